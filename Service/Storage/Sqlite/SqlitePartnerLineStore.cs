using FinTax.Soap.Contracts.TaxBatch;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqlitePartnerLineStore(SqliteDatabase database) : IPartnerLineStore
{
    private const string Columns = $"{KeyColumns.NamesInLists}, state, amount_minor, tax_voucher_no, payer_account";

    private readonly SqliteStatement newLoad = database.Prepare(
        "INSERT INTO recon_loads (load_id) VALUES (NULL) RETURNING load_id");

    // The update changes nothing; without one nothing would be returned.
    private readonly SqliteStatement carriedLoad = database.Prepare(
        """
        INSERT INTO recon_loads (bank_code, chk_date) VALUES (?, ?)
        ON CONFLICT (bank_code, chk_date) DO UPDATE SET bank_code = excluded.bank_code
        RETURNING load_id
        """);

    private readonly SqliteStatement addPack = database.Prepare(
        """
        INSERT INTO recon_load_packs (load_id, pack_no, num, sum_minor) VALUES (?, ?, ?, ?)
        ON CONFLICT (load_id, pack_no) DO NOTHING
        """);

    private readonly SqliteStatement addLine = database.Prepare(
        $"INSERT OR IGNORE INTO recon_lines (load_id, {Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement putLine = database.Prepare(
        $"INSERT OR REPLACE INTO recon_lines (load_id, {Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement sum = database.Prepare(
        """
        SELECT COUNT(*), COALESCE(SUM(num), 0), COALESCE(SUM(sum_minor), 0) FROM recon_load_packs WHERE load_id = ?
        """);

    private readonly SqliteStatement hasPack = database.Prepare(
        "SELECT EXISTS (SELECT 1 FROM recon_load_packs WHERE load_id = ? AND pack_no = ?)");

    private readonly SqliteStatement readMissing = database.Prepare(
        """
        WITH RECURSIVE numbers (no) AS (SELECT 1 WHERE ?2 > 0 UNION ALL SELECT no + 1 FROM numbers WHERE no < ?2)
        SELECT no FROM numbers
        WHERE NOT EXISTS (SELECT 1 FROM recon_load_packs WHERE load_id = ?1 AND pack_no = no) LIMIT ?3
        """);

    private readonly SqliteStatement read = database.Prepare(
        $"""
         SELECT {Columns} FROM recon_lines WHERE load_id = ? AND ({KeyColumns.NamesInLists}) > (?, ?, ?, ?, ?)
         ORDER BY {KeyColumns.NamesInLists} LIMIT ?
         """);

    private readonly SqliteStatement removeUpTo = database.Prepare(
        $"DELETE FROM recon_lines WHERE load_id = ? AND ({KeyColumns.NamesInLists}) <= (?, ?, ?, ?, ?)");

    private readonly SqliteStatement giveUp = database.Prepare(
        "UPDATE recon_loads SET is_given_up = 1 WHERE load_id = ?");

    private readonly SqliteStatement purge = database.Prepare(
        $"""
         DELETE FROM recon_lines WHERE (load_id, {KeyColumns.NamesInLists}) IN (
             SELECT load_id, {KeyColumns.NamesInLists} FROM recon_loads JOIN recon_lines USING (load_id)
             WHERE is_given_up = 1 LIMIT ?)
         """);

    public long NewLoad() => newLoad.ReadAll(row => row.Integer(0))[0];

    public long CarriedLoad(string bankCode, DateOnly chkDate) =>
        carriedLoad.Put(bankCode).Put(chkDate).ReadAll(row => row.Integer(0))[0];

    public bool TryAdd(long loadId, int packNo, long sumMinor, IReadOnlyCollection<PartnerLine> lines) =>
        addPack.Put(loadId).Put(packNo).Put(lines.Count).Put(sumMinor).Run() == 1
        && lines.All(line => PutLine(addLine, loadId, line).Run() == 1);

    public void Put(long loadId, PartnerLine line) => PutLine(putLine, loadId, line).Run();

    public LoadedSoFar Sum(long loadId) => sum.Put(loadId).ReadAll(
        row => new LoadedSoFar((int)row.Integer(0), (int)row.Integer(1), row.Integer(2)))[0];

    public bool HasPack(long loadId, int packNo) =>
        hasPack.Put(loadId).Put(packNo).ReadAll(row => row.Boolean(0))[0];

    public IReadOnlyList<int> ReadMissing(long loadId, int packNum, int atMost) =>
        readMissing.Put(loadId).Put(packNum).Put(atMost).ReadAll(row => (int)row.Integer(0));

    // Two ranges of the primary key, merged here: SQLite would read all of a load and sort it to unite them.
    public IReadOnlyList<PartnerLine> Read(long loadId, long carriedId, ReconKey? after, int atMost) =>
        [.. Read(loadId, after, atMost).Concat(Read(carriedId, after, atMost)).OrderBy(line => line.Key).Take(atMost)];

    public void RemoveUpTo(long loadId, long carriedId, ReconKey last)
    {
        removeUpTo.Put(loadId).Put(last).Run();
        removeUpTo.Put(carriedId).Put(last).Run();
    }

    public void GiveUp(long loadId) => giveUp.Put(loadId).Run();

    public int Purge(int atMost) => purge.Put(atMost).Run();

    private List<PartnerLine> Read(long loadId, ReconKey? after, int atMost) =>
        read.Put(loadId).Put(after ?? ReconKey.Lowest).Put(atMost).ReadAll(Read);

    private static SqliteStatement PutLine(SqliteStatement statement, long loadId, PartnerLine line) =>
        statement.Put(loadId)
            .Put(line.Key)
            .Put(WireName.Of(line.State))
            .Put(line.AmountMinor)
            .Put(line.TaxVoucherNo)
            .Put(line.PayerAccount);

    private static PartnerLine Read(SqliteStatement row) => new(
        row.KeyInList(0),
        WireName.Parse<BankLineState>(row.Text(5)),
        row.Integer(6),
        row.Text(7),
        row.TextOrNull(8));
}
