using System.Diagnostics;
using System.Globalization;
using FinTax.Soap.Host.FirstStart;
using FinTax.Soap.Tests.Gateways;
using FinTax.Soap.Tests.Host;
using FinTax.Soap.Tests.Large;
using FinTax.Soap.Tests.Security.Fuzzing;
using Microsoft.Data.Sqlite;

namespace FinTax.Soap.Tests.Batches;

/// <summary>
/// A pack of many items through a real host: sent in child packs, ended with kill -9 again and again while it comes
/// in and while it is carried out, and one debit an item at the end. <c>FINTAX_PACK_ITEMS</c> makes it larger, and
/// without <c>FINTAX_PACK_KILLS</c> it is measured in peace.
/// </summary>
[Platform("Unix")]
internal sealed class LargePackTests
{
    private const long MemoryMax = 256 * 1024 * 1024;
    private const int Seed = 20261125;

    private readonly int kills = FuzzSettings.Number("FINTAX_PACK_KILLS", 5);
    private readonly LargePack pack = new(FuzzSettings.Number("FINTAX_PACK_ITEMS", 10_000));
    private readonly Random random = new(Seed);

    private string folder = "";
    private HostProcess host = null!;
    private PartnerClient bureau = null!;

    [SetUp]
    public async Task Start()
    {
        folder = Directory.CreateTempSubdirectory("fintax-packs-").FullName;
        host = await HostProcess.StartAsync(folder);
        bureau = new PartnerClient(folder, DemoPartner.TaxBureau);
    }

    [TearDown]
    public async Task Stop()
    {
        bureau.Dispose();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Killed_it_goes_on_at_the_item_where_it_stopped()
    {
        await SendAsync();

        for (int kill = 1; kill <= kills; kill++)
        {
            await ReachAsync(random.Next(pack.Items * (kill - 1) / kills, pack.Items * kill / kills));
            await KillAndStartAsync();
        }

        int left = pack.Items - await pack.SucceededAsync(bureau, host);
        await MeasureAsync("carried out", left, () => ReachAsync(pack.Items));
        await AssertEachHasItsOutcomeAsync();
        await host.TerminateAsync();
        await AssertEachIsOneDebitAsync();
    }

    /// <summary>The first half, an end, and all of it: what had its receipt gets it again.</summary>
    private async Task SendAsync()
    {
        Dictionary<int, string> receipts = [];

        for (int no = 1; no <= pack.ChildPacks / 2; no++)
        {
            receipts.Add(no, await pack.SubmitAsync(no, bureau, host));
        }

        await KillAndStartAsync();
        await MeasureAsync("sent", pack.Items, async () =>
        {
            for (int no = 1; no <= pack.ChildPacks; no++)
            {
                string receipt = await pack.SubmitAsync(no, bureau, host);
                Assert.That(receipt, Is.EqualTo(receipts.GetValueOrDefault(no, receipt)).And.Contain("Receipt>"));
            }
        });
    }

    private async Task ReachAsync(int succeeded)
    {
        // A client that asked without a pause would take the processors that the pack needs.
        using PeriodicTimer pace = new(TimeSpan.FromMilliseconds(100));

        while (await pack.SucceededAsync(bureau, host) < succeeded)
        {
            await pace.WaitForNextTickAsync();
        }
    }

    private async Task KillAndStartAsync()
    {
        await host.KillAsync();
        await host.DisposeAsync();
        host = await HostProcess.StartAsync(folder);
    }

    private async Task MeasureAsync(string what, int items, Func<Task> work)
    {
        using var process = Process.GetProcessById(host.Id);
        TimeSpan before = process.TotalProcessorTime;
        long idle = ProcessMemory.Resident(host.Id);
        ProcessMemory.ResetPeak(host.Id);
        var watch = Stopwatch.StartNew();
        await work();
        process.Refresh();
        double microseconds = (process.TotalProcessorTime - before).TotalMicroseconds / items;
        long above = ProcessMemory.Peak(host.Id) - idle;

        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| Pack: {items:N0} items {what}, {items / watch.Elapsed.TotalSeconds:N0} a second, "
            + $"{microseconds:N0} µs of processor time each, {above >> 20} MB above idle"));
        Assert.That(above, Is.LessThan(MemoryMax));
    }

    private async Task AssertEachHasItsOutcomeAsync()
    {
        List<string> lines = [];

        for (int no = 1; no <= pack.ChildPacks; no++)
        {
            lines.AddRange(await pack.FetchAsync(no, bureau, host));
        }

        // The first line names the values.
        Assert.That(
            lines.Skip(1).Select(line => line[..8]),
            Is.EqualTo(Enumerable.Range(1, pack.Items).Select(number => $"{number:D8}")));
        Assert.That(
            lines.Count(line => line.Contains(",SUCCEEDED,FT0000,", StringComparison.Ordinal)), Is.EqualTo(pack.Items));
    }

    // Read from outside, in SQL: what the program believes of itself has no say.
    private async Task AssertEachIsOneDebitAsync()
    {
        string database = Path.Combine(folder, "fintax.db");
        await using SqliteConnection connection = new($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT (SELECT COUNT(*) FROM deductions WHERE state = 'SUCCEEDED'),
                   (SELECT COUNT(end_to_end_id) FROM entries),
                   (SELECT COUNT(DISTINCT end_to_end_id) FROM entries),
                   (SELECT SUM(balance_minor) FROM accounts WHERE kind = 'TREASURY')
            """;
        await using SqliteDataReader row = await command.ExecuteReaderAsync();
        await row.ReadAsync();

        Assert.That(row.GetInt32(0), Is.EqualTo(pack.Items));
        Assert.That(row.GetInt32(1), Is.EqualTo(pack.Items));
        Assert.That(row.GetInt32(2), Is.EqualTo(pack.Items));
        Assert.That(row.GetInt64(3), Is.EqualTo(decimal.ToInt64(pack.Total * 100)));
        await LedgerAudit.AssertBalancedAsync(database);
    }
}
