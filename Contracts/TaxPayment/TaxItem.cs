using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>One tax type that is paid (税种信息).</summary>
/// <remarks>Source of fields and lengths: TIPS message 1001, TaxTypeList.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class TaxItem
{
    /// <summary>Number of the tax item within the voucher (项目序号). 1 to 9999.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int ProjectId { get; set; }

    /// <summary>Budget subject (预算科目代码). 1 to 30 digits.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string BudgetSubjectCode { get; set; } = "";

    /// <summary>Last day to pay without surcharge (限缴日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public DateOnly DueDate { get; set; }

    /// <summary>Name of the tax type (税种名称). 1 to 60 characters.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string TaxTypeName { get; set; } = "";

    /// <summary>Code of the tax type (税种代码). 1 to 20 digits. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? TaxTypeCode { get; set; }

    /// <summary>Budget level (预算级次).</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public BudgetLevel BudgetLevel { get; set; }

    /// <summary>First day of the tax period (税款所属日期起). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public DateOnly PeriodStart { get; set; }

    /// <summary>
    /// Last day of the tax period (税款所属日期止), not before the first (rule FT1104). Written yyyy-MM-dd, without a time
    /// zone.
    /// </summary>
    [DataMember(Order = 8, IsRequired = true)]
    public DateOnly PeriodEnd { get; set; }

    /// <summary>Auxiliary flag (辅助标志). 35 digits. Optional.</summary>
    [DataMember(Order = 9, EmitDefaultValue = false)]
    public string? AuxFlag { get; set; }

    /// <summary>Kind of tax (税款类型), as TIPS numbers it. 1 digit, 1 to 4.</summary>
    [DataMember(Order = 10, IsRequired = true)]
    public string TaxKind { get; set; } = "";

    /// <summary>
    /// Amount of the item (税种金额), in the currency of the payment. 0.01 or more, two decimals, up to 15 digits before
    /// the point.
    /// </summary>
    [DataMember(Order = 11, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }

    /// <summary>Lines below it (税目明细清单). Optional.</summary>
    [DataMember(Order = 12, EmitDefaultValue = false)]
    public TaxDetails? Details { get; set; }
}
