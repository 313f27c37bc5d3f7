using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>All other taxes in one form (财产和行为税合并申报表).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class OtherForm
{
    /// <summary>Taxes (税源明细清单).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public OtherLines Lines { get; set; } = [];

    /// <summary>
    /// Due (应补税额合计): the sum of the lines. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public decimal Due { get => WireForm.Money(field); set; }
}
