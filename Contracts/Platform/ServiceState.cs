using System.Runtime.Serialization;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>State of a service (服务状态).</summary>
[DataContract(Namespace = Namespaces.Platform)]
public enum ServiceState
{
    /// <summary>In normal service (正常).</summary>
    [EnumMember(Value = "RUNNING")]
    Running = 1,

    /// <summary>In service, with a part that is slow or absent (降级).</summary>
    [EnumMember(Value = "DEGRADED")]
    Degraded,

    /// <summary>Out of service on purpose (停运).</summary>
    [EnumMember(Value = "MAINTENANCE")]
    Maintenance,
}
