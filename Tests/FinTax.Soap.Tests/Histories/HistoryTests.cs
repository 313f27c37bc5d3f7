using System.Globalization;

namespace FinTax.Soap.Tests.Histories;

/// <summary>
/// The promises of the service over random histories of requests, duplicates, timeouts, reversals before and after, late
/// messages, failures of the other system, restarts and day cuts, on the real dispatcher, handlers and store: at most one
/// net debit a key, a ledger that sums to zero, one receipt a key, everything acknowledged still true, every payment in one
/// list to be reconciled, and no state without a way out. A failure prints its seed; FINTAX_HISTORY_SEED=… plays the same again.
/// </summary>
[NonParallelizable]
public sealed class HistoryTests
{
    private const int Worlds = 100;
    private const int HistoriesPerWorld = 100;

    [Test]
    public async Task Ten_thousand_histories_keep_every_promise()
    {
        int[] seeds = Environment.GetEnvironmentVariable("FINTAX_HISTORY_SEED") is { } given
            ? [int.Parse(given, CultureInfo.InvariantCulture)]
            : [.. Enumerable.Range(Random.Shared.Next(int.MaxValue - Worlds), Worlds)];

        // Half of what a world does is waiting for its own writer.
        await Parallel.ForEachAsync(
            seeds,
            new ParallelOptions { MaxDegreeOfParallelism = 2 * Environment.ProcessorCount },
            async (seed, _) => await PlayAsync(seed));
    }

    private static async Task PlayAsync(int seed)
    {
        try
        {
            await World.PlayAsync(seed, HistoriesPerWorld);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(
                $"FINTAX_HISTORY_SEED={seed} plays this again. {await AloneAsync(seed, failure as BrokenPromiseException)}", failure);
        }
    }

    // The same history without the others is shorter to think about, where it fails without them too.
    private static async Task<string> AloneAsync(int seed, BrokenPromiseException? broken)
    {
        if (broken is null)
        {
            return "";
        }

        try
        {
            await World.PlayAsync(seed, HistoriesPerWorld, broken.HistoryNumber);
        }
        catch (BrokenPromiseException alone)
        {
            return $"Alone: {alone.Message}";
        }

        return "It takes the others too.";
    }
}
