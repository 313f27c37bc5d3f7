using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Common;

/// <summary>State of a pack (包状态).</summary>
[DataContract(Namespace = Namespaces.Common)]
public enum PackState
{
    /// <summary>Child packs are missing (已接收，分包未齐). Nothing is carried out.</summary>
    [EnumMember(Value = "RECEIVED")]
    Received = 1,

    /// <summary>All of it is here, count and sum hold (已核对): it will be carried out.</summary>
    [EnumMember(Value = "CHECKED")]
    Checked,

    /// <summary>Nothing of it is carried out, for good (整包拒绝).</summary>
    [EnumMember(Value = "REJECTED")]
    Rejected,

    /// <summary>Its items are being carried out (处理中).</summary>
    [EnumMember(Value = "RUNNING")]
    Running,

    /// <summary>Every item has its outcome (已回执).</summary>
    [EnumMember(Value = "RETURNED")]
    Returned,

    /// <summary>Its items were reconciled (已对账).</summary>
    [EnumMember(Value = "RECONCILED")]
    Reconciled,
}
