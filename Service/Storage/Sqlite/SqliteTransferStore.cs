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
