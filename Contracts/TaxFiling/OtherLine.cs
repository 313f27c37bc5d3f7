using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxFiling;

/// <summary>One tax of the combined form (税源明细).</summary>
[DataContract(Namespace = Namespaces.TaxFiling)]
public sealed class OtherLine
{
    /// <summary>Row (序号). 1 to 9999.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int No { get; set; }

    /// <summary>Code of the tax type (税种代码). 1 to 20 digits.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string TaxCode { get; set; } = "";

    /// <summary>Name of the tax type (税种名称). 1 to 60 characters.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string TaxName { get; set; } = "";

    /// <summary>Budget subject (预算科目代码). 1 to 30 digits.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string BudgetSubjectCode { get; set; } = "";

    /// <summary>Amount taxed (计税依据). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public decimal TaxBase { get => WireForm.Money(field); set; }

    /// <summary>Rate (税率). 0 or more, up to 6 decimals.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public decimal Rate { get; set; }

    /// <summary>
    /// Tax payable (应纳税额): base × rate, rounded. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 7, IsRequired = true)]
    public decimal Payable { get => WireForm.Money(field); set; }

    /// <summary>
    /// Reduction (减免税额), at most the tax payable. 0.00 or more, two decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 8, IsRequired = true)]
    public decimal Reduction { get => WireForm.Money(field); set; }

    /// <summary>Paid in advance (已缴税额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 9, IsRequired = true)]
    public decimal Prepaid { get => WireForm.Money(field); set; }

    /// <summary>
    /// Due (应补税额): payable − reduction − prepaid, or nothing. 0.00 or more, two decimals, up to 15 digits before the
    /// point.
    /// </summary>
    [DataMember(Order = 10, IsRequired = true)]
    public decimal Due { get => WireForm.Money(field); set; }
}
