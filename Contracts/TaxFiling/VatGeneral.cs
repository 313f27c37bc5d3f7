using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>VAT of a general taxpayer (增值税一般纳税人申报表). Numbers in brackets are the rows of the official form.</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class VatGeneral
{
    /// <summary>Sales by rate (按税率销售额清单).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public VatRateLines Lines { get; set; } = [];

    /// <summary>
    /// Sales (1 销售额): the sum of the lines. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public decimal Sales { get => WireForm.Money(field); set; }

    /// <summary>
    /// Output tax (11 销项税额): the sum of the lines. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal OutputTax { get => WireForm.Money(field); set; }

    /// <summary>Input tax (12 进项税额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public decimal InputTax { get => WireForm.Money(field); set; }

    /// <summary>
    /// Input tax carried in (13 上期留抵税额). 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 5, IsRequired = true)]
    public decimal CarriedIn { get => WireForm.Money(field); set; }

    /// <summary>
    /// Input tax transferred out (14 进项税额转出). 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 6, IsRequired = true)]
    public decimal TransferredOut { get => WireForm.Money(field); set; }

    /// <summary>
    /// Deductible (17 应抵扣税额合计): 12 + 13 − 14. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 7, IsRequired = true)]
    public decimal Deductible { get => WireForm.Money(field); set; }

    /// <summary>
    /// Deducted (18 实际抵扣税额): the lesser of 11 and 17. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 8, IsRequired = true)]
    public decimal Deducted { get => WireForm.Money(field); set; }

    /// <summary>Tax payable (19 应纳税额): 11 − 18. 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 9, IsRequired = true)]
    public decimal TaxPayable { get => WireForm.Money(field); set; }

    /// <summary>
    /// Carried forward (20 期末留抵税额): 17 − 18. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 10, IsRequired = true)]
    public decimal CarriedForward { get => WireForm.Money(field); set; }

    /// <summary>
    /// Tax by the simple method (21 简易计税应纳税额). 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 11, IsRequired = true)]
    public decimal SimpleTax { get => WireForm.Money(field); set; }

    /// <summary>
    /// Reduction (23 应纳税额减征额), at most 19 + 21. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 12, IsRequired = true)]
    public decimal Reduction { get => WireForm.Money(field); set; }

    /// <summary>
    /// Total payable (24 应纳税额合计): 19 + 21 − 23. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 13, IsRequired = true)]
    public decimal TotalPayable { get => WireForm.Money(field); set; }

    /// <summary>Paid in advance (28 分次预缴税额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 14, IsRequired = true)]
    public decimal Prepaid { get => WireForm.Money(field); set; }

    /// <summary>
    /// Due (34 本期应补税额): 24 − 28, or nothing. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 15, IsRequired = true)]
    public decimal Due { get => WireForm.Money(field); set; }
}
