using FinTax.Soap.Contracts.Bank;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteRecallStore(SqliteDatabase database) : IRecallStore
{
    private const string Columns =
        """
        sender, recall_no, state, client_serial_no, reason, recalled_at, result_code, entry_id, bank_serial_no,
        explanation, asked_node, asked_bank, answer_by, answer
        """;

    private readonly SqliteStatement find = database.Prepare(
        $"SELECT {Columns} FROM recalls WHERE sender = ? AND recall_no = ?");

    private readonly SqliteStatement readOfNode = database.Prepare(ReadPending("asked_node"));

    private readonly SqliteStatement readOfBank = database.Prepare(ReadPending("asked_bank"));

    private readonly SqliteStatement save = database.Prepare(
        $"""
         INSERT INTO recalls ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (sender, recall_no) DO UPDATE SET
             state = excluded.state, result_code = excluded.result_code, entry_id = excluded.entry_id,
             bank_serial_no = excluded.bank_serial_no, answer = excluded.answer
         """);

    public RecallRecord? Find(string sender, string recallNo) => find.Put(sender).Put(recallNo).ReadOne(Read);

    public IReadOnlyList<RecallRecord> ReadPendingOfNode(string node, DateTimeOffset now, int atMost) =>
        readOfNode.Put(node).Put(now).Put(atMost).ReadAll(Read);

    public IReadOnlyList<RecallRecord> ReadPendingOfBank(string bankCode, DateTimeOffset now, int atMost) =>
        readOfBank.Put(bankCode).Put(now).Put(atMost).ReadAll(Read);

    public void Save(RecallRecord recall) =>
        save.Put(recall.Sender)
            .Put(recall.RecallNo)
            .Put(WireName.Of(recall.State))
            .Put(recall.ClientSerialNo)
            .Put(WireName.Of(recall.Reason))
            .Put(recall.RecalledAt)
            .Put(recall.ResultCode)
            .Put(recall.EntryId)
            .Put(recall.BankSerialNo)
            .Put(recall.Explanation)
            .Put(recall.AskedNode)
            .Put(recall.AskedBank)
            .Put(recall.AnswerBy?.ToUnixTimeMilliseconds())
            .Put(recall.Answer)
            .Run();

    private static string ReadPending(string asked) =>
        $"""
         SELECT {Columns} FROM recalls WHERE state = 'PENDING' AND {asked} = ? AND answer_by > ?
         ORDER BY recalled_at, recall_id LIMIT ?
         """;

    private static RecallRecord Read(SqliteStatement row) => new(
        Sender: row.Text(0),
        RecallNo: row.Text(1),
        State: WireName.Parse<RecallState>(row.Text(2)),
        ClientSerialNo: row.Text(3),
        Reason: WireName.Parse<RecallReason>(row.Text(4)),
        RecalledAt: row.Time(5))
    {
        ResultCode = row.TextOrNull(6),
        EntryId = row.IntegerOrNull(7),
        BankSerialNo = row.TextOrNull(8),
        Explanation = row.TextOrNull(9),
        AskedNode = row.TextOrNull(10),
        AskedBank = row.TextOrNull(11),
        AnswerBy = row.TimeOrNull(12),
        Answer = row.TextOrNull(13),
    };
}
