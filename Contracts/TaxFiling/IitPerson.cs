using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>Wages of one person (扣缴明细). All amounts are of the year so far.</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class IitPerson
{
    /// <summary>Row (序号). 1 to 9999.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int No { get; set; }

    /// <summary>Name (姓名). 1 to 60 characters.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string Name { get; set; } = "";

    /// <summary>Number of the identity document (证件号码). 1 to 20 characters, no blanks.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string IdNo { get; set; } = "";

    /// <summary>Income (累计收入额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public decimal Income { get => WireForm.Money(field); set; }

    /// <summary>Exempt income (累计免税收入). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public decimal Exempt { get => WireForm.Money(field); set; }

    /// <summary>
    /// Basic deduction (累计减除费用): 5000 a month. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 6, IsRequired = true)]
    public decimal BasicDeduction { get => WireForm.Money(field); set; }

    /// <summary>
    /// Social insurance and housing fund (累计专项扣除). 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 7, IsRequired = true)]
    public decimal SpecialDeduction { get => WireForm.Money(field); set; }

    /// <summary>
    /// Children, parents, rent and the like (累计专项附加扣除). 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 8, IsRequired = true)]
    public decimal AdditionalDeduction { get => WireForm.Money(field); set; }

    /// <summary>Other deductions (累计其他扣除). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 9, IsRequired = true)]
    public decimal OtherDeduction { get => WireForm.Money(field); set; }

    /// <summary>
    /// Taxable income (累计应纳税所得额): income less all of these, or nothing. 0.00 or more, two decimals, up to 15 digits
    /// before the point.
    /// </summary>
    [DataMember(Order = 10, IsRequired = true)]
    public decimal TaxableIncome { get => WireForm.Money(field); set; }

    /// <summary>Rate of its bracket (预扣率). 0 or more, up to 6 decimals.</summary>
    [DataMember(Order = 11, IsRequired = true)]
    public decimal Rate { get; set; }

    /// <summary>
    /// Quick deduction of its bracket (速算扣除数). 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 12, IsRequired = true)]
    public decimal QuickDeduction { get => WireForm.Money(field); set; }

    /// <summary>
    /// Tax payable (累计应纳税额): taxable income × rate − quick deduction. 0.00 or more, two decimals, up to 15 digits
    /// before the point.
    /// </summary>
    [DataMember(Order = 13, IsRequired = true)]
    public decimal TaxPayable { get => WireForm.Money(field); set; }

    /// <summary>Reduction (累计减免税额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 14, IsRequired = true)]
    public decimal Reduction { get => WireForm.Money(field); set; }

    /// <summary>Withheld already (累计已预扣预缴税额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 15, IsRequired = true)]
    public decimal Withheld { get => WireForm.Money(field); set; }

    /// <summary>
    /// Due (本期应补税额): payable − reduction − withheld, or nothing. 0.00 or more, two decimals, up to 15 digits before the
    /// point.
    /// </summary>
    [DataMember(Order = 16, IsRequired = true)]
    public decimal Due { get => WireForm.Money(field); set; }
}
