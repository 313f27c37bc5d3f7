using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>One due (应征信息).</summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class PayableItem
{
    /// <summary>Declaration that it was assessed by (申报序号). 1 to 30 characters, no blanks.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string DeclarationNo { get; set; } = "";

    /// <summary>Number within the declaration (序号). 1 to 9999.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public int ItemNo { get; set; }

    /// <summary>Code of the tax type (税种代码). 1 to 20 digits.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string TaxTypeCode { get; set; } = "";

    /// <summary>Name of the tax type (税种名称). 1 to 60 characters.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public string TaxTypeName { get; set; } = "";

    /// <summary>Budget subject (预算科目代码). 1 to 30 digits.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public string BudgetSubjectCode { get; set; } = "";

    /// <summary>First day of the tax period (税款所属日期起). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public DateOnly PeriodStart { get; set; }

    /// <summary>Last day of the tax period (税款所属日期止). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public DateOnly PeriodEnd { get; set; }

    /// <summary>Last day to pay without surcharge (限缴日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 8, IsRequired = true)]
    public DateOnly DueDate { get; set; }

    /// <summary>Amount due (应缴税额), in CNY. 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 9, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }
}
