using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>Receipt of a deduction (扣税回执). A declined payment is a receipt with State FAILED, not a fault.</summary>
/// <remarks>Source of fields and lengths: TIPS message 2001, SingleReturn2001.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class DeductionReceipt
{
    /// <summary>Business key of the deduction (交易主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public TransactionKey Key { get; set; } = new();

    /// <summary>Tax voucher number (税票号码). 1 to 18 characters, no blanks.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string TaxVoucherNo { get; set; } = "";

    /// <summary>Date the tax counts as paid (扣税日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public DateOnly TaxDate { get; set; }

    /// <summary>State of the deduction (交易状态).</summary>
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

    /// <summary>When to query (查询等待秒数), where the outcome is not final. 0 to 86400 seconds. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public int? QueryAfterSeconds { get; set; }
}
