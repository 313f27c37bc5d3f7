using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>What is known of a transfer (转账状态信息).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class TransferStatus
{
    /// <summary>False where no such transfer has arrived (转账是否存在); a late one may still arrive.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public bool Found { get; set; }

    /// <summary>Serial number of the client (业务参考号), where known. 1 to 30 characters, no blanks. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? ClientSerialNo { get; set; }

    /// <summary>Serial number of the core bank (银行流水号), where known. 1 to 40 characters, no blanks. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }

    /// <summary>State of the transfer (转账状态), where found. Optional.</summary>
    [DataMember(Order = 4, EmitDefaultValue = false)]
    public TransferState? State { get; set; }

    /// <summary>Outcome of the transfer (处理结果), or that it was not found.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>
    /// Amount (金额), where found. 0.01 or more, two decimals, up to 15 digits before the point. Optional.
    /// </summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public decimal? Amount { get => WireForm.Money(field); set; }

    /// <summary>ISO 4217 code of the amount; CNY (人民币) where absent. 3 capital letters.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>
    /// Work date it was booked on (工作日期), where found. Written yyyy-MM-dd, without a time zone. Optional.
    /// </summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public DateOnly? WorkDate { get; set; }

    /// <summary>How its money came back (退回信息), where it has. Optional.</summary>
    [DataMember(Order = 9, EmitDefaultValue = false)]
    public CameBack? CameBack { get; set; }
}
