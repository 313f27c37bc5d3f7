namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteCounterStore(SqliteDatabase database) : ICounterStore
{
    private readonly SqliteStatement next = database.Prepare(
        """
        INSERT INTO counters (series, value) VALUES (?, 1)
        ON CONFLICT (series) DO UPDATE SET value = value + 1 RETURNING value
        """);

    public long Next(string series) => next.Put(series).ReadAll(row => row.Integer(0))[0];
}
