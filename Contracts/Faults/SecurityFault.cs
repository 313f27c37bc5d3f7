using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>
/// The security of the message was refused (安全校验失败). The common fields never hint at the cause: Category is SECURITY, Retryable is false, the two texts are always the same, RefMessageId and TipsCode are
/// absent. Code is FT2002 whatever was wrong with the proof of who sent the message (missing, wrong, expired, replayed,
/// or made with a refused algorithm), and FT2007 where the proven caller has no right to the operation. The exact
/// reason is in the log of the service, under TraceId. Sender side.
/// </summary>
[DataContract(Namespace = Namespaces.Fault)]
public sealed class SecurityFault : FaultBase
{
    /// <summary>
    /// Explanation identification (说明标识号), given in the sandbox and never in production: GET /explanations/ and this
    /// says why the message was refused. 32 hexadecimal digits. Optional.
    /// </summary>
    [DataMember(Order = 1, EmitDefaultValue = false)]
    public string? ExplanationId { get; set; }
}
