using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>What the bank has of one payment (对方明细).</summary>
/// <remarks>Source of fields and lengths: TIPS message 2111.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class BankLine
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

    /// <summary>State in the books of the bank (对方交易状态).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public BankLineState State { get; set; }

    /// <summary>Account of the payer (付款账号). 1 to 32 letters, digits and hyphens. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public string? PayerAccount { get; set; }

    /// <summary>What it is (交易类型); a deduction where absent. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public ReconKind? Kind { get; set; }
}
