namespace FinTax.Soap.Service.Storage.Sqlite;

/// <summary>The writer's transaction, begun and committed over and over, and the stores that write in it.</summary>
internal sealed class SqliteStoreTransaction : IStoreTransaction
{
    // SQLite takes the innermost savepoint of a name, so one name does for any depth.
    private readonly SqliteDatabase database;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement rollback;
    private readonly SqliteStatement savepoint;
    private readonly SqliteStatement release;
    private readonly SqliteStatement rollbackToSavepoint;
    private readonly SqliteReplayMarkStore replayMarks;

    public SqliteStoreTransaction(SqliteDatabase database)
    {
        this.database = database;
        begin = database.Prepare("BEGIN IMMEDIATE");
        commit = database.Prepare("COMMIT");
        rollback = database.Prepare("ROLLBACK");
        savepoint = database.Prepare("SAVEPOINT inner");
        release = database.Prepare("RELEASE inner");
        rollbackToSavepoint = database.Prepare("ROLLBACK TO inner");
        replayMarks = new SqliteReplayMarkStore(database);
        Receipts = new SqliteReceiptStore(database);
        Agreements = new SqliteAgreementStore(database);
        Deductions = new SqliteDeductionStore(database);
        Transfers = new SqliteTransferStore(database);
        TaxBureau = new SqliteTaxBureauStore(database);
        Dues = new SqliteDueStore(database);
        DeclaredPayments = new SqliteDeclaredPaymentStore(database);
        Refunds = new SqliteRefundStore(database);
        Filings = new SqliteFilingStore(database);
        FinancialStatements = new SqliteFinancialStatementStore(database);
        Invoices = new SqliteInvoiceStore(database);
        RedConfirmations = new SqliteRedConfirmationStore(database);
        Recalls = new SqliteRecallStore(database);
        Packs = new SqlitePackStore(database);
        Counters = new SqliteCounterStore(database);
        Ledger = new SqliteLedgerStore(database);
        Journal = new SqliteJournal(database);
        Outgoing = new SqliteOutgoingStore(database);
        WorkDates = new SqliteWorkDateStore(database);
        ReconBatches = new SqliteReconBatchStore(database);
        PartnerLines = new SqlitePartnerLineStore(database);
        Differences = new SqliteDifferenceStore(database);
    }

    public IReplayMarkStore ReplayMarks => replayMarks;

    public IReceiptStore Receipts { get; }

    public IAgreementStore Agreements { get; }

    public IDeductionStore Deductions { get; }

    public ITransferStore Transfers { get; }

    public ITaxBureauStore TaxBureau { get; }

    public IDueStore Dues { get; }

    public IDeclaredPaymentStore DeclaredPayments { get; }

    public IRefundStore Refunds { get; }

    public IFilingStore Filings { get; }

    public IFinancialStatementStore FinancialStatements { get; }

    public IInvoiceStore Invoices { get; }

    public IRedConfirmationStore RedConfirmations { get; }

    public IRecallStore Recalls { get; }

    public IPackStore Packs { get; }

    public ICounterStore Counters { get; }

    public ILedgerStore Ledger { get; }

    public IJournal Journal { get; }

    public IOutgoingStore Outgoing { get; }

    public IWorkDateStore WorkDates { get; }

    public IReconBatchStore ReconBatches { get; }

    public IPartnerLineStore PartnerLines { get; }

    public IDifferenceStore Differences { get; }

    public bool IsOpen => database.IsInTransaction;

    public void Begin() => begin.Run();

    public void Commit()
    {
        commit.Run();
        replayMarks.Commit();
    }

    /// <summary>Lets go of whatever is left of it: SQLite may have rolled it back already.</summary>
    public void Abandon()
    {
        if (IsOpen)
        {
            rollback.Run();
        }

        replayMarks.RollBackTo(0);
    }

    public T Nested<T>(Func<T> work, Func<T, bool> keep)
    {
        savepoint.Run();
        int changes = replayMarks.Changes;
        bool isKept = false;

        try
        {
            T result = work();
            ThrowWhenLost();
            isKept = keep(result);

            return result;
        }
        finally
        {
            End(isKept, changes);
        }
    }

    // SQLite rolls back on its own when the disk is full. Going on would write each statement by itself.
    private void ThrowWhenLost()
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("The database has given the transaction up.");
        }
    }

    private void End(bool isKept, int changes)
    {
        // Gone with the whole transaction: the writer notices, and the exception on its way says why.
        if (!IsOpen)
        {
            return;
        }

        if (!isKept)
        {
            rollbackToSavepoint.Run();
            replayMarks.RollBackTo(changes);
        }

        release.Run();
    }
}
