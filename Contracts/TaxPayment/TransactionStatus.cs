using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>What is known of a deduction (交易状态信息).</summary>
/// <remarks>Source of fields and lengths: TIPS message 9004.</remarks>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class TransactionStatus
{
    /// <summary>Business key of the original (原交易主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public TransactionKey Key { get; set; } = new();

    /// <summary>
    /// False where no such deduction has arrived (交易是否存在). That is final only once the work date is closed: a late
    /// original may still arrive.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public bool Found { get; set; }

    /// <summary>State of the deduction (交易状态), where found. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public TransactionState? State { get; set; }

    /// <summary>Outcome of the deduction (处理结果), or that it was not found.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>
    /// Work date it was booked on (工作日期), where found. Written yyyy-MM-dd, without a time zone. Optional.
    /// </summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public DateOnly? WorkDate { get; set; }

    /// <summary>State of reconciliation (对账状态), where found. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public ReconState? ReconState { get; set; }

    /// <summary>Tax voucher number (税票号码), where found. 1 to 18 characters, no blanks. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public string? TaxVoucherNo { get; set; }

    /// <summary>
    /// Serial number of the core bank (银行流水号), where money moved. 1 to 40 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }
}
