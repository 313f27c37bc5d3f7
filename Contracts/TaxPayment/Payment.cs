using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>The payment of tax (税款信息).</summary>
/// <remarks>Source of fields and lengths: TIPS message 1001, Payment.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class Payment
{
    /// <summary>Account to debit (付款账号). 1 to 32 letters, digits and hyphens.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string PayerAccount { get; set; } = "";

    /// <summary>Name of the paying unit (缴款单位名称). 1 to 200 characters.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string PayerName { get; set; } = "";

    /// <summary>
    /// Amount to debit (交易金额): the sum of the tax items (rule FT1102). 0.01 or more, two decimals, up to 15 digits
    /// before the point.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }

    /// <summary>ISO 4217 code of all amounts of the payment; CNY (人民币) where absent. 3 capital letters.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>Tax voucher number (税票号码). 1 to 18 characters, no blanks.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public string TaxVoucherNo { get; set; } = "";

    /// <summary>
    /// Date of the voucher (开票日期), not after the entrust date (rule FT1104). Written yyyy-MM-dd, without a time zone.
    /// </summary>
    [DataMember(Order = 6, IsRequired = true)]
    public DateOnly BillDate { get; set; }

    /// <summary>Taxpayer identification number (纳税人识别号). 15 or 17 to 20 digits and capital letters.</summary>
    [DataMember(Order = 7, IsRequired = true)]
    public string TaxpayerId { get; set; } = "";

    /// <summary>Name of the taxpayer (纳税人名称). 1 to 200 characters.</summary>
    [DataMember(Order = 8, IsRequired = true)]
    public string TaxpayerName { get; set; } = "";

    /// <summary>Code of the corporation (企业代码). 1 to 20 characters. Optional.</summary>
    [DataMember(Order = 9, EmitDefaultValue = false)]
    public string? CorpCode { get; set; }

    /// <summary>
    /// Number of the three-party agreement (三方协议书号) that admits the debit. 1 to 60 characters, no blanks.
    /// </summary>
    [DataMember(Order = 10, IsRequired = true)]
    public string ProtocolNo { get; set; } = "";

    /// <summary>Kind of budget (预算种类).</summary>
    [DataMember(Order = 11, IsRequired = true)]
    public BudgetType BudgetType { get; set; }

    /// <summary>Adjustment period (整理期标志).</summary>
    [DataMember(Order = 12, IsRequired = true)]
    public TrimSign TrimSign { get; set; }

    /// <summary>Registration type of the corporation (企业注册类型). 1 to 12 characters. Optional.</summary>
    [DataMember(Order = 13, EmitDefaultValue = false)]
    public string? CorpType { get; set; }

    /// <summary>True where the bank prints the voucher (打印付款凭证标志).</summary>
    [DataMember(Order = 14, IsRequired = true)]
    public bool PrintVoucher { get; set; }

    /// <summary>Remarks (备注), up to three. Optional.</summary>
    [DataMember(Order = 15, EmitDefaultValue = false)]
    public Remarks? Remarks { get; set; }

    /// <summary>Tax types that are paid (税种清单).</summary>
    [DataMember(Order = 16, IsRequired = true)]
    public TaxItems TaxItems { get; set; } = [];
}
