using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>
/// The system of record did not answer (后台系统异常): FT5001 unavailable, nothing was sent, retryable; FT5002 outcome
/// unknown, query before anything else. Receiver side.
/// </summary>
[DataContract(Namespace = Namespaces.Fault)]
public sealed class DownstreamFault : FaultBase
{
    /// <summary>
    /// True where the call may have been carried out (可能已执行): query with the key, never send it under another.
    /// </summary>
    [DataMember(Order = 1, IsRequired = true)]
    public bool MayHaveExecuted { get; set; }

    /// <summary>Business key (业务主键) to query with. 1 to 100 characters. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? QueryKey { get; set; }
}
