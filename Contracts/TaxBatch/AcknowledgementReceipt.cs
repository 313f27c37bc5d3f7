using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Receipt of an acknowledgement, or of one child pack of it (对账确认回执).</summary>
/// <remarks>Source of fields and lengths: TIPS message 2111.</remarks>
[DataContract(Namespace = Namespaces.TaxBatch)]
public sealed class AcknowledgementReceipt
{
    /// <summary>Business key of the message (对账确认主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public AcknowledgementKey Key { get; set; } = new();

    /// <summary>State of the batch when this was received (对账批次状态), where there is one. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public ReconBatchState? State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>Lines of the bank that are here now (已收笔数). 0 to 100000000.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public int ReceivedNum { get; set; }

    /// <summary>Their sum (已收金额). 0.00 or more, two decimals, up to 15 digits before the point.</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public decimal ReceivedAmt { get; set => field = WireForm.Money(value); } = 0.00m;

    /// <summary>Child packs that have not come (缺失分包号清单). Optional.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public ReconPackNos? MissingChildPacks { get; set; }
}
