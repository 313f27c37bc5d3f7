using FinTax.Soap.Contracts.Bank;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteTransferStore(SqliteDatabase database) : ITransferStore
{
    private const string Columns =
        """
        sender, client_serial_no, state, work_date, submitted_at, payer_account, payee_account,
        amount_minor, currency, result_code, entry_id, bank_serial_no
        """;

    private readonly SqliteStatement findBySerial = database.Prepare(
        $"SELECT {Columns} FROM transfers WHERE sender = ? AND client_serial_no = ?");

    private readonly SqliteStatement findByBankSerial = database.Prepare(
        $"SELECT {Columns} FROM transfers WHERE sender = ? AND bank_serial_no = ?");

    private readonly SqliteStatement findBooked = database.Prepare(
        $"SELECT {Columns} FROM transfers WHERE bank_serial_no = ? AND entry_id IS NOT NULL");

    private readonly SqliteStatement findReturn = database.Prepare(
        """
        SELECT returned_at, transfer_returns.entry_id, transfer_returns.bank_serial_no, reason, explanation
        FROM transfer_returns JOIN transfers USING (transfer_id) WHERE sender = ? AND client_serial_no = ?
        """);

    private readonly SqliteStatement addReturn = database.Prepare(
        """
        INSERT INTO transfer_returns (transfer_id, returned_at, entry_id, bank_serial_no, reason, explanation)
        SELECT transfer_id, ?, ?, ?, ?, ? FROM transfers WHERE sender = ? AND client_serial_no = ?
        """);

    private readonly SqliteStatement save = database.Prepare(
        $"""
         INSERT INTO transfers ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (sender, client_serial_no) DO UPDATE SET
             state = excluded.state, work_date = excluded.work_date, submitted_at = excluded.submitted_at,
             payer_account = excluded.payer_account, payee_account = excluded.payee_account,
             amount_minor = excluded.amount_minor, currency = excluded.currency,
             result_code = excluded.result_code, entry_id = excluded.entry_id,
             bank_serial_no = excluded.bank_serial_no
         """);

    public TransferRecord? FindBySerial(string sender, string clientSerialNo) =>
        findBySerial.Put(sender).Put(clientSerialNo).ReadOne(Read);

    public TransferRecord? FindByBankSerial(string sender, string bankSerialNo) =>
        findByBankSerial.Put(sender).Put(bankSerialNo).ReadOne(Read);

    public TransferRecord? FindBooked(string bankSerialNo) => findBooked.Put(bankSerialNo).ReadOne(Read);

    public ReturnRecord? FindReturn(TransferRecord transfer) =>
        findReturn.Put(transfer.Sender).Put(transfer.ClientSerialNo).ReadOne(row => new ReturnRecord(row.Time(0))
        {
            EntryId = row.IntegerOrNull(1),
            BankSerialNo = row.TextOrNull(2),
            Reason = row.TextOrNull(3) is { } reason ? WireName.Parse<ReturnReason>(reason) : null,
            Explanation = row.TextOrNull(4),
        });

    public void AddReturn(TransferRecord transfer, ReturnRecord returned) =>
        addReturn.Put(returned.ReturnedAt)
            .Put(returned.EntryId)
            .Put(returned.BankSerialNo)
            .Put(returned.Reason is { } reason ? WireName.Of(reason) : null)
            .Put(returned.Explanation)
            .Put(transfer.Sender)
            .Put(transfer.ClientSerialNo)
            .Run();

    public void Save(TransferRecord transfer) =>
        save.Put(transfer.Sender)
            .Put(transfer.ClientSerialNo)
            .Put(WireName.Of(transfer.State))
            .Put(transfer.WorkDate)
            .Put(transfer.SubmittedAt)
            .Put(transfer.PayerAccount)
            .Put(transfer.PayeeAccount)
            .Put(transfer.Amount.Minor)
            .Put(transfer.Amount.Currency)
            .Put(transfer.ResultCode)
            .Put(transfer.EntryId)
            .Put(transfer.BankSerialNo)
            .Run();

    private static TransferRecord Read(SqliteStatement row) => new(
        Sender: row.Text(0),
        ClientSerialNo: row.Text(1),
        State: WireName.Parse<TransferState>(row.Text(2)),
        WorkDate: row.Date(3),
        SubmittedAt: row.Time(4),
        PayerAccount: row.Text(5),
        PayeeAccount: row.Text(6),
        Amount: new Money(row.Integer(7), row.Text(8)))
    {
        ResultCode = row.TextOrNull(9),
        EntryId = row.IntegerOrNull(10),
        BankSerialNo = row.TextOrNull(11),
    };
}
