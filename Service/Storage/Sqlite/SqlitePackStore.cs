using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqlitePackStore(SqliteDatabase database) : IPackStore
{
    private const string Given =
        """
        kind, pack_key, sender, state, all_num, all_minor, currency, child_pack_num, received_at, message_id,
        result_code, is_stopped, has_work, resume_at, return_term
        """;

    private const string Packs = $"SELECT {Given}, pack_id FROM packs";

    private const string ChildColumns =
        "pack_id, no, num, minor, currency, work_date, message_id, trace_id, channel, content";

    private readonly SqlitePackItems items = new(database);

    private readonly SqliteStatement find = database.Prepare($"{Packs} WHERE kind = ? AND pack_key = ?");

    private readonly SqliteStatement findById = database.Prepare($"{Packs} WHERE pack_id = ?");

    private readonly SqliteStatement add = database.Prepare(
        $"INSERT INTO packs ({Given}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING {Given}, pack_id");

    private readonly SqliteStatement save = database.Prepare(
        "UPDATE packs SET state = ?, result_code = ?, is_stopped = ?, has_work = ?, resume_at = ? WHERE pack_id = ?");

    private readonly SqliteStatement findNextWithWork = database.Prepare(
        $"{Packs} WHERE has_work = 1 AND resume_at <= ? AND pack_id > ? ORDER BY pack_id LIMIT 1");

    private readonly SqliteStatement readIncomplete = database.Prepare(
        $"{Packs} WHERE state = 'RECEIVED' AND received_at < ? ORDER BY received_at LIMIT ?");

    private readonly SqliteStatement readOverTerm = database.Prepare(
        $"""
         {Packs}
         WHERE return_term IS NOT NULL AND state IN ('RECEIVED', 'CHECKED', 'RUNNING') AND is_stopped = 0
           AND return_term < (
               SELECT COUNT(*) FROM work_dates
               WHERE work_date > (SELECT MIN(work_date) FROM child_packs WHERE child_packs.pack_id = packs.pack_id))
         ORDER BY pack_id LIMIT ?
         """);

    private readonly SqliteStatement countIncomplete = database.Prepare(
        "SELECT COUNT(*) FROM packs WHERE state = 'RECEIVED' AND sender = ?");

    private readonly SqliteStatement findChild = database.Prepare(
        $"SELECT {ChildColumns} FROM child_packs WHERE pack_id = ? AND no = ?");

    private readonly SqliteStatement readChildNumbers = database.Prepare(
        "SELECT no FROM child_packs WHERE pack_id = ? ORDER BY no");

    private readonly SqliteStatement addChild = database.Prepare(
        $"INSERT INTO child_packs ({ChildColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement readTotals = database.Prepare(
        "SELECT state, num, minor FROM pack_totals WHERE pack_id = ? AND num > 0");

    public PackRecord? Find(PackKind kind, string key) => find.Put(WireName.Of(kind)).Put(key).ReadOne(Read);

    public PackRecord? Find(long packId) => findById.Put(packId).ReadOne(Read);

    public PackRecord Add(PackRecord pack) =>
        add.Put(WireName.Of(pack.Kind))
            .Put(pack.Key)
            .Put(pack.Sender)
            .Put(WireName.Of(pack.State))
            .Put(pack.Whole.Num)
            .Put(pack.Whole.Amount.Minor)
            .Put(pack.Whole.Amount.Currency)
            .Put(pack.ChildPackNum)
            .Put(pack.ReceivedAt)
            .Put(pack.MessageId)
            .Put(pack.ResultCode)
            .Put(pack.IsStopped)
            .Put(pack.HasWork)
            .Put(pack.ResumeAt)
            .Put((long?)pack.ReturnTerm)
            .ReadOne(Read)!;

    public void Save(PackRecord pack) =>
        save.Put(WireName.Of(pack.State))
            .Put(pack.ResultCode)
            .Put(pack.IsStopped)
            .Put(pack.HasWork)
            .Put(pack.ResumeAt)
            .Put(pack.PackId)
            .Run();

    public PackRecord? FindNextWithWork(DateTimeOffset now, long afterPackId) =>
        findNextWithWork.Put(now).Put(afterPackId).ReadOne(Read);

    public IReadOnlyList<PackRecord> ReadIncomplete(DateTimeOffset receivedBefore, int atMost) =>
        readIncomplete.Put(receivedBefore).Put(atMost).ReadAll(Read);

    public IReadOnlyList<PackRecord> ReadOverTerm(int atMost) => readOverTerm.Put(atMost).ReadAll(Read);

    public int CountIncomplete(string sender) =>
        (int)countIncomplete.Put(sender).ReadAll(row => row.Integer(0))[0];

    public ChildPackRecord? FindChild(long packId, int no) => findChild.Put(packId).Put(no).ReadOne(ReadChild);

    public IReadOnlyList<int> ReadChildNumbers(long packId) =>
        readChildNumbers.Put(packId).ReadAll(row => (int)row.Integer(0));

    public void AddChild(ChildPackRecord child, IEnumerable<PackItemRecord> ofChild)
    {
        addChild.Put(child.PackId)
            .Put(child.No)
            .Put(child.Size.Num)
            .Put(child.Size.Amount.Minor)
            .Put(child.Size.Amount.Currency)
            .Put(child.WorkDate)
            .Put(child.MessageId)
            .Put(child.TraceId)
            .Put(child.Channel)
            .Put(child.Content)
            .Run();

        foreach (PackItemRecord item in ofChild)
        {
            items.Add(item);
        }
    }

    public PackItemRecord? FindItem(long packId, string itemNo) => items.Find(packId, itemNo);

    public IReadOnlyList<PackItemRecord> ReadItems(long packId, int childPackNo) =>
        items.ReadChild(packId, childPackNo);

    public IReadOnlyList<PackItemRecord> ReadPending(long packId, int atMost) => items.ReadPending(packId, atMost);

    public void SaveItem(PackItemRecord item) => items.Save(item);

    public IReadOnlyList<PackTotalRecord> ReadTotals(long packId) => readTotals.Put(packId).ReadAll(
        row => new PackTotalRecord(WireName.Parse<PackItemState>(row.Text(0)), (int)row.Integer(1), row.Integer(2)));

    private static PackRecord Read(SqliteStatement row) => new(
        Kind: WireName.Parse<PackKind>(row.Text(0)),
        Key: row.Text(1),
        Sender: row.Text(2),
        State: WireName.Parse<PackState>(row.Text(3)),
        Whole: new PackSize((int)row.Integer(4), new Money(row.Integer(5), row.Text(6))),
        ReceivedAt: row.Time(8),
        MessageId: row.Text(9))
    {
        ChildPackNum = (int)row.Integer(7),
        ResultCode = row.TextOrNull(10),
        IsStopped = row.Boolean(11),
        HasWork = row.Boolean(12),
        ResumeAt = row.Time(13),
        ReturnTerm = (int?)row.IntegerOrNull(14),
        PackId = row.Integer(15),
    };

    private static ChildPackRecord ReadChild(SqliteStatement row) => new(
        PackId: row.Integer(0),
        No: (int)row.Integer(1),
        Size: new PackSize((int)row.Integer(2), new Money(row.Integer(3), row.Text(4))),
        WorkDate: row.Date(5),
        MessageId: row.Text(6),
        TraceId: row.Text(7),
        Channel: row.TextOrNull(8),
        Content: row.Text(9));
}
