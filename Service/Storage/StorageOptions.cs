using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Storage;

/// <summary>The embedded database and its one writer.</summary>
public sealed class StorageOptions
{
    /// <summary>Beside the keys that the first start makes.</summary>
    [Required]
    public string DatabasePath { get; set; } = "data/fintax.db";

    /// <summary>
    /// Calls that wait for the writer. At 4,000 payments a second this is half a second of work; beyond it callers wait
    /// at the door instead.
    /// </summary>
    [Range(16, 65_536)]
    public int QueueLength { get; set; } = 2_048;

    /// <summary>Calls committed by one fsync. More would make the first of them wait longer than a slow disk's fsync takes.</summary>
    [Range(1, 4_096)]
    public int CallsPerCommitMax { get; set; } = 256;

    /// <summary>Expired replay marks forgotten at a time: about a millisecond of the writer's time.</summary>
    [Range(1, 10_000)]
    public int PurgeSlice { get; set; } = 256;

    /// <summary>How long to leave them once a slice came back less than full; a full one is followed by another at once.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan PurgeEvery { get; set; } = TimeSpan.FromMilliseconds(100);
}
