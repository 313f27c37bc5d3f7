using FinTax.Soap.Tests.Security.Fuzzing;

namespace FinTax.Soap.Tests.Kills;

/// <summary>
/// A real process that is ended with kill -9 again and again in the middle of a mixed load and started on what it left:
/// nothing acknowledged is lost, nothing is doubled, the ledger sums to zero each time, and in the end no state is
/// without a way out. FINTAX_KILLS says how often, FINTAX_KILL_SEED when; the seed is printed.
/// </summary>
[Platform("Unix")]
[NonParallelizable]
internal sealed class ProcessKillTests
{
    private const int Worlds = 2;

    [Test]
    public async Task Killed_again_and_again_it_loses_nothing_acknowledged_and_doubles_nothing()
    {
        int kills = FuzzSettings.Number("FINTAX_KILLS", 40);
        int seed = FuzzSettings.Number("FINTAX_KILL_SEED", Random.Shared.Next(int.MaxValue - Worlds));

        FuzzSettings.Print($"kill -9 in a mixed load: FINTAX_KILLS={kills} FINTAX_KILL_SEED={seed} plays it again", []);

        PartnersBook[] books = await Task.WhenAll(
            Enumerable.Range(seed, Worlds).Select(one => PlayAsync(one, kills / Worlds)));

        FuzzSettings.Print(
            "kill -9 in a mixed load",
            new Dictionary<string, int>
            {
                ["processes killed"] = books.Sum(book => book.Kills),
                ["intents with a final answer"] = books.Sum(book => book.Answered),
                ["of them carried out before a kill and answered after it"] = books.Sum(book => book.LateAnswers),
            });
    }

    private static async Task<PartnersBook> PlayAsync(int seed, int kills)
    {
        await using KilledWorld world = await KilledWorld.MakeAsync(new Random(seed), kills);

        while (world.Book.Kills < kills)
        {
            await world.LiveAndDieAsync();
        }

        await world.EndAsync();

        // What was told names the kill that it was lost in, which the books do not.
        Assert.That(world.Book.Broken, Is.Empty);
        await Reckoning.AssertAgreesAsync(world);

        return world.Book;
    }
}
