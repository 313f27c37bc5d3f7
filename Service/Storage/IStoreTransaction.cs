namespace FinTax.Soap.Service.Storage;

/// <summary>The stores, inside one transaction. Good for the duration of the work it was given to and no longer.</summary>
internal interface IStoreTransaction
{
    IReplayMarkStore ReplayMarks { get; }

    IReceiptStore Receipts { get; }

    IAgreementStore Agreements { get; }

    IDeductionStore Deductions { get; }

    ITransferStore Transfers { get; }

    ITaxBureauStore TaxBureau { get; }

    IDueStore Dues { get; }

    IDeclaredPaymentStore DeclaredPayments { get; }

    IRefundStore Refunds { get; }

    IFilingStore Filings { get; }

    IFinancialStatementStore FinancialStatements { get; }

    IInvoiceStore Invoices { get; }

    IRedConfirmationStore RedConfirmations { get; }

    IRecallStore Recalls { get; }

    IPackStore Packs { get; }

    ICounterStore Counters { get; }

    ILedgerStore Ledger { get; }

    IJournal Journal { get; }

    IOutgoingStore Outgoing { get; }

    IWorkDateStore WorkDates { get; }

    IReconBatchStore ReconBatches { get; }

    IPartnerLineStore PartnerLines { get; }

    IDifferenceStore Differences { get; }

    /// <summary>
    /// Runs work whose writes can be taken back alone: they are, if it throws or if <paramref name="keep"/> says no to
    /// its result. What the transaction wrote before stays.
    /// </summary>
    T Nested<T>(Func<T> work, Func<T, bool> keep);
}
