using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Host.Soap;

/// <summary>What one service's requests may bring where that is not what all others may.</summary>
public sealed class ServiceReceiveOptions
{
    /// <summary>Instead of <see cref="ReceiveOptions.BodyBytesMax"/>.</summary>
    [Range(16 * 1024, ReceiveOptions.BodyBytesLimit)]
    public int? BodyBytesMax { get; set; }

    /// <summary>Instead of <see cref="ReceiveOptions.InflatedBytesMax"/>.</summary>
    [Range(16 * 1024, ReceiveOptions.BodyBytesLimit)]
    public int? InflatedBytesMax { get; set; }

    /// <summary>Instead of <see cref="ReceiveOptions.BodySecondsMax"/>.</summary>
    [Range(1, 3600)]
    public int? BodySecondsMax { get; set; }
}
