using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Individual income tax withheld from wages (个人所得税扣缴申报表).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class IitWithholding
{
    /// <summary>Number of persons (人数, rule FT1103). 1 to 1000.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int HeadCount { get; set; }

    /// <summary>
    /// Income (收入额合计): the sum over the persons. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public decimal Income { get => WireForm.Money(field); set; }

    /// <summary>
    /// Due (应补税额合计): the sum over the persons. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Due { get => WireForm.Money(field); set; }

    /// <summary>Persons (扣缴明细清单).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public IitPersons Persons { get; set; } = [];
}
