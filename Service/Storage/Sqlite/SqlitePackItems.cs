using FinTax.Soap.Contracts.Common;

namespace FinTax.Soap.Service.Storage.Sqlite;

/// <summary>The items' half of <see cref="SqlitePackStore"/>.</summary>
internal sealed class SqlitePackItems(SqliteDatabase database)
{
    private const string Given =
        """
        pack_id, child_pack_no, item_no, amount_minor, currency, content, state,
        result_code, rule, work_date, bank_serial_no
        """;

    private const string All = $"SELECT {Given}, item_id FROM pack_items";

    private readonly SqliteStatement add = database.Prepare(
        $"INSERT INTO pack_items ({Given}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement save = database.Prepare(
        """
        UPDATE pack_items SET state = ?, result_code = ?, rule = ?, work_date = ?, bank_serial_no = ?
        WHERE item_id = ?
        """);

    private readonly SqliteStatement find = database.Prepare($"{All} WHERE pack_id = ? AND item_no = ?");

    private readonly SqliteStatement readChild = database.Prepare(
        $"{All} WHERE pack_id = ? AND child_pack_no = ? ORDER BY item_id");

    private readonly SqliteStatement readPending = database.Prepare(
        $"{All} WHERE pack_id = ? AND state = 'PENDING' ORDER BY child_pack_no, item_id LIMIT ?");

    public void Add(PackItemRecord item) =>
        add.Put(item.PackId)
            .Put(item.ChildPackNo)
            .Put(item.ItemNo)
            .Put(item.Amount.Minor)
            .Put(item.Amount.Currency)
            .Put(item.Content)
            .Put(WireName.Of(item.State))
            .Put(item.ResultCode)
            .Put(item.Rule)
            .Put(item.WorkDate)
            .Put(item.BankSerialNo)
            .Run();

    public void Save(PackItemRecord item) =>
        save.Put(WireName.Of(item.State))
            .Put(item.ResultCode)
            .Put(item.Rule)
            .Put(item.WorkDate)
            .Put(item.BankSerialNo)
            .Put(item.ItemId)
            .Run();

    public PackItemRecord? Find(long packId, string itemNo) => find.Put(packId).Put(itemNo).ReadOne(Read);

    public IReadOnlyList<PackItemRecord> ReadChild(long packId, int childPackNo) =>
        readChild.Put(packId).Put(childPackNo).ReadAll(Read);

    public IReadOnlyList<PackItemRecord> ReadPending(long packId, int atMost) =>
        readPending.Put(packId).Put(atMost).ReadAll(Read);

    private static PackItemRecord Read(SqliteStatement row) => new(
        PackId: row.Integer(0),
        ChildPackNo: (int)row.Integer(1),
        ItemNo: row.Text(2),
        Amount: new Money(row.Integer(3), row.Text(4)),
        Content: row.Text(5),
        State: WireName.Parse<PackItemState>(row.Text(6)))
    {
        ResultCode = row.TextOrNull(7),
        Rule = row.TextOrNull(8),
        WorkDate = row.DateOrNull(9),
        BankSerialNo = row.TextOrNull(10),
        ItemId = row.Integer(11),
    };
}
