using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Faults;

/// <summary>
/// Too much at once (流量受限): FT6001 rate, FT6002 quota, FT6003 concurrency. Nothing was done. Receiver side; retryable.
/// </summary>
[DataContract(Namespace = Namespaces.Fault)]
public sealed class ThrottledFault : FaultBase
{
    /// <summary>How long to wait (重试等待秒数), in seconds. 0 to 86400 seconds.</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public int RetryAfterSeconds { get; set; }

    /// <summary>Name of the limit that was reached (限额名称). 1 to 100 characters. Optional.</summary>
    [DataMember(Order = 2, EmitDefaultValue = false)]
    public string? Quota { get; set; }
}
