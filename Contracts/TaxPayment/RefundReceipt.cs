using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.TaxPayment;

/// <summary>
/// Receipt of a refund pack (退库回执). The money goes back later: ask QueryTransaction with PACK_ITEM and 1104.
/// </summary>
[DataContract(Namespace = Namespaces.TaxPayment)]
public sealed class RefundReceipt
{
    /// <summary>Business key of the pack (退库主键).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public RefundKey Key { get; set; } = new();

    /// <summary>ACCEPTED where any item is (包状态), else FAILED.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public TransactionState State { get; set; }

    /// <summary>Outcome (处理结果).</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public Result Result { get; set; } = new();

    /// <summary>Outcomes, one an item (退库明细结果清单).</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public RefundOutcomes Outcomes { get; set; } = [];

    /// <summary>When to ask what became of the items (查询等待秒数). 0 to 86400 seconds. Optional.</summary>
    [DataMember(Order = 5, EmitDefaultValue = false)]
    public int? QueryAfterSeconds { get; set; }
}
