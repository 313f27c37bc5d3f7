using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Common;

/// <summary>State of an item of a pack (明细状态).</summary>
[DataContract(Namespace = Namespaces.Common)]
public enum PackItemState
{
    /// <summary>It waits for its turn and can be stopped (待处理).</summary>
    [EnumMember(Value = "PENDING")]
    Pending = 1,

    /// <summary>The money moved (成功).</summary>
    [EnumMember(Value = "SUCCEEDED")]
    Succeeded,

    /// <summary>No money moved (失败).</summary>
    [EnumMember(Value = "FAILED")]
    Failed,

    /// <summary>It was stopped before it was sent (已止付).</summary>
    [EnumMember(Value = "STOPPED")]
    Stopped,

    /// <summary>
    /// It was sent to another system of record, and what came of it is not known yet (存疑): wait, and send nothing
    /// new.
    /// </summary>
    [EnumMember(Value = "IN_DOUBT")]
    InDoubt,
}
