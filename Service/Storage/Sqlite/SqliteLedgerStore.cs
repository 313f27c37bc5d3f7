namespace FinTax.Soap.Service.Storage.Sqlite;

internal sealed class SqliteLedgerStore(SqliteDatabase database) : ILedgerStore
{
    private const string EntryColumns =
        """
        entry_id, work_date, booked_at, payer_account, payer_name, payer_bank, payee_account, payee_name, payee_bank,
        summary, usage, postscript, voucher_no, end_to_end_id
        """;

    private readonly SqliteStatement findAccount = database.Prepare(
        """
        SELECT account_no, name, kind, owner_node, bank_code, currency, status, balance_minor, last_entry_seq
        FROM accounts WHERE account_no = ?
        """);

    private readonly SqliteStatement keepsBank = database.Prepare(
        "SELECT EXISTS (SELECT 1 FROM accounts WHERE kind = 'BANK' AND bank_code = ?)");

    private readonly SqliteStatement readBanks = database.Prepare(
        "SELECT DISTINCT bank_code FROM accounts WHERE kind = 'BANK' ORDER BY bank_code");

    private readonly SqliteStatement addAccount = database.Prepare(
        """
        INSERT INTO accounts (account_no, name, kind, owner_node, bank_code, currency, status, balance_minor, last_entry_seq)
        VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)
        """);

    private readonly SqliteStatement setStatus = database.Prepare("UPDATE accounts SET status = ? WHERE account_no = ?");

    private readonly SqliteStatement addEntry = database.Prepare(
        $"""
         INSERT INTO entries ({EntryColumns}) VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING entry_id
         """);

    private readonly SqliteStatement addPosting = database.Prepare(
        """
        INSERT INTO postings (account_id, entry_seq, entry_id, work_date, amount_minor, balance_after_minor)
        SELECT account_id, ?, ?, ?, ?, ? FROM accounts WHERE account_no = ?
        """);

    // The old number in the condition: a posting counted from a stale account touches no row and fails.
    private readonly SqliteStatement moveBalance = database.Prepare(
        """
        UPDATE accounts SET balance_minor = ?, last_entry_seq = ?
        WHERE account_no = ? AND last_entry_seq = ? AND balance_minor = ?
        """);

    private readonly SqliteStatement findEntry = database.Prepare($"SELECT {EntryColumns} FROM entries WHERE entry_id = ?");

    private readonly SqliteStatement readPostings = database.Prepare(
        """
        SELECT account_no, entry_seq, amount_minor, balance_after_minor
        FROM postings JOIN accounts USING (account_id) WHERE entry_id = ? ORDER BY account_id, entry_seq
        """);

    private readonly SqliteStatement sumSince = database.Prepare(
        """
        SELECT COALESCE(SUM(amount_minor), 0) FROM postings JOIN accounts USING (account_id)
        WHERE account_no = ? AND work_date >= ?
        """);

    private readonly SqliteStatement readStatement = database.Prepare(
        """
        SELECT entry_id, postings.work_date, booked_at, payer_account, payer_name, payer_bank,
               payee_account, payee_name, payee_bank, summary, usage, postscript, voucher_no, end_to_end_id,
               account_no, entry_seq, amount_minor, balance_after_minor
        FROM postings JOIN accounts USING (account_id) JOIN entries USING (entry_id)
        WHERE account_no = ? AND entry_seq > ? AND postings.work_date BETWEEN ? AND ?
        ORDER BY entry_seq LIMIT ?
        """);

    public Account? FindAccount(string accountNo) => findAccount.Put(accountNo).ReadOne(row => new Account(
        AccountNo: row.Text(0),
        Name: row.Text(1),
        Kind: Enum.Parse<AccountKind>(row.Text(2), ignoreCase: true),
        OwnerNode: row.Text(3),
        BankCode: row.Text(4),
        Currency: row.Text(5),
        Status: Enum.Parse<AccountStatus>(row.Text(6), ignoreCase: true),
        BalanceMinor: row.Integer(7),
        LastEntrySeq: row.Integer(8)));

