using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>A payment that succeeded here (对账明细): a deduction, or one of declared tax.</summary>
/// <remarks>Source of fields and lengths: TIPS message 3111.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class ReconLine
{
    /// <summary>Business key of the payment (原交易主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public TransactionKey Key { get; set; } = new();

    /// <summary>Tax voucher number (税票号码). 1 to 18 characters, no blanks.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string TaxVoucherNo { get; set; } = "";

    /// <summary>Amount (交易金额), in CNY. 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Amount { get; set => field = WireForm.Money(value); } = 0.00m;

    /// <summary>State by now (交易状态): one that was reversed later stays in its list.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public TransactionState State { get; set; }

    /// <summary>
    /// Account that was debited (付款账号): the payer's, or, where it was paid in cash, the one that says what the bank
    /// owes. 1 to 32 letters, digits and hyphens.
    /// </summary>
    [DataMember(Order = 5, IsRequired = true)]
    public string PayerAccount { get; set; } = "";

    /// <summary>
    /// Branch where the payer's account was opened (付款开户行行号); the bank that has collected, where that is not known.
    /// 12 digits.
    /// </summary>
    [DataMember(Order = 6, IsRequired = true)]
    public string PayerOpenBankCode { get; set; } = "";

    /// <summary>
    /// Agreement it was paid under (协议书号), where it was kept. 1 to 60 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public string? ProtocolNo { get; set; }

    /// <summary>Name of the taxpayer (纳税人名称), where it was kept. 1 to 200 characters. Optional.</summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public string? TaxpayerName { get; set; }

    /// <summary>What it is (交易类型). Optional.</summary>
    [DataMember(Order = 9, EmitDefaultValue = false)]
    public ReconKind? Kind { get; set; }
}
