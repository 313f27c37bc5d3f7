using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Receipt of one message of a pack (批量包回执). What becomes of its items GetBatchResult tells.</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class DeductionBatchReceipt
{
    /// <summary>Business key of the pack (批量包主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public PackKey Key { get; set; } = new();

    /// <summary>Number of the child pack (分包号); 1 where there is only one. 1 to 1000.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public int ChildPackNo { get; set; }

    /// <summary>
    /// State of the pack when this was received (包状态): RECEIVED waits for other child packs, CHECKED will be carried
    /// out, REJECTED never will be.
    /// </summary>
    [DataMember(Order = 3, IsRequired = true)]
    public PackState State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>Items of the pack that are here now (已收笔数). 0 to 1000000.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public int ReceivedNum { get; set; }

    /// <summary>Their sum (已收金额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 6, IsRequired = true)]
    public decimal ReceivedAmt { get; set => field = WireForm.Money(value); } = 0.00m;

    /// <summary>When to ask what became of the items (查询等待秒数). 0 to 86400 seconds. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public int? QueryAfterSeconds { get; set; }
}
