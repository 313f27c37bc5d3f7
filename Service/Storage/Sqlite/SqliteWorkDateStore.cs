namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteWorkDateStore(SqliteDatabase database) : IWorkDateStore
{
    private const string All = "SELECT work_date, opened_at, closed_at FROM work_dates";

    private readonly SqliteStatement find = database.Prepare($"{All} WHERE work_date = ?");

    private readonly SqliteStatement findLatest = database.Prepare($"{All} ORDER BY work_date DESC LIMIT 1");

    private readonly SqliteStatement readOpen = database.Prepare($"{All} WHERE closed_at IS NULL ORDER BY work_date");

    private readonly SqliteStatement save = database.Prepare(
        """
        INSERT INTO work_dates (work_date, opened_at, closed_at) VALUES (?, ?, ?)
        ON CONFLICT (work_date) DO UPDATE SET closed_at = excluded.closed_at
        """);

    public WorkDateRecord? Find(DateOnly workDate) => find.Put(workDate).ReadOne(Read);

    public WorkDateRecord? FindLatest() => findLatest.ReadOne(Read);

    public IReadOnlyList<WorkDateRecord> ReadOpen() => readOpen.ReadAll(Read);

    public void Save(WorkDateRecord workDate) =>
        save.Put(workDate.WorkDate).Put(workDate.OpenedAt).Put(workDate.ClosedAt?.ToUnixTimeMilliseconds()).Run();

    private static WorkDateRecord Read(SqliteStatement row) => new(
        row.Date(0),
        row.Time(1),
        row.IntegerOrNull(2) is { } closedAt ? DateTimeOffset.FromUnixTimeMilliseconds(closedAt) : null);
}
