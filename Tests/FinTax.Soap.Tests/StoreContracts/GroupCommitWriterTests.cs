using FinTax.Soap.Service.Storage;
using FinTax.Soap.Service.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Tests.StoreContracts;

/// <summary>What those are told who wait, when the disk takes what they wrote and when it does not.</summary>
internal sealed class GroupCommitWriterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private string folder = null!;
    private SqliteDatabase database = null!;
    private GroupCommitWriter writer = null!;

    [SetUp]
    public void Open()
    {
        folder = Directory.CreateTempSubdirectory("fintax-").FullName;
        database = new SqliteDatabase(Path.Combine(folder, "fintax.db"));
        writer = new GroupCommitWriter(
            new SqliteStoreTransaction(database), Options.Create(new StorageOptions()), TimeProvider.System);
    }

    [TearDown]
    public async Task Close()
    {
        await writer.DisposeAsync();
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task A_full_disk_is_told_to_its_callers_and_the_next_call_works()
    {
        database.Execute("PRAGMA max_page_count = 40");

        Task<bool>[] calls = [.. Enumerable.Range(1, 50).Select(attempt => Add(attempt, bytes: 100_000))];
        await Task.WhenAll(calls).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.That(calls.Count(call => call.IsFaulted), Is.Positive);
        Assert.That(
            calls.Where(call => call.IsFaulted).Select(call => call.Exception!.InnerException),
            Is.All.InstanceOf<SqliteException>());

        database.Execute("PRAGMA max_page_count = 100000");
        await Add(attempt: 51, bytes: 100_000);
        int kept = await writer.WriteAsync(stores => stores.Receipts.FindAll("op", "key").Count, CancellationToken.None);

        Assert.That(kept, Is.EqualTo(calls.Count(call => call.IsCompletedSuccessfully) + 1));
    }

    [Test]
    public async Task A_database_that_is_held_by_another_program_is_told_to_all_who_wait()
    {
        await using SqliteConnection other = new($"Data Source={Path.Combine(folder, "fintax.db")};Pooling=False");
        await other.OpenAsync();
        await using SqliteCommand command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        database.Execute("PRAGMA busy_timeout = 50");

        Task<bool>[] calls = [.. Enumerable.Range(1, 20).Select(attempt => Add(attempt, bytes: 10))];
        await Task.WhenAll(calls).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.That(calls.Select(call => call.Exception?.InnerException), Is.All.InstanceOf<SqliteException>());
    }

    [Test]
    public async Task Nobody_is_told_that_it_is_done_before_the_commit()
    {
        // What one of them writes is found to be wrong at the commit and not before.
        database.Execute(
            """
            CREATE TABLE parents (id INTEGER PRIMARY KEY);
            CREATE TABLE orphans (parent INTEGER REFERENCES parents DEFERRABLE INITIALLY DEFERRED);
            """);
        using var allWait = new ManualResetEventSlim();

        Task<bool> first = writer.WriteAsync(_ => allWait.Wait(TimeSpan.FromSeconds(30)), CancellationToken.None);
        Task<bool>[] calls =
        [
            first,
            Add(attempt: 1, bytes: 10),
            writer.WriteAsync(_ => AddOrphan(), CancellationToken.None),
            Add(attempt: 2, bytes: 10),
        ];
        allWait.Set();
        await Task.WhenAll(calls).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.That(calls.Select(call => call.Exception?.InnerException), Is.All.InstanceOf<SqliteException>());
        Assert.That(await writer.WriteAsync(stores => stores.Receipts.FindAll("op", "key"), CancellationToken.None), Is.Empty);
    }

    private bool AddOrphan()
    {
        database.Execute("INSERT INTO orphans VALUES (1)");

        return true;
    }

    private Task<bool> Add(int attempt, int bytes) => writer.WriteAsync(
        stores =>
        {
            stores.Receipts.Add(new Receipt("op", "key", attempt, "sender", new byte[1], new byte[bytes], "FAILED", true, Noon));

            return true;
        },
        CancellationToken.None);
}
