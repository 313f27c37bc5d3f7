using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Storage.Sqlite;

/// <summary>The embedded store: one database file, one writer. What it has acknowledged is on disk.</summary>
internal sealed class SqliteStore : IStore
{
    private readonly SqliteDatabase database;
    private readonly GroupCommitWriter writer;

    public SqliteStore(IOptions<StorageOptions> options, TimeProvider clock)
    {
        database = new SqliteDatabase(options.Value.DatabasePath);
        writer = new GroupCommitWriter(new SqliteStoreTransaction(database), options, clock);
    }

    public long Commits => writer.Commits;

    public Task<T> WriteAsync<T>(Func<IStoreTransaction, T> work, CancellationToken cancellationToken) =>
        writer.WriteAsync(work, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync().ConfigureAwait(false);
        database.Dispose();
    }
}
