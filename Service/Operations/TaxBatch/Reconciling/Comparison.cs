using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>
/// Compares the books of a bank with ours for one batch: a merge of two streams in the order of the keys, a slice in
/// each transaction, in which the cursor moves on together with all that the slice has found. A process that ends goes
/// on where the last commit was. [DOMAIN §1.8]
/// </summary>
internal static class Comparison
{
    public static void Advance(ReconBatchRecord batch, int linesAtMost, IWork work)
    {
        IPartnerLineStore lines = work.Stores.PartnerLines;
        long carriedId = lines.CarriedLoad(batch.BankCode, batch.ChkDate);
        ComparedKeys keys = new(
            lines.Read(batch.Load!.LoadId, carriedId, batch.Cursor, linesAtMost),
            OwnBooks.ReadSucceeded(batch.BankCode, batch.ChkDate, batch.Cursor, linesAtMost, work.Stores),
            linesAtMost);
        List<ComparedKey> stretch = [.. keys.Merge()];

        // What was compared has done its work; what waits for a later batch is put back by its finding.
        if (stretch.Count > 0)
        {
            lines.RemoveUpTo(batch.Load.LoadId, carriedId, keys.Last ?? stretch[^1].Key);
        }

        Finding finding = new(batch, carriedId, work);
        List<ReconClass> classes = [.. stretch.Select(key => Compare(key, batch, finding, work)).OfType<ReconClass>()];
        PackReconciliation.Advance(stretch.Select(key => key.Key.Parts), work);
        ReconBatchRecord compared = batch with { Cursor = keys.Last, Counts = batch.Counts.Plus(classes) };

        if (keys.Last is not null)
        {
            work.Stores.ReconBatches.Save(compared);
        }
        else
        {
            Finish(compared, work);
        }
    }

    /// <summary>
    /// When nothing is left to compare or to resolve on a date whose day was cut, its batches are closed.
    /// </summary>
    public static void CloseWhenDone(string bankCode, DateOnly chkDate, IWork work)
    {
        IReadOnlyList<ReconBatchRecord> chain = work.Stores.ReconBatches.ReadChain(bankCode, chkDate);

        if (chain.Any(batch => batch.IsDayCut)
            && chain.All(IsCompared)
            && !work.Stores.Differences.HasUnresolved(bankCode, chkDate))
        {
            foreach (ReconBatchRecord batch in chain.Where(batch => batch.State != ReconBatchState.Closed))
            {
                batch.SaveAs(ReconBatchState.Closed, work);
            }
        }
    }

    private static bool IsCompared(ReconBatchRecord batch) =>
        batch.State is ReconBatchState.Matched or ReconBatchState.Differences or ReconBatchState.Closed;

    private static ReconClass? Compare(ComparedKey key, ReconBatchRecord batch, Finding finding, IWork work)
    {
        IListedPayment? ours = key.Ours ?? OwnBooks.Find(key.Key, batch.BankCode, work.Stores);
        PartnerLine? theirs = key.Theirs ?? Agreed(ours, batch);

        // What is ours alone matters while it waits to be listed by them, and was listed by us.
        if (theirs is null && (ours!.State != TransactionState.Succeeded || ours.SucceededMove > batch.UpToMove))
        {
            return null;
        }

        if (Classification.SideOf(ours, batch, finding.IsResolving(key.Key)) is not { } side)
        {
            return null;
        }

        ReconClass found = Classification.Of(theirs, side, ours?.AmountMinor, batch.IsDayCut);
        finding.Apply(found, key.Key, theirs, side == OwnSide.None ? null : ours);

        return found;
    }

    // Whoever agrees says of each line that the batch lists: it is the same with us.
    private static PartnerLine? Agreed(IListedPayment? ours, ReconBatchRecord batch) =>
        batch.Load!.IsAgreed
        && ours is { State: TransactionState.Succeeded, AmountMinor: { } minor, TaxVoucherNo: { } voucherNo }
        && batch.Lists(ours)
            ? new PartnerLine(ours.ListedAs, BankLineState.Succeeded, minor, voucherNo, ours.DebitedAccount)
            : null;

    private static void Finish(ReconBatchRecord batch, IWork work)
    {
        bool differs = work.Stores.Differences.HasUnresolved(batch.BankCode, batch.ChkDate, batch.Ord);
        batch.SaveAs(differs ? ReconBatchState.Differences : ReconBatchState.Matched, work);
        CloseWhenDone(batch.BankCode, batch.ChkDate, work);
    }
}
