namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteReceiptStore(SqliteDatabase database) : IReceiptStore
{
    private const string Columns =
        "operation, business_key, attempt, sender, payload_digest, payload, state, may_retry, first_seen";

    private readonly SqliteStatement findLatest = database.Prepare(
        $"SELECT {Columns} FROM receipts WHERE operation = ? AND business_key = ? ORDER BY attempt DESC LIMIT 1");

    private readonly SqliteStatement find = database.Prepare(
        $"""
         SELECT {Columns} FROM receipts WHERE operation = ? AND business_key = ? AND payload_digest = ?
         ORDER BY attempt DESC LIMIT 1
         """);

    private readonly SqliteStatement findAll = database.Prepare(
        $"SELECT {Columns} FROM receipts WHERE operation = ? AND business_key = ? ORDER BY attempt");

    private readonly SqliteStatement add = database.Prepare(
        $"INSERT INTO receipts ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement complete = database.Prepare(
        """
        UPDATE receipts SET payload = ?, state = ?, may_retry = ?
        WHERE operation = ? AND business_key = ? AND attempt = ? AND length(payload) = 0
        """);

    private readonly SqliteStatement withdraw = database.Prepare(
        "DELETE FROM receipts WHERE operation = ? AND business_key = ? AND attempt = ? AND length(payload) = 0");

    public Receipt? FindLatest(string operation, string businessKey) =>
        findLatest.Put(operation).Put(businessKey).ReadOne(Read);

    public Receipt? Find(string operation, string businessKey, ReadOnlySpan<byte> payloadDigest) =>
        find.Put(operation).Put(businessKey).Put(payloadDigest).ReadOne(Read);

    public IReadOnlyList<Receipt> FindAll(string operation, string businessKey) =>
        findAll.Put(operation).Put(businessKey).ReadAll(Read);

    public void Add(Receipt receipt) =>
        add.Put(receipt.Operation)
            .Put(receipt.BusinessKey)
            .Put(receipt.Attempt)
            .Put(receipt.Sender)
            .Put(receipt.PayloadDigest.Span)
            .Put(receipt.Payload.Span)
            .Put(receipt.State)
            .Put(receipt.MayRetry)
            .Put(receipt.FirstSeen)
            .Run();

    public void Complete(Receipt receipt) => One(
        complete.Put(receipt.Payload.Span)
            .Put(receipt.State)
            .Put(receipt.MayRetry)
            .Put(receipt.Operation)
            .Put(receipt.BusinessKey)
            .Put(receipt.Attempt)
            .Run());

    public void Withdraw(Receipt receipt) =>
        One(withdraw.Put(receipt.Operation).Put(receipt.BusinessKey).Put(receipt.Attempt).Run());

    private static void One(int rows)
    {
        if (rows != 1)
        {
            throw new InvalidOperationException("There is no open receipt of this attempt.");
        }
    }

    private static Receipt Read(SqliteStatement row) => new(
        Operation: row.Text(0),
        BusinessKey: row.Text(1),
        Attempt: (int)row.Integer(2),
        Sender: row.Text(3),
        PayloadDigest: row.Blob(4),
        Payload: row.Blob(5),
        State: row.Text(6),
        MayRetry: row.Boolean(7),
        FirstSeen: row.Time(8));
}
