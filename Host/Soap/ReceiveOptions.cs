using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Host.Soap;

/// <summary>What one request may bring, and how slowly. The section <c>Receive</c>.</summary>
public sealed class ReceiveOptions
{
    /// <summary>
    /// Bytes of a body on the wire. The largest message of the contracts, a pack of 1000 items, has some 1.5 MB; the
    /// rest is for partners' white space.
    /// </summary>
    [Range(16 * 1024, 256 * 1024 * 1024)]
    public int BodyBytesMax { get; set; } = 4 * 1024 * 1024;

    /// <summary>Bytes that a gzip body may inflate to; as much as a plain one, since it is the same message.</summary>
    [Range(16 * 1024, 256 * 1024 * 1024)]
    public int InflatedBytesMax { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// Bytes of all bodies that are being received or carried out. Bounds the memory that strangers can fill: 128
    /// bodies of the largest size, or 16,000 of the common 1 to 20 KB.
    /// </summary>
    [Range(1024 * 1024, long.MaxValue)]
    public long BodiesBytesMax { get; set; } = 512L * 1024 * 1024;

    /// <summary>Seconds for a whole body. A phone line's 56 kbit/s bring 400 KB in that time.</summary>
    [Range(1, 3600)]
    public int BodySecondsMax { get; set; } = 60;

    /// <summary>Bytes per second below which a sender is cut off; Kestrel's own default.</summary>
    [Range(1, 1_000_000)]
    public double BytesPerSecondMin { get; set; } = 240;

    /// <summary>Seconds before that rate is asked for; Kestrel's own default. It takes two at the least.</summary>
    [Range(2, 300)]
    public int SlowStartSeconds { get; set; } = 5;
}
