using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.TaxBatch;

/// <summary>Who speaks (差错处理步骤).</summary>
[DataContract(Namespace = Namespaces.TaxBatch)]
public enum ResolutionStep
{
    /// <summary>The operator proposes (经办).</summary>
    [EnumMember(Value = "PROPOSE")]
    Propose = 1,

    /// <summary>Another operator approves: now it is done (复核通过).</summary>
    [EnumMember(Value = "APPROVE")]
    Approve,

    /// <summary>Another operator rejects: it is open again (复核退回).</summary>
    [EnumMember(Value = "REJECT")]
    Reject,
}
