using FinTax.Soap.Service.Storage;
using FinTax.Soap.Service.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Tests.StoreContracts;

internal sealed class SqliteStoreContractTests : StoreContractTests
{
    private readonly Dictionary<string, string> folders = [];

    private string DatabasePath => Path.Combine(folders[TestContext.CurrentContext.Test.ID], "fintax.db");

    [OneTimeTearDown]
    public void DeleteFolders() => folders.Values.ToList().ForEach(folder => Directory.Delete(folder, recursive: true));

    [Test]
    public async Task Concurrent_calls_share_commits()
    {
        SqliteStore store = (SqliteStore)Store;
        long before = store.Commits;

        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(number =>
            Ask(stores => stores.ReplayMarks.TryAdd((UInt128)number, Noon))));

        Assert.That(store.Commits - before, Is.LessThan(500));
    }

    [Test]
    public void A_second_host_cannot_open_the_same_file() =>
        Assert.That(() => new SqliteStore(Settings(), Clock), Throws.TypeOf<StoreNotUsableException>().With.Message.Contains("locked"));

    [Test]
    public async Task A_file_of_a_newer_program_is_not_touched()
    {
        await Store.DisposeAsync();
        await using (SqliteConnection connection = new($"Data Source={DatabasePath};Pooling=False"))
        {
            await connection.OpenAsync();
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 9999";
            await command.ExecuteNonQueryAsync();
        }

        Assert.That(() => new SqliteStore(Settings(), Clock), Throws.TypeOf<StoreNotUsableException>().With.Message.Contains("9999"));
    }

    [Test]
    public async Task The_file_is_written_ahead_and_to_the_disk()
    {
        await using SqliteConnection connection = new($"Data Source={DatabasePath};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";

        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo("wal"));
    }

    [Test]
    public void Values_that_were_put_and_never_run_cost_one_call_and_no_other()
    {
        using SqliteDatabase database = new(Path.Combine(Directory.CreateDirectory(DatabasePath + "-of-its-own").FullName, "fintax.db"));
        SqliteStatement statement = database.Prepare("SELECT ?, ?");
        statement.Put(1);

        Assert.That(() => statement.Put(2).Put(3), Throws.InstanceOf<SqliteException>());
        Assert.That(statement.Put(4).Put(5).ReadAll(row => (row.Integer(0), row.Integer(1))), Is.EqualTo(new[] { (4L, 5L) }));
    }

    protected override IStore Open()
    {
        folders.TryAdd(TestContext.CurrentContext.Test.ID, Directory.CreateTempSubdirectory("fintax-").FullName);

        return new SqliteStore(Settings(), Clock);
    }

    private IOptions<StorageOptions> Settings() => Options.Create(new StorageOptions { DatabasePath = DatabasePath });
}
