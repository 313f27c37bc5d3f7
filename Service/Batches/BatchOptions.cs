using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Batches;

/// <summary>How packs are carried out beside the calls that somebody waits for.</summary>
public sealed class BatchOptions
{
    /// <summary>
    /// How often packs are looked for: a small pack begins within a second, and an empty look costs no fsync.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Items under way at a time, of all packs together. A call that arrives waits for as many at the most, some ten
    /// milliseconds, and a commit is shared by as many.
    /// </summary>
    [Range(1, 256)]
    public int ItemsAtATime { get; set; } = 64;

    /// <summary>Items of a stopped pack that are moved in one transaction: some ten milliseconds too.</summary>
    [Range(1, 10_000)]
    public int StoppedPerRoundMax { get; set; } = 500;

    /// <summary>
    /// From the first message of a pack until all of its child packs must be here: a sender that was cut off goes on
    /// the next day.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan UploadWithin { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long a pack is left alone when the system that carries its items out cannot be reached.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan TryAgainAfter { get; set; } = TimeSpan.FromSeconds(30);
}
