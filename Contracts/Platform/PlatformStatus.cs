using System.Runtime.Serialization;
using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Contracts.Platform;

/// <summary>State of the platform (平台状态).</summary>
[DataContract(Namespace = Namespaces.Platform)]
public sealed class PlatformStatus
{
    /// <summary>State of the whole (服务状态).</summary>
    [DataMember(Order = 1, IsRequired = true)]
    public ServiceState State { get; set; }

    /// <summary>Work date that is current (工作日期). Written yyyy-MM-dd, without a time zone.</summary>
    [DataMember(Order = 2, IsRequired = true)]
    public DateOnly WorkDate { get; set; }

    /// <summary>Version of the running program (程序版本). 1 to 40 characters.</summary>
    [DataMember(Order = 3, IsRequired = true)]
    public string Version { get; set; } = "";

    /// <summary>When the program was started (启动时间). In UTC.</summary>
    [DataMember(Order = 4, IsRequired = true)]
    public DateTime StartedAt { get; set => field = WireForm.Utc(value); }

    /// <summary>The services one by one (服务清单).</summary>
    [DataMember(Order = 5, IsRequired = true)]
    public ServiceEntries Services { get; set; } = [];

    /// <summary>Work dates that calls are booked on now (开放的工作日期), the earliest first, the current one among them.</summary>
    [DataMember(Order = 6, EmitDefaultValue = false)]
    public OpenWorkDates? OpenWorkDates { get; set; }
}
