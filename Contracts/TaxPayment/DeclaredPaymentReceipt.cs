using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>
/// Receipt of a payment of declared tax (缴款回执). A declined payment is a receipt with State FAILED, not a fault.
/// </summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class DeclaredPaymentReceipt
{
    /// <summary>Business key of the payment (缴款主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public LevyKey Key { get; set; } = new();

    /// <summary>
    /// Tax voucher number (税票号码) that the payment was given, where money moved. 1 to 18 characters, no blanks.
    /// Optional.
    /// </summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? TaxVoucherNo { get; set; }

    /// <summary>Date the tax counts as paid (缴款日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public DateOnly TaxDate { get; set; }

    /// <summary>State of the payment (交易状态).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public TransactionState State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>
    /// Serial number of the core bank (银行流水号), where money moved. 1 to 40 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }

    /// <summary>When to send it again (等待秒数), where the outcome is not final. 0 to 86400 seconds. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public int? QueryAfterSeconds { get; set; }
}
