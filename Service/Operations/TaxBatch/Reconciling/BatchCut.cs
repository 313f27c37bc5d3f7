using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>
/// Cuts batches. A batch is a place in the journal: what succeeded between the cut before and this one is in it,
/// whoever reads it later and whatever has become of it since. Nothing is copied, and a cut costs a row a bank. [DOMAIN
/// §1.8]
/// </summary>
internal static class BatchCut
{
    /// <summary>One for each bank whose accounts are kept here, as the next of its chain.</summary>
    public static int CutAll(DateOnly workDate, ChkAcctType type, string cause, IWork work)
    {
        IReadOnlyList<string> banks = work.Stores.Ledger.ReadBanks();

        foreach (string bankCode in banks)
        {
            Cut(bankCode, workDate, type, cause, work);
        }

        return banks.Count;
    }

    /// <summary>
    /// For an answer that came when the work date had closed: it is booked on that date, and listed behind what the day
    /// cut has listed. Answers that come together are in one batch, until it is being counted.
    /// </summary>
    public static void CutLate(IListedPayment payment, IWork work)
    {
        if (payment.BankCode is not { } bankCode || !work.Stores.Ledger.ReadBanks().Contains(bankCode))
        {
            return;
        }

        if (work.Stores.ReconBatches.FindLatest(bankCode, payment.WorkDate)
            is { State: ReconBatchState.Cut, Cursor: null, IsDayCut: true } uncounted)
        {
            work.Stores.ReconBatches.Save(uncounted with { UpToMove = work.Stores.Journal.ReadLatest() });
        }
        else
        {
            Cut(bankCode, payment.WorkDate, ChkAcctType.DayCut, "late answer", work);
        }
    }

    /// <summary>What is taken back before a batch lists it is in none.</summary>
    public static DeductionRecord Unlist(DeductionRecord reversed, IWork work) =>
        reversed is { SucceededMove: { } move, Order.Bank: { } bank }
        && move > (work.Stores.ReconBatches.FindLatest(bank.BankCode, reversed.WorkDate)?.UpToMove ?? 0)
            ? reversed with { SucceededMove = null }
            : reversed;

    private static void Cut(string bankCode, DateOnly workDate, ChkAcctType type, string cause, IWork work)
    {
        ReconBatchRecord? prior = work.Stores.ReconBatches.FindLatest(bankCode, workDate);

        ReconBatchStates.Begin(
            new ReconBatchRecord(
                BatchId: 0,
                bankCode,
                workDate,
                (prior?.Ord ?? 0) + 1,
                type,
                ReconBatchState.Cut,
                AfterMove: prior?.UpToMove ?? 0,
                UpToMove: work.Stores.Journal.ReadLatest(),
                work.Now),
            work,
            cause);
    }
}
