using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteDeclaredPaymentStore(SqliteDatabase database) : IDeclaredPaymentStore
{
    private const string Columns =
        """
        sender, bank_code, entrust_date, levy_no, state, work_date, first_seen, tax_org_code, taxpayer_id,
        amount_minor, currency, result_code, entry_id, bank_serial_no, tax_voucher_no,
        debited_account, ordered, succeeded_move, collected_entry_id
        """;

    private const string InOrder = "tax_org_code, entrust_date, levy_no";

    private readonly SqliteStatement find = database.Prepare(
        $"SELECT {Columns} FROM declared_payments WHERE bank_code = ? AND entrust_date = ? AND levy_no = ?");

    private readonly SqliteStatement findByVoucher = database.Prepare(
        $"""
         SELECT {Columns} FROM declared_payments
         WHERE tax_org_code = ? AND tax_voucher_no = ? AND entry_id IS NOT NULL
         """);

    private readonly SqliteStatement save = database.Prepare(
        $"""
         INSERT INTO declared_payments ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (bank_code, entrust_date, levy_no) DO UPDATE SET
             state = excluded.state, work_date = excluded.work_date, tax_org_code = excluded.tax_org_code,
             taxpayer_id = excluded.taxpayer_id, amount_minor = excluded.amount_minor, currency = excluded.currency,
             result_code = excluded.result_code, entry_id = excluded.entry_id,
             bank_serial_no = excluded.bank_serial_no, tax_voucher_no = excluded.tax_voucher_no,
             debited_account = excluded.debited_account, ordered = excluded.ordered,
             succeeded_move = excluded.succeeded_move, collected_entry_id = excluded.collected_entry_id
         """);

    private readonly SqliteStatement saveState = database.Prepare(
        "UPDATE declared_payments SET state = ? WHERE bank_code = ? AND entrust_date = ? AND levy_no = ?");

    private readonly SqliteStatement readSucceeded = database.Prepare(
        $"""
         SELECT {Columns} FROM declared_payments
         WHERE bank_code = ? AND work_date = ? AND succeeded_move IS NOT NULL AND ({InOrder}) > (?, ?, ?)
         ORDER BY {InOrder} LIMIT ?
         """);

    private readonly SqliteStatement readListed = database.Prepare(
        $"""
         SELECT {Columns} FROM declared_payments
         WHERE bank_code = ? AND work_date = ? AND succeeded_move > ? AND succeeded_move <= ?
           AND ({InOrder}) > (?, ?, ?)
         ORDER BY {InOrder} LIMIT ?
         """);

    public DeclaredPaymentRecord? Find(LevyNumber key) =>
        find.Put(key.BankCode).Put(key.EntrustDate).Put(key.LevyNo).ReadOne(Read);

    public DeclaredPaymentRecord? FindByVoucher(string taxOrgCode, string taxVoucherNo) =>
        findByVoucher.Put(taxOrgCode).Put(taxVoucherNo).ReadOne(Read);

    public IReadOnlyList<DeclaredPaymentRecord> ReadSucceeded(
        string bankCode, DateOnly workDate, DeductionKey? after, int atMost) =>
        ReadBehind(after, atMost, readSucceeded.Put(bankCode).Put(workDate));

    public IReadOnlyList<DeclaredPaymentRecord> ReadListed(ReconBatchRecord batch, DeductionKey? after, int atMost) =>
        ReadBehind(
            after,
            atMost,
            readListed.Put(batch.BankCode).Put(batch.ChkDate).Put(batch.AfterMove).Put(batch.UpToMove));

    public void SaveState(DeclaredPaymentRecord payment) =>
        saveState.Put(WireName.Of(payment.State))
            .Put(payment.Key.BankCode)
            .Put(payment.Key.EntrustDate)
            .Put(payment.Key.LevyNo)
            .Run();

    public void Save(DeclaredPaymentRecord payment) =>
        save.Put(payment.Sender)
            .Put(payment.Key.BankCode)
            .Put(payment.Key.EntrustDate)
            .Put(payment.Key.LevyNo)
            .Put(WireName.Of(payment.State))
            .Put(payment.WorkDate)
            .Put(payment.FirstSeen)
            .Put(payment.TaxOrgCode)
            .Put(payment.TaxpayerId)
            .Put(payment.Amount.Minor)
            .Put(payment.Amount.Currency)
            .Put(payment.ResultCode)
            .Put(payment.EntryId)
            .Put(payment.BankSerialNo)
            .Put(payment.TaxVoucherNo)
            .Put(payment.DebitedAccount)
            .Put(payment.Ordered)
            .Put(payment.SucceededMove)
            .Put(payment.CollectedEntryId)
            .Run();

    private static List<DeclaredPaymentRecord> ReadBehind(DeductionKey? after, int atMost, SqliteStatement statement)
    {
        DeductionKey key = after ?? DeductionKey.Lowest;

        return statement.Put(key.TaxOrgCode).Put(key.EntrustDate).Put(key.TraceNo).Put(atMost).ReadAll(Read);
    }

    private static DeclaredPaymentRecord Read(SqliteStatement row) => new(
        Sender: row.Text(0),
        Key: new LevyNumber(row.Text(1), row.Date(2), row.Text(3)),
        State: WireName.Parse<TransactionState>(row.Text(4)),
        WorkDate: row.Date(5),
        FirstSeen: row.Time(6),
        TaxOrgCode: row.Text(7),
        TaxpayerId: row.Text(8),
        Amount: new Money(row.Integer(9), row.Text(10)))
    {
        ResultCode = row.TextOrNull(11),
        EntryId = row.IntegerOrNull(12),
        BankSerialNo = row.TextOrNull(13),
        TaxVoucherNo = row.TextOrNull(14),
        DebitedAccount = row.TextOrNull(15),
        Ordered = row.TextOrNull(16),
        SucceededMove = row.IntegerOrNull(17),
        CollectedEntryId = row.IntegerOrNull(18),
    };
}
