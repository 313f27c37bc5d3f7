using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>State of a recall (撤回状态).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public enum RecallState
{
    /// <summary>The other bank has not answered yet (处理中).</summary>
    [EnumMember(Value = "PENDING")]
    Pending = 1,

    /// <summary>The money came back (已退回).</summary>
    [EnumMember(Value = "RETURNED")]
    Returned,

    /// <summary>The money stays where it is (已拒绝); Result says why.</summary>
    [EnumMember(Value = "REFUSED")]
    Refused,
}
