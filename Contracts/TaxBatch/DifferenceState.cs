using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>State of a difference (差错状态).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public enum DifferenceState
{
    /// <summary>Somebody must look at it (待处理).</summary>
    [EnumMember(Value = "OPEN")]
    Open = 1,

    /// <summary>One operator has proposed, another must decide (待复核).</summary>
    [EnumMember(Value = "PROPOSED")]
    Proposed,

    /// <summary>It is resolved (已处理).</summary>
    [EnumMember(Value = "RESOLVED")]
    Resolved,

    /// <summary>A later batch agreed by itself (已自动对平).</summary>
    [EnumMember(Value = "SETTLED")]
    Settled,
}
