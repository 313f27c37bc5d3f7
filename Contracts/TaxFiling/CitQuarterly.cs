using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Corporate income tax in advance (企业所得税预缴申报表 A 类). All amounts are of the year so far.</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class CitQuarterly
{
    /// <summary>Revenue (1 营业收入). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public decimal Revenue { get => WireForm.Money(field); set; }

    /// <summary>Cost (2 营业成本). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public decimal Cost { get => WireForm.Money(field); set; }

    /// <summary>Profit (3 利润总额). Two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Profit { get => WireForm.Money(field); set; }

    /// <summary>
    /// Taxable income of specific business (4 特定业务计算的应纳税所得额). 0.00 or more, two decimals, up to 15 digits before the
    /// point.
    /// </summary>
    [DataMember(Order = 4, IsRequired = true)]
    public decimal SpecificIncome { get => WireForm.Money(field); set; }

    /// <summary>Income not taxed (5 不征税收入). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public decimal NonTaxableIncome { get => WireForm.Money(field); set; }

    /// <summary>
    /// Accelerated depreciation (6 资产加速折旧调减额). 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 6, IsRequired = true)]
    public decimal Depreciation { get => WireForm.Money(field); set; }

    /// <summary>
    /// Exempt income and additional deductions (7 免税收入、加计扣除). 0.00 or more, two decimals, up to 15 digits before the
    /// point.
    /// </summary>
    [DataMember(Order = 7, IsRequired = true)]
    public decimal ExemptIncome { get => WireForm.Money(field); set; }

    /// <summary>
    /// Losses of earlier years (9 弥补以前年度亏损). 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 8, IsRequired = true)]
    public decimal PriorLosses { get => WireForm.Money(field); set; }

    /// <summary>
    /// Taxable income (10 实际利润额): 3 + 4 − 5 − 6 − 7 − 9. Two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 9, IsRequired = true)]
    public decimal TaxableIncome { get => WireForm.Money(field); set; }

    /// <summary>Rate (11 税率): 0.25. 0 or more, up to 6 decimals.</summary>
    [DataMember(Order = 10, IsRequired = true)]
    public decimal Rate { get; set; }

    /// <summary>
    /// Tax payable (12 应纳所得税额): 10 × 11, or nothing. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 11, IsRequired = true)]
    public decimal TaxPayable { get => WireForm.Money(field); set; }

    /// <summary>
    /// Reduction (13 减免所得税额), at most 12. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 12, IsRequired = true)]
    public decimal Reduction { get => WireForm.Money(field); set; }

    /// <summary>
    /// Paid in advance (14 本年实际已缴纳所得税额). 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 13, IsRequired = true)]
    public decimal Prepaid { get => WireForm.Money(field); set; }

    /// <summary>
    /// Due (16 本期应补所得税额): 12 − 13 − 14, or nothing. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 14, IsRequired = true)]
    public decimal Due { get => WireForm.Money(field); set; }
}
