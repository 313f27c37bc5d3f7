namespace FinTax.Soap.Service.Storage;

/// <summary>Accounts, entries and their postings. The ledger decides what may be posted; this keeps it.</summary>
internal interface ILedgerStore
{
    Account? FindAccount(string accountNo);

    /// <summary>Whether any of a bank's accounts are kept here.</summary>
    bool KeepsBank(string bankCode);

    /// <summary>The banks whose accounts are kept here, in the order of their codes.</summary>
    IReadOnlyList<string> ReadBanks();

    void AddAccount(Account account);

    void SetAccountStatus(string accountNo, AccountStatus status);

    /// <summary>Appends the entry with its postings, moves the balances on, and answers the entry's number.</summary>
    long Append(LedgerEntry entry, IReadOnlyList<Posting> postings);

    /// <summary>Null when there is no such entry.</summary>
    LedgerEntry? FindEntry(long entryId);

    IReadOnlyList<Posting> ReadPostings(long entryId);

    /// <summary>What was posted to the account on a work date and after it, together.</summary>
    long SumSince(string accountNo, DateOnly workDate);

    /// <summary>Rows booked from one date to another (both counted), in order, after a sequence number.</summary>
    IReadOnlyList<StatementRow> ReadStatement(
        string accountNo, DateOnly from, DateOnly to, long afterEntrySeq, int atMost);
}
