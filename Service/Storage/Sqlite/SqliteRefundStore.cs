using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteRefundStore(SqliteDatabase database) : IRefundStore
{
    private const string Columns =
        """
        sender, pack, trace_no, state, tax_org_code, tax_voucher_no, amount_minor, currency,
        payee_account, payee_name, payee_bank, message_id, result_code, work_date, entry_id, bank_serial_no
        """;

    private readonly SqliteStatement find = database.Prepare(
        $"SELECT {Columns} FROM refunds WHERE sender = ? AND pack = ? AND trace_no = ?");

    private readonly SqliteStatement findLive = database.Prepare(
        $"SELECT {Columns} FROM refunds WHERE tax_org_code = ? AND tax_voucher_no = ? AND state <> 'FAILED'");

    private readonly SqliteStatement readAccepted = database.Prepare(
        $"SELECT {Columns} FROM refunds WHERE state = 'ACCEPTED' ORDER BY refund_id LIMIT ?");

    private readonly SqliteStatement save = database.Prepare(
        $"""
         INSERT INTO refunds ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (sender, pack, trace_no) DO UPDATE SET
             state = excluded.state, tax_org_code = excluded.tax_org_code, tax_voucher_no = excluded.tax_voucher_no,
             amount_minor = excluded.amount_minor, currency = excluded.currency,
             payee_account = excluded.payee_account, payee_name = excluded.payee_name,
             payee_bank = excluded.payee_bank, message_id = excluded.message_id, result_code = excluded.result_code,
             work_date = excluded.work_date, entry_id = excluded.entry_id, bank_serial_no = excluded.bank_serial_no
         """);

    public RefundRecord? Find(string sender, string pack, string traceNo) =>
        find.Put(sender).Put(pack).Put(traceNo).ReadOne(Read);

    public RefundRecord? FindLive(string taxOrgCode, string taxVoucherNo) =>
        findLive.Put(taxOrgCode).Put(taxVoucherNo).ReadOne(Read);

    public IReadOnlyList<RefundRecord> ReadAccepted(int atMost) => readAccepted.Put(atMost).ReadAll(Read);

    public void Save(RefundRecord refund) =>
        save.Put(refund.Sender)
            .Put(refund.Pack)
            .Put(refund.TraceNo)
            .Put(WireName.Of(refund.State))
            .Put(refund.TaxOrgCode)
            .Put(refund.TaxVoucherNo)
            .Put(refund.Amount.Minor)
            .Put(refund.Amount.Currency)
            .Put(refund.Payee.Account)
            .Put(refund.Payee.Name)
            .Put(refund.Payee.BankCode)
            .Put(refund.MessageId)
            .Put(refund.ResultCode)
            .Put(refund.WorkDate)
            .Put(refund.EntryId)
            .Put(refund.BankSerialNo)
            .Run();

    private static RefundRecord Read(SqliteStatement row) => new(
        Sender: row.Text(0),
        Pack: row.Text(1),
        TraceNo: row.Text(2),
        State: WireName.Parse<TransactionState>(row.Text(3)),
        TaxOrgCode: row.Text(4),
        TaxVoucherNo: row.Text(5),
        Amount: new Money(row.Integer(6), row.Text(7)),
        Payee: new LedgerParty(row.Text(8), row.Text(9), row.TextOrNull(10)),
        MessageId: row.Text(11))
    {
        ResultCode = row.TextOrNull(12),
        WorkDate = row.DateOrNull(13),
        EntryId = row.IntegerOrNull(14),
        BankSerialNo = row.TextOrNull(15),
    };
}
