using FinTax.Soap.Contracts.TaxBatch;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteReconBatchStore(SqliteDatabase database) : IReconBatchStore
{
    private const string Columns =
        """
        bank_code, chk_date, ord, type, state, after_move, up_to_move, cut_at, line_num, line_sum_minor, cursor, counts,
        load_id, ack_no, is_agreed, all_num, all_sum_minor, pack_num, began_at
        """;

    private const string PackColumns = "pack_no, after_key, last_key, num, sum_minor";

    private readonly SqliteStatement find = database.Prepare(
        $"SELECT batch_id, {Columns} FROM recon_batches WHERE bank_code = ? AND chk_date = ? AND ord = ?");

    private readonly SqliteStatement findLatest = database.Prepare(
        $"""
         SELECT batch_id, {Columns} FROM recon_batches
         WHERE bank_code = ? AND chk_date = ? ORDER BY ord DESC LIMIT 1
         """);

    private readonly SqliteStatement readChain = database.Prepare(
        $"SELECT batch_id, {Columns} FROM recon_batches WHERE bank_code = ? AND chk_date = ? ORDER BY ord");

    private readonly SqliteStatement findAtWork = database.Prepare(
        $"""
         SELECT batch_id, {Columns} FROM recon_batches WHERE state IN ('CUT', 'COMPLETE') ORDER BY batch_id LIMIT 1
         """);

    private readonly SqliteStatement readLoading = database.Prepare(
        $"""
         SELECT batch_id, {Columns} FROM recon_batches
         WHERE state = 'LOADING' AND began_at < ? ORDER BY began_at LIMIT ?
         """);

    private readonly SqliteStatement lastCutAt = database.Prepare(
        "SELECT MAX(cut_at) FROM recon_batches WHERE chk_date = ?");

    private readonly SqliteStatement add = database.Prepare(
        $"""
         INSERT INTO recon_batches ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         RETURNING batch_id
         """);

    private readonly SqliteStatement save = database.Prepare(
        """
        UPDATE recon_batches SET
            state = ?, up_to_move = ?, line_num = ?, line_sum_minor = ?, cursor = ?, counts = ?,
            load_id = ?, ack_no = ?, is_agreed = ?, all_num = ?, all_sum_minor = ?, pack_num = ?, began_at = ?
        WHERE batch_id = ?
        """);

    private readonly SqliteStatement savePack = database.Prepare(
        $"""
         INSERT INTO recon_packs (batch_id, {PackColumns}) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (batch_id, pack_no) DO UPDATE SET
             last_key = excluded.last_key, num = excluded.num, sum_minor = excluded.sum_minor
         """);

    private readonly SqliteStatement readPacks = database.Prepare(
        $"SELECT {PackColumns} FROM recon_packs WHERE batch_id = ? AND pack_no > ? ORDER BY pack_no LIMIT ?");

    public ReconBatchRecord? Find(string bankCode, DateOnly chkDate, int ord) =>
        find.Put(bankCode).Put(chkDate).Put(ord).ReadOne(Read);

    public ReconBatchRecord? FindLatest(string bankCode, DateOnly chkDate) =>
        findLatest.Put(bankCode).Put(chkDate).ReadOne(Read);

    public IReadOnlyList<ReconBatchRecord> ReadChain(string bankCode, DateOnly chkDate) =>
        readChain.Put(bankCode).Put(chkDate).ReadAll(Read);

    public ReconBatchRecord? FindAtWork() => findAtWork.ReadOne(Read);

    public IReadOnlyList<ReconBatchRecord> ReadLoading(DateTimeOffset before, int atMost) =>
        readLoading.Put(before).Put(atMost).ReadAll(Read);

    public DateTimeOffset? LastCutAt(DateOnly chkDate) =>
        lastCutAt.Put(chkDate).ReadAll(row => row.TimeOrNull(0))[0];

    public ReconBatchRecord Add(ReconBatchRecord batch)
    {
        add.Put(batch.BankCode)
            .Put(batch.ChkDate)
            .Put(batch.Ord)
            .Put(WireName.Of(batch.Type))
            .Put(WireName.Of(batch.State))
            .Put(batch.AfterMove)
            .Put(batch.UpToMove)
            .Put(batch.CutAt)
            .Put(batch.LineNum)
            .Put(batch.LineSumMinor)
            .Put(batch.Cursor?.ToString())
            .Put(batch.Counts.ToString());

        return batch with { BatchId = PutLoad(add, batch.Load).ReadAll(row => row.Integer(0))[0] };
    }

    public void Save(ReconBatchRecord batch)
    {
        save.Put(WireName.Of(batch.State))
            .Put(batch.UpToMove)
            .Put(batch.LineNum)
            .Put(batch.LineSumMinor)
            .Put(batch.Cursor?.ToString())
            .Put(batch.Counts.ToString());
        PutLoad(save, batch.Load).Put(batch.BatchId).Run();
    }

    public void SavePack(long batchId, ReconPack pack) =>
        savePack.Put(batchId)
            .Put(pack.No)
            .Put(pack.After?.ToString())
            .Put(pack.Last.ToString())
            .Put(pack.Num)
            .Put(pack.SumMinor)
            .Run();

    public ReconPack? FindPack(long batchId, int packNo) =>
        ReadPacks(batchId, packNo - 1, 1).FirstOrDefault(pack => pack.No == packNo);

    public IReadOnlyList<ReconPack> ReadPacks(long batchId, int afterNo, int atMost) =>
        readPacks.Put(batchId).Put(afterNo).Put(atMost).ReadAll(row => new ReconPack(
            No: (int)row.Integer(0),
            After: KeyOf(row.TextOrNull(1)),
            Last: ReconKey.Parse(row.Text(2)),
            Num: (int)row.Integer(3),
            SumMinor: row.Integer(4)));

    private static SqliteStatement PutLoad(SqliteStatement statement, ReconLoad? load) =>
        statement.Put(load?.LoadId)
            .Put(load?.AckNo)
            .Put(load is null ? (long?)null : load.IsAgreed ? 1 : 0)
            .Put((long?)load?.AllNum)
            .Put(load?.AllSumMinor)
            .Put((long?)load?.PackNum)
            .Put(load?.BeganAt.ToUnixTimeMilliseconds());

    private static ReconBatchRecord Read(SqliteStatement row) => new(
        BatchId: row.Integer(0),
        BankCode: row.Text(1),
        ChkDate: row.Date(2),
        Ord: (int)row.Integer(3),
        Type: WireName.Parse<ChkAcctType>(row.Text(4)),
        State: WireName.Parse<ReconBatchState>(row.Text(5)),
        AfterMove: row.Integer(6),
        UpToMove: row.Integer(7),
        CutAt: row.Time(8))
    {
        LineNum = (int)row.Integer(9),
        LineSumMinor = row.Integer(10),
        Cursor = KeyOf(row.TextOrNull(11)),
        Counts = ClassCounts.Parse(row.Text(12)),
        Load = row.IntegerOrNull(13) is { } loadId
            ? new ReconLoad(
                loadId,
                row.Text(14),
                row.Boolean(15),
                (int)row.Integer(16),
                row.Integer(17),
                (int)row.Integer(18),
                row.Time(19))
            : null,
    };

    private static ReconKey? KeyOf(string? text) => text is null ? null : ReconKey.Parse(text);
}
