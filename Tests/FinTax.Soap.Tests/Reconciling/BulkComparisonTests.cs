using System.Diagnostics;
using System.Globalization;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Host;
using FinTax.Soap.Tests.Large;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Reconciling;

/// <summary>
/// The books of a date against each other in a process of its own, which is ended with kill -9 in the middle: it finds
/// what was planted, all of it and nothing else, moves each deduction once, and needs no more memory for a million
/// lines than for a thousand. FINTAX_RECON_LINES=1000000 compares so many.
/// </summary>
[NonParallelizable]
[Platform("Linux")]
internal sealed class BulkComparisonTests
{
    // What SQLite may cache, and what the collector lets lie before it begins. (decision 0039)
    private const long MemoryMax = 256 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private string folder = "";

    private string DatabasePath => Path.Combine(folder, "fintax.db");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("fintax-recon-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Finds_the_planted_differences_and_no_others_though_it_was_killed_in_the_middle()
    {
        int lines = int.Parse(
            Environment.GetEnvironmentVariable("FINTAX_RECON_LINES") ?? "100000", CultureInfo.InvariantCulture);
        long idle = await StartOnceAsync();
        PlantedBooks books = new(lines, seed: 20261125);
        await PlantAsync(books);

        var watch = Stopwatch.StartNew();
        await KillInTheMiddleAsync(lines);
        long above = await FinishAsync() - idle;

        TestContext.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| reconciliation: {lines} lines against as many, {books.Planted.Count} differences, "
            + $"{watch.Elapsed.TotalSeconds:F1} s with a kill, {above / 1_000_000} MB above idle"));
        Assert.That(
            await ReadAsync("SELECT concat(tax_org_code, '/', entrust_date, '/', trace_no, ' ', class) FROM differences"),
            Is.EquivalentTo(books.Planted.Select(planted => $"{planted.Key} {WireName.Of(planted.Value)}")));
        Assert.That(
            (await ReadAsync("SELECT counts FROM recon_batches WHERE chk_date = '2026-01-05'")).Single(),
            Is.EqualTo(string.Join(',', books.Counts)));
        Assert.That(await CountAsync("deductions WHERE state = 'RECONCILED'"), Is.EqualTo(books.Counts[1]));
        Assert.That(
            await CountAsync("journal WHERE subject = 'Deduction' AND to_state = 'RECONCILED'"),
            Is.EqualTo(books.Counts[1]));
        Assert.That(above, Is.LessThan(MemoryMax));
    }

    // The first start makes keys and books; what it needs at rest is what it is compared with.
    private async Task<long> StartOnceAsync()
    {
        await using HostProcess host = await HostProcess.StartAsync(folder);
        long idle = ProcessMemory.Resident(host.Id);
        await host.TerminateAsync();

        return idle;
    }

    private async Task PlantAsync(PlantedBooks books)
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .Configure<StorageOptions>(options => options.DatabasePath = DatabasePath)
            .AddStorage()
            .BuildServiceProvider();

        await books.WriteAsync(services.GetRequiredService<IStore>());
    }

    private async Task KillInTheMiddleAsync(int lines)
    {
        await using HostProcess host = await HostProcess.StartAsync(folder, "Reconciliation:LookEvery=00:00:00.100");
        await WaitUntilAsync(
            "SELECT cursor > $reached FROM recon_batches WHERE chk_date = '2026-01-05'",
            $"13501000000/2026-01-05/{lines / 3:D8}");
        await host.KillAsync();

        Assert.That(
            await CountAsync("recon_batches WHERE chk_date = '2026-01-05' AND state = 'COMPLETE'"),
            Is.EqualTo(1), "the kill came in the middle");
    }

    private async Task<long> FinishAsync()
    {
        await using HostProcess host = await HostProcess.StartAsync(folder, "Reconciliation:LookEvery=00:00:00.100");
        await WaitUntilAsync("SELECT state = $reached FROM recon_batches WHERE chk_date = '2026-01-05'", "DIFFERENCES");
        long peak = ProcessMemory.Peak(host.Id);
        await host.TerminateAsync();

        return peak;
    }

    private async Task WaitUntilAsync(string question, string reached)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(50));
        using CancellationTokenSource patience = new(Patience);

        while (await timer.WaitForNextTickAsync(patience.Token) && (await ReadAsync(question, reached)).Single() != "1")
        {
        }
    }

    private async Task<int> CountAsync(string rows) =>
        int.Parse((await ReadAsync($"SELECT COUNT(*) FROM {rows}")).Single(), CultureInfo.InvariantCulture);

    private async Task<List<string>> ReadAsync(string question, string reached = "")
    {
        await using SqliteConnection connection = new($"Data Source={DatabasePath};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The questions are the constants of this test.
        command.CommandText = question;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$reached", reached);
        await using SqliteDataReader rows = await command.ExecuteReaderAsync();
        List<string> values = [];

        while (await rows.ReadAsync())
        {
            values.Add(rows.IsDBNull(0) ? "" : rows.GetString(0));
        }

        return values;
    }
}
