using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>VAT of a small-scale taxpayer (增值税小规模纳税人申报表).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class VatSmallScale
{
    /// <summary>Sales by levy rate (按征收率销售额清单).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public VatRateLines Lines { get; set; } = [];

    /// <summary>
    /// Taxed sales (应征增值税销售额): the sum of the lines. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public decimal Sales { get => WireForm.Money(field); set; }

    /// <summary>Exempt sales (免税销售额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal ExemptSales { get => WireForm.Money(field); set; }

    /// <summary>
    /// Tax payable (本期应纳税额): the sum of the lines. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 4, IsRequired = true)]
    public decimal TaxPayable { get => WireForm.Money(field); set; }

    /// <summary>
    /// Reduction (本期应纳税额减征额), at most the tax payable. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 5, IsRequired = true)]
    public decimal Reduction { get => WireForm.Money(field); set; }

    /// <summary>Paid in advance (本期预缴税额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public decimal Prepaid { get => WireForm.Money(field); set; }

    /// <summary>
    /// Due (本期应补税额): payable − reduction − prepaid, or nothing. 0.00 or more, two decimals, up to 15 digits before the
    /// point.
    /// </summary>
    [DataMember(Order = 7, IsRequired = true)]
    public decimal Due { get => WireForm.Money(field); set; }
}
