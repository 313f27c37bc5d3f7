using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Benchmarks.Servers;

/// <summary>Remembers nothing and has seen nothing, for the row that is compared with a server that keeps no marks.</summary>
internal sealed class NoStore : IStore, IStoreTransaction, IReplayMarkStore
{
    public IReplayMarkStore ReplayMarks => this;

    public IReceiptStore Receipts => throw new NotSupportedException();

    public IAgreementStore Agreements => throw new NotSupportedException();

    public IDeductionStore Deductions => throw new NotSupportedException();

    public ITransferStore Transfers => throw new NotSupportedException();

    public ITaxBureauStore TaxBureau => throw new NotSupportedException();

    public IDueStore Dues => throw new NotSupportedException();

    public IDeclaredPaymentStore DeclaredPayments => throw new NotSupportedException();

    public IRefundStore Refunds => throw new NotSupportedException();

    public IFilingStore Filings => throw new NotSupportedException();

    public IFinancialStatementStore FinancialStatements => throw new NotSupportedException();

    public IInvoiceStore Invoices => throw new NotSupportedException();

    public IRedConfirmationStore RedConfirmations => throw new NotSupportedException();

    public IRecallStore Recalls => throw new NotSupportedException();

    public IPackStore Packs => throw new NotSupportedException();

    public ICounterStore Counters => throw new NotSupportedException();

    public ILedgerStore Ledger => throw new NotSupportedException();

    public IJournal Journal => throw new NotSupportedException();

    public IReconBatchStore ReconBatches => throw new NotSupportedException();

    public IPartnerLineStore PartnerLines => throw new NotSupportedException();

    public IDifferenceStore Differences => throw new NotSupportedException();

    public IOutgoingStore Outgoing => throw new NotSupportedException();

    public IWorkDateStore WorkDates => throw new NotSupportedException();

    public Task<T> WriteAsync<T>(Func<IStoreTransaction, T> work, CancellationToken cancellationToken) =>
        Task.FromResult(work(this));

    public T Nested<T>(Func<T> work, Func<T, bool> keep) => work();

    public DateTimeOffset ForgottenUntil => DateTimeOffset.MinValue;

    public bool TryAdd(UInt128 fingerprint, DateTimeOffset expiresAt) => true;

    public int Purge(DateTimeOffset now, int atMost) => 0;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
