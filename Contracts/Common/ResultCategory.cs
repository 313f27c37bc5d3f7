using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Common;

/// <summary>Kind of a result code (结果类别).</summary>
// Enumerations start at 1, here and in all contracts: one that was never set fails to serialise, where 0 would pass
// for the first value.
[DataContract(Namespace = Namespaces.Common)]
public enum ResultCategory
{
    /// <summary>The call did what was asked (成功).</summary>
    [EnumMember(Value = "SUCCESS")]
    Success = 1,

    /// <summary>A business no inside a normal reply (业务拒绝), such as an insufficient balance.</summary>
    [EnumMember(Value = "DECLINED")]
    Declined,

    /// <summary>The outcome is not known yet (存疑): query, never repeat under another key.</summary>
    [EnumMember(Value = "IN_DOUBT")]
    InDoubt,

    /// <summary>The message breaks its schema (报文格式错误).</summary>
    [EnumMember(Value = "SCHEMA")]
    Schema,

    /// <summary>A field breaks a rule that no schema can say (业务规则错误).</summary>
    [EnumMember(Value = "BUSINESS_RULE")]
    BusinessRule,

    /// <summary>The security of the message was refused (安全校验失败).</summary>
    [EnumMember(Value = "SECURITY")]
    Security,

    /// <summary>The call was refused before anything was recorded (业务不受理).</summary>
    [EnumMember(Value = "BUSINESS_REJECT")]
    BusinessReject,

    /// <summary>The key was used before for something else (重复冲突).</summary>
    [EnumMember(Value = "DUPLICATE")]
    Duplicate,

    /// <summary>Too much at once (流量受限).</summary>
    [EnumMember(Value = "THROTTLED")]
    Throttled,

    /// <summary>The system of record did not answer (后台系统异常).</summary>
    [EnumMember(Value = "DOWNSTREAM")]
    Downstream,

    /// <summary>This service failed (系统错误).</summary>
    [EnumMember(Value = "SYSTEM")]
    System,
}
