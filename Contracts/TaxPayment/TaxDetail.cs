using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>One line below a tax item (税目明细).</summary>
/// <remarks>Source of fields and lengths: TIPS message 1001, TaxSubjectList.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class TaxDetail
{
    /// <summary>Line number (明细序号). 1 to 9999.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int No { get; set; }

    /// <summary>Tax item code (税目代码). 1 to 20 digits.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string SubjectCode { get; set; } = "";

    /// <summary>Tax item name (税目名称). 1 to 60 characters.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string SubjectName { get; set; } = "";

    /// <summary>Quantity taxed (课税数量). 0 or more, up to 6 decimals.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public decimal Quantity { get; set; }

    /// <summary>Amount taxed (计税金额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public decimal TaxBase { get => WireForm.Money(field); set; }

    /// <summary>Rate (税率) as a fraction of 1, or the amount a unit. 0 or more, up to 6 decimals.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public decimal Rate { get; set; }

    /// <summary>Tax payable (应缴税额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public decimal Payable { get => WireForm.Money(field); set; }

    /// <summary>Deducted from it (扣除额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 8, IsRequired = true)]
    public decimal Deduction { get => WireForm.Money(field); set; }

    /// <summary>
    /// Tax to be paid (实缴税额); the sum over the details is the amount of the tax item (rule FT1102). 0.00 or more, two
    /// decimals, up to 15 digits before the point.
    /// </summary>
    [DataMember(Order = 9, IsRequired = true)]
    public decimal Paid { get => WireForm.Money(field); set; }
}
