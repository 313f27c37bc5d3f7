using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Where a pack stands (批量包处理情况).</summary>
/// <remarks>Source of fields and lengths: TIPS message 2102.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class BatchStatus
{
    /// <summary>Business key of the pack (批量包主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public PackKey Key { get; set; } = new();

    /// <summary>False where no such pack of the sender's has arrived (是否存在).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public bool Found { get; set; }

    /// <summary>State of the pack (包状态). Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public PackState? State { get; set; }

    /// <summary>Outcome of the pack as a whole (处理结果).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>Number of items, as it was announced (总笔数). 1 to 1000000. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public int? AllNum { get; set; }

    /// <summary>
    /// Their sum, as it was announced (总金额). 0.01 or more, two decimals, up to 15 digits before the point. Optional.
    /// </summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public decimal? AllAmt { get; set => field = WireForm.Money(value); }

    /// <summary>ISO 4217 code of all amounts (币种). 3 capital letters. Optional.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>How many child packs there are to be (分包总数). 1 to 1000. Optional.</summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public int? ChildPackNum { get; set; }

    /// <summary>Those that have not come (缺失分包号清单). Optional.</summary>
    [DataMember(Order = 9, EmitDefaultValue = false)]
    public ChildPackNos? MissingChildPacks { get; set; }

    /// <summary>Items that are here, by state (分状态合计). Optional.</summary>
    [DataMember(Order = 10, EmitDefaultValue = false)]
    public PackTotals? Totals { get; set; }

    /// <summary>Whose items follow (分包号), where that child pack is here. 1 to 1000. Optional.</summary>
    [DataMember(Order = 11, EmitDefaultValue = false)]
    public int? ChildPackNo { get; set; }

    /// <summary>What became of them (批量扣税明细回执清单). Optional.</summary>
    [DataMember(Order = 12, EmitDefaultValue = false)]
    public ItemOutcomes? Outcomes { get; set; }

    /// <summary>
    /// In how many work dates after its own it must be returned (回执期限), where that was said. 1 to 99. Optional.
    /// </summary>
    [DataMember(Order = 13, EmitDefaultValue = false)]
    public int? ReturnTerm { get; set; }
}