    public bool KeepsBank(string bankCode) => keepsBank.Put(bankCode).ReadAll(row => row.Boolean(0))[0];

    public IReadOnlyList<string> ReadBanks() => readBanks.ReadAll(row => row.Text(0));

    public void AddAccount(Account account) =>
        addAccount.Put(account.AccountNo)
            .Put(account.Name)
            .Put(account.Kind.ToString().ToUpperInvariant())
            .Put(account.OwnerNode)
            .Put(account.BankCode)
            .Put(account.Currency)
            .Put(account.Status.ToString().ToUpperInvariant())
            .Run();

    public void SetAccountStatus(string accountNo, AccountStatus status) =>
        setStatus.Put(status.ToString().ToUpperInvariant()).Put(accountNo).Run();

    public long Append(LedgerEntry entry, IReadOnlyList<Posting> postings)
    {
        long entryId = AddEntry(entry);

        foreach (Posting posting in postings)
        {
            AddPosting(entryId, entry.WorkDate, posting);
        }

        return entryId;
    }

    public LedgerEntry? FindEntry(long entryId) => findEntry.Put(entryId).ReadOne(ReadEntry);

    public IReadOnlyList<Posting> ReadPostings(long entryId) =>
        readPostings.Put(entryId).ReadAll(row => ReadPosting(row, 0));

    public long SumSince(string accountNo, DateOnly workDate) =>
        sumSince.Put(accountNo).Put(workDate).ReadAll(row => row.Integer(0))[0];

    public IReadOnlyList<StatementRow> ReadStatement(
        string accountNo, DateOnly from, DateOnly to, long afterEntrySeq, int atMost) =>
        readStatement.Put(accountNo).Put(afterEntrySeq).Put(from).Put(to).Put(atMost)
            .ReadAll(row => new StatementRow(row.Integer(0), ReadPosting(row, 14), ReadEntry(row)));

    private long AddEntry(LedgerEntry entry) =>
        addEntry.Put(entry.WorkDate)
            .Put(entry.BookedAt)
            .Put(entry.Payer.Account)
            .Put(entry.Payer.Name)
            .Put(entry.Payer.BankCode)
            .Put(entry.Payee.Account)
            .Put(entry.Payee.Name)
            .Put(entry.Payee.BankCode)
            .Put(entry.Summary)
            .Put(entry.Usage)
            .Put(entry.Postscript)
            .Put(entry.VoucherNo)
            .Put(entry.EndToEndId)
            .ReadAll(row => row.Integer(0))[0];

    private void AddPosting(long entryId, DateOnly workDate, Posting posting)
    {
        addPosting.Put(posting.EntrySeq)
            .Put(entryId)
            .Put(workDate)
            .Put(posting.AmountMinor)
            .Put(posting.BalanceAfterMinor)
            .Put(posting.AccountNo)
            .Run();

        int moved = moveBalance.Put(posting.BalanceAfterMinor)
            .Put(posting.EntrySeq)
            .Put(posting.AccountNo)
            .Put(posting.EntrySeq - 1)
            .Put(posting.BalanceAfterMinor - posting.AmountMinor)
            .Run();

        if (moved != 1)
        {
            throw new InvalidOperationException("A posting was counted from an account that has moved on since.");
        }
    }

    private static LedgerEntry ReadEntry(SqliteStatement row) => new(
        WorkDate: row.Date(1),
        BookedAt: row.Time(2),
        Payer: new LedgerParty(row.Text(3), row.Text(4), row.TextOrNull(5)),
        Payee: new LedgerParty(row.Text(6), row.Text(7), row.TextOrNull(8)))
    {
        Summary = row.Text(9),
        Usage = row.TextOrNull(10),
        Postscript = row.TextOrNull(11),
        VoucherNo = row.TextOrNull(12),
        EndToEndId = row.TextOrNull(13),
    };

    private static Posting ReadPosting(SqliteStatement row, int column) => new(
        AccountNo: row.Text(column),
        EntrySeq: row.Integer(column + 1),
        AmountMinor: row.Integer(column + 2),
        BalanceAfterMinor: row.Integer(column + 3));
}
