using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteDeductionStore(SqliteDatabase database) : IDeductionStore
{
    private const string Columns =
        """
        sender, tax_org_code, entrust_date, trace_no, pack_no, state, work_date, first_seen, message_id,
        tax_voucher_no, payer_account, payee_account, amount_minor, currency, result_code, entry_id, bank_serial_no,
        payer_bank_code, payer_open_bank_code, protocol_no, taxpayer_name, succeeded_move
        """;

    private readonly SqliteStatement find = database.Prepare(
        $"""
         SELECT {Columns} FROM deductions
         WHERE sender = ? AND tax_org_code = ? AND entrust_date = ? AND trace_no = ? AND pack_no = ?
         """);

    // The key's index begins with the sender, of whom there are few: each costs a look.
    private readonly SqliteStatement findAny = database.Prepare(
        $"""
         WITH RECURSIVE senders (name) AS (
             SELECT MIN(sender) FROM deductions
             UNION ALL
             SELECT (SELECT MIN(sender) FROM deductions WHERE sender > name) FROM senders WHERE name IS NOT NULL)
         SELECT {Columns} FROM senders JOIN deductions ON sender = name
         WHERE ({KeyColumns.Names}) = (?, ?, ?, ?)
         ORDER BY tax_voucher_no IS NULL, deduction_id LIMIT 1
         """);

    private readonly SqliteStatement readVoucher = database.Prepare(
        $"SELECT {Columns} FROM deductions WHERE tax_org_code = ? AND tax_voucher_no = ? ORDER BY deduction_id");

    private readonly SqliteStatement readSucceeded = database.Prepare(
        $"""
         SELECT {Columns} FROM deductions
         WHERE payer_bank_code = ? AND work_date = ? AND succeeded_move IS NOT NULL
           AND ({KeyColumns.Names}) > (?, ?, ?, ?)
         ORDER BY {KeyColumns.Names} LIMIT ?
         """);

    private readonly SqliteStatement readListed = database.Prepare(
        $"""
         SELECT {Columns} FROM deductions
         WHERE payer_bank_code = ? AND work_date = ? AND succeeded_move > ? AND succeeded_move <= ?
           AND ({KeyColumns.Names}) > (?, ?, ?, ?)
         ORDER BY {KeyColumns.Names} LIMIT ?
         """);

    private readonly SqliteStatement hasUnreconciled = database.Prepare(
        """
        SELECT EXISTS (
            SELECT 1 FROM deductions
            WHERE sender = ? AND tax_org_code = ? AND entrust_date = ? AND pack_no = ? AND pack_no <> ''
              AND state IN ('SUCCEEDED', 'DIFFERENCE', 'REVERSING'))
        """);

    private readonly SqliteStatement save = database.Prepare(
        $"""
         INSERT INTO deductions ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (sender, tax_org_code, entrust_date, trace_no, pack_no) DO UPDATE SET
             state = excluded.state, work_date = excluded.work_date, message_id = excluded.message_id,
             tax_voucher_no = excluded.tax_voucher_no, payer_account = excluded.payer_account,
             payee_account = excluded.payee_account, amount_minor = excluded.amount_minor,
             currency = excluded.currency, result_code = excluded.result_code, entry_id = excluded.entry_id,
             bank_serial_no = excluded.bank_serial_no, payer_bank_code = excluded.payer_bank_code,
             payer_open_bank_code = excluded.payer_open_bank_code, protocol_no = excluded.protocol_no,
             taxpayer_name = excluded.taxpayer_name, succeeded_move = excluded.succeeded_move
         """);

    private readonly SqliteStatement saveState = database.Prepare(
        $"UPDATE deductions SET state = ? WHERE sender = ? AND ({KeyColumns.Names}) = (?, ?, ?, ?)");

    public DeductionRecord? Find(string sender, DeductionKey key) =>
        find.Put(sender)
            .Put(key)
            .ReadOne(Read);

    public DeductionRecord? FindAny(DeductionKey key) => findAny.Put(key).ReadOne(Read);

    public IReadOnlyList<DeductionRecord> ReadVoucher(string taxOrgCode, string taxVoucherNo) =>
        readVoucher.Put(taxOrgCode).Put(taxVoucherNo).ReadAll(Read);

    public IReadOnlyList<DeductionRecord> ReadSucceeded(
        string bankCode, DateOnly workDate, DeductionKey? after, int atMost) =>
        readSucceeded.Put(bankCode).Put(workDate).Put(after ?? DeductionKey.Lowest).Put(atMost).ReadAll(Read);

    public IReadOnlyList<DeductionRecord> ReadListed(ReconBatchRecord batch, DeductionKey? after, int atMost) =>
        readListed.Put(batch.BankCode)
            .Put(batch.ChkDate)
            .Put(batch.AfterMove)
            .Put(batch.UpToMove)
            .Put(after ?? DeductionKey.Lowest)
            .Put(atMost)
            .ReadAll(Read);

    public bool HasUnreconciled(PackRecord pack)
    {
        DeductionKey key = DeductionKey.Parse(pack.Key);

        return hasUnreconciled.Put(pack.Sender)
            .Put(key.TaxOrgCode)
            .Put(key.EntrustDate)
            .Put(key.TraceNo)
            .ReadAll(row => row.Boolean(0))[0];
    }

    public void Save(DeductionRecord deduction) =>
        save.Put(deduction.Sender)
            .Put(deduction.Key)
            .Put(WireName.Of(deduction.State))
            .Put(deduction.WorkDate)
            .Put(deduction.FirstSeen)
            .Put(deduction.MessageId)
            .Put(deduction.Order?.TaxVoucherNo)
            .Put(deduction.Order?.PayerAccount)
            .Put(deduction.Order?.PayeeAccount)
            .Put(deduction.Order?.Amount.Minor)
            .Put(deduction.Order?.Amount.Currency)
            .Put(deduction.ResultCode)
            .Put(deduction.EntryId)
            .Put(deduction.BankSerialNo)
            .Put(deduction.Order?.Bank?.BankCode)
            .Put(deduction.Order?.Bank?.OpenBankCode)
            .Put(deduction.Order?.Bank?.ProtocolNo)
            .Put(deduction.Order?.Bank?.TaxpayerName)
            .Put(deduction.SucceededMove)
            .Run();

    public void SaveState(DeductionRecord deduction) =>
        saveState.Put(WireName.Of(deduction.State)).Put(deduction.Sender).Put(deduction.Key).Run();

    private static DeductionRecord Read(SqliteStatement row) => new(
        Sender: row.Text(0),
        Key: row.Key(1),
        State: WireName.Parse<TransactionState>(row.Text(5)),
        WorkDate: row.Date(6),
        FirstSeen: row.Time(7),
        MessageId: row.Text(8))
    {
        Order = row.TextOrNull(9) is { } voucher
            ? new DeductionOrder(voucher, row.Text(10), row.Text(11), new Money(row.Integer(12), row.Text(13)))
            {
                Bank = row.TextOrNull(17) is { } bankCode ? ReadBank(row, bankCode) : null,
            }
            : null,
        ResultCode = row.TextOrNull(14),
        EntryId = row.IntegerOrNull(15),
        BankSerialNo = row.TextOrNull(16),
        SucceededMove = row.IntegerOrNull(21),
    };

    // What was ordered before there were lists has a bank and nothing else of it.
    private static PayersBank ReadBank(SqliteStatement row, string bankCode) =>
        new(bankCode, row.TextOrNull(18) ?? bankCode, row.TextOrNull(19) ?? "", row.TextOrNull(20) ?? "");
}
