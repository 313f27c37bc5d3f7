using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.EInvoice;

/// <summary>What becomes of a red confirmation (处理类型).</summary>
[DataContract(Namespace = Namespaces.EInvoice)]
public enum RedDecisionAction
{
    /// <summary>The other side agrees (确认).</summary>
    [EnumMember(Value = "CONFIRM")]
    Confirm = 1,

    /// <summary>The other side does not (否认).</summary>
    [EnumMember(Value = "REJECT")]
    Reject,

    /// <summary>The applicant takes it back (撤销).</summary>
    [EnumMember(Value = "WITHDRAW")]
    Withdraw,
}
