using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Bank;

/// <summary>State of a transfer (转账状态).</summary>
[DataContract(Namespace = Namespaces.Bank)]
public enum TransferState
{
    /// <summary>Received by the bank (已提交).</summary>
    [EnumMember(Value = "SUBMITTED")]
    Submitted = 1,

    /// <summary>Waits for authorisation (等待授权).</summary>
    [EnumMember(Value = "WAIT_AUTH")]
    WaitAuth,

    /// <summary>Waits for the second authorisation (等待二次授权).</summary>
    [EnumMember(Value = "WAIT_AUTH2")]
    WaitAuth2,

    /// <summary>The bank is working on it (银行处理中).</summary>
    [EnumMember(Value = "BANK_PROCESSING")]
    BankProcessing,

    /// <summary>The money was transferred (成功).</summary>
    [EnumMember(Value = "SUCCEEDED")]
    Succeeded,

    /// <summary>Refused, no money moved (被拒绝).</summary>
    [EnumMember(Value = "REJECTED")]
    Rejected,

    /// <summary>The outcome is not known yet (可疑): query, do not send it under another key.</summary>
    [EnumMember(Value = "IN_DOUBT")]
    InDoubt,

    /// <summary>Booked for later (预约).</summary>
    [EnumMember(Value = "SCHEDULED")]
    Scheduled,

    /// <summary>The booking was cancelled (预约取消).</summary>
    [EnumMember(Value = "CANCELLED")]
    Cancelled,

    /// <summary>A recall is under way (撤回处理中).</summary>
    [EnumMember(Value = "RECALL_PENDING")]
    RecallPending,

    /// <summary>The money came back (已退回).</summary>
    [EnumMember(Value = "RETURNED")]
    Returned,

    /// <summary>The recall was refused (撤回被拒).</summary>
    [EnumMember(Value = "RECALL_REFUSED")]
    RecallRefused,
}
