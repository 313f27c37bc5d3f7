using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>Where a batch stands (批次处理情况).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public sealed class TransferBatchStatus
{
    /// <summary>Number of the batch (批次号). 1 to 20 letters, digits and hyphens.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public string BatchNo { get; set; } = "";

    /// <summary>False where no such batch of the sender's has arrived (是否存在).</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public bool Found { get; set; }

    /// <summary>State of the batch (批次状态), where found. Optional.</summary>
    [DataMember(Order = 3, EmitDefaultValue = false)]
    public PackState? State { get; set; }

    /// <summary>Outcome of the batch as a whole (处理结果).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>Number of items (总笔数). 1 to 1000. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public int? Count { get; set; }

    /// <summary>Their sum (总金额). 0.01 or more, two decimals, up to 15 digits before the point. Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public decimal? Total { get => WireForm.Money(field); set; }

    /// <summary>ISO 4217 code of all amounts; CNY (人民币) where absent. 3 capital letters.</summary>
    [DataMember(Order = 7, EmitDefaultValue = false)]
    public string? Currency { get; set; }

    /// <summary>Items by state (分状态合计). Optional.</summary>
    [DataMember(Order = 8, EmitDefaultValue = false)]
    public PackTotals? Totals { get; set; }

    /// <summary>What became of the items of the page (批次明细结果清单). Optional.</summary>
    [DataMember(Order = 9, EmitDefaultValue = false)]
    public TransferItemOutcomes? Outcomes { get; set; }

    /// <summary>
    /// Mark of the next page (下页标记), where there is one. 1 to 100 letters, digits, underscores and hyphens. Optional.
    /// </summary>
    [DataMember(Order = 10, EmitDefaultValue = false)]
    public string? NextTag { get; set; }
}
