using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Security.Inbound;

/// <summary>How old a message may be.</summary>
public sealed class FreshnessOptions
{
    /// <summary>Seconds from a message's creation until it counts no longer. Five minutes is what WSS recommends. [UTP §3.1]</summary>
    [Range(30, 3600)]
    public int FreshnessSeconds { get; set; } = 300;

    /// <summary>Seconds that a partner's clock may be ahead of ours.</summary>
    [Range(0, 300)]
    public int ClockSkewSeconds { get; set; } = 60;

    internal TimeSpan Freshness => TimeSpan.FromSeconds(FreshnessSeconds);

    internal TimeSpan ClockSkew => TimeSpan.FromSeconds(ClockSkewSeconds);
}
