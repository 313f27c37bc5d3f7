using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>What became of an item (批次明细结果).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class TransferItemOutcome
{
    /// <summary>Number in the batch (明细序号). 1 to 9999.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int No { get; set; }

    /// <summary>
    /// Serial number of its transfer (业务参考号), which QueryTransfer and RecallTransfer know it by. 1 to 30 characters,
    /// no blanks.
    /// </summary>
    [DataMember(Order = 2, IsRequired = true)]
    public string ClientSerialNo { get; set; } = "";

    /// <summary>Amount (金额). 0.01 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public decimal Amount { get => WireForm.Money(field); set; }

    /// <summary>State (明细状态).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public PackItemState State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>
    /// The rules that it broke, and where (违反规则), where it was refused for that. Up to 200 characters. Optional.
    /// </summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public string? Rule { get; set; }

    /// <summary>
    /// Work date that its money moved on (记账日期). Written yyyy-MM-dd, without a time zone. Optional.
    /// </summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public DateOnly? WorkDate { get; set; }

    /// <summary>
    /// Serial number of the core bank (银行流水号), where money moved. 1 to 40 characters, no blanks. Optional.
    /// </summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public string? BankSerialNo { get; set; }
}
