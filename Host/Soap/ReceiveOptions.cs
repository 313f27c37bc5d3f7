using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Host.Soap;

/// <summary>What one request may bring, and how slowly. The section <c>Receive</c>.</summary>
public sealed class ReceiveOptions : IValidatableObject
{
    /// <summary>The most that can be set for a body: as much as an hour's patience brings over 2 Mbit/s.</summary>
    internal const int BodyBytesLimit = 1024 * 1024 * 1024;

    /// <summary>
    /// Bytes of a body on the wire. The largest message of the contracts, a pack of 1000 items, has some 1.5 MB; the
    /// rest is for partners' white space.
    /// </summary>
    [Range(16 * 1024, BodyBytesLimit)]
    public int BodyBytesMax { get; set; } = 4 * 1024 * 1024;

    /// <summary>Bytes that a gzip body may inflate to; as much as a plain one, since it is the same message.</summary>
    [Range(16 * 1024, BodyBytesLimit)]
    public int InflatedBytesMax { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// Bytes of one body that are kept in memory; what is longer goes to the disk and is read from there, which takes a
    /// fifth more time. Nearly all messages have less than a tenth of it.
    /// </summary>
    [Range(16 * 1024, 64 * 1024 * 1024)]
    public int MemoryBytesMax { get; set; } = 1024 * 1024;

    /// <summary>
    /// Bytes of all bodies on the disk: 1,000 of the largest size by default. Much less than a disk has that holds years
    /// of receipts.
    /// </summary>
    [Range(1024 * 1024, long.MaxValue)]
    public long SpoolBytesMax { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>
    /// Bytes of all bodies in memory that are being received or carried out. Bounds the memory that strangers can fill:
    /// 256 bodies of the largest size that is kept there, or 16,000 of the common 1 to 20 KB.
    /// </summary>
    [Range(1024 * 1024, long.MaxValue)]
    public long BodiesBytesMax { get; set; } = 512L * 1024 * 1024;

    /// <summary>Seconds for a whole body. A phone line's 56 kbit/s bring 400 KB in that time.</summary>
    [Range(1, 3600)]
    public int BodySecondsMax { get; set; } = 60;

    /// <summary>Other limits for single services, by their names in the WSDLs: batches are longer than payments.</summary>
    public Dictionary<string, ServiceReceiveOptions> Services { get; } = [];

    /// <summary>Bytes per second below which a sender is cut off; Kestrel's own default.</summary>
    [Range(1, 1_000_000)]
    public double BytesPerSecondMin { get; set; } = 240;

    /// <summary>Seconds before that rate is asked for; Kestrel's own default. It takes two at the least.</summary>
    [Range(2, 300)]
    public int SlowStartSeconds { get; set; } = 5;

    /// <summary>The most that any service takes.</summary>
    internal int LargestBodyBytesMax =>
        Services.Values.Select(service => service.BodyBytesMax ?? 0).Append(BodyBytesMax).Max();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, service) in Services)
        {
            var faults = new List<ValidationResult>();
            Validator.TryValidateObject(service, new ValidationContext(service), faults, validateAllProperties: true);

            foreach (ValidationResult fault in faults)
            {
                yield return new ValidationResult($"Receive:Services:{name}: {fault.ErrorMessage}", [nameof(Services)]);
            }
        }
    }

    /// <summary>The limits of the service at an address.</summary>
    internal ReceiveLimits Of(PathString path)
    {
        ServiceReceiveOptions? own =
            Services.Count == 0 ? null : Services.GetValueOrDefault(path.Value?.Trim('/') ?? "");

        return new(
            own?.BodyBytesMax ?? BodyBytesMax,
            own?.InflatedBytesMax ?? InflatedBytesMax,
            own?.BodySecondsMax ?? BodySecondsMax);
    }
}

/// <summary>What holds for one request.</summary>
internal readonly record struct ReceiveLimits(int BodyBytesMax, int InflatedBytesMax, int BodySecondsMax);
