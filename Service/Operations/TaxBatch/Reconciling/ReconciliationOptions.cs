using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>
/// When batches are cut during the day, and how much of the writer's time reconciliation takes at once.
/// </summary>
public sealed class ReconciliationOptions
{
    /// <summary>
    /// Times of the calendar's clock at which a batch of the current work date is cut for each bank; none where nothing
    /// is said. The batch of the day cut comes in any case.
    /// </summary>
    [Required]
    public TimeSpan[] IntradayAt { get; set; } = [];

    /// <summary>
    /// How often there is a look for work: a bank that has acknowledged waits so long for its comparison.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Lines counted or compared in one transaction: some ten milliseconds of the writer's time, during which no call
    /// goes ahead.
    /// </summary>
    [Range(10, 10_000)]
    public int LinesPerSlice { get; set; } = 250;

    /// <summary>
    /// How long after the first child pack of an acknowledgement the last may come: a thousand of them take a few
    /// minutes. Then the batch says that something is missing; what comes later still counts.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan LoadWithin { get; set; } = TimeSpan.FromMinutes(30);
}
