using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>
/// Does what reconciliation leaves to be done between calls: cuts the batches of the day, counts, compares, and says
/// where child packs do not come. Each step is one short transaction that leaves the next to whoever comes after it, so
/// that no call waits long and a crash costs one step.
/// </summary>
internal sealed class ReconciliationDesk(
    IStore store, WorkCalendar calendar, IOptions<ReconciliationOptions> options, TimeProvider clock)
{
    // Rare, and a row each.
    private const int GapsAtMost = 20;

    /// <summary>Takes one step, and says whether there may be more to do.</summary>
    public Task<bool> AdvanceAsync(CancellationToken cancellationToken) => WriteAsync(
        work => CutWhenDue(work) || AdvanceBatch(work) || TellGaps(work) || Purge(work), cancellationToken);

    /// <summary>Cuts a batch of the current work date for each bank, and says for how many.</summary>
    public Task<int> CutAsync(CancellationToken cancellationToken) => WriteAsync(
        work => BatchCut.CutAll(calendar.Current(work), ChkAcctType.Intraday, "operator", work), cancellationToken);

    private bool CutWhenDue(IWork work)
    {
        DateOnly workDate = calendar.Current(work);

        if (calendar.LatestOf(options.Value.IntradayAt, work.Now) is not { } due
            || work.Stores.WorkDates.Find(workDate) is not { } open
            || due <= (work.Stores.ReconBatches.LastCutAt(workDate) ?? open.OpenedAt))
        {
            return false;
        }

        BatchCut.CutAll(workDate, ChkAcctType.Intraday, "schedule", work);

        return true;
    }

    private bool AdvanceBatch(IWork work)
    {
        switch (work.Stores.ReconBatches.FindAtWork())
        {
            case { State: ReconBatchState.Cut } batch:
                LineCount.Advance(batch, options.Value.LinesPerSlice, work);

                return true;

            case { } batch:
                Comparison.Advance(batch, options.Value.LinesPerSlice, work);

                return true;

            default:
                return false;
        }
    }

    private bool TellGaps(IWork work)
    {
        IReadOnlyList<ReconBatchRecord> waiting =
            work.Stores.ReconBatches.ReadLoading(work.Now - options.Value.LoadWithin, GapsAtMost);

        foreach (ReconBatchRecord batch in waiting)
        {
            batch.SaveAs(ReconBatchState.ResendRequested, work, "child packs do not come");
        }

        return waiting.Count == GapsAtMost;
    }

    private bool Purge(IWork work) =>
        work.Stores.PartnerLines.Purge(options.Value.LinesPerSlice) == options.Value.LinesPerSlice;

    private Task<T> WriteAsync<T>(Func<IWork, T> write, CancellationToken cancellationToken) => store.WriteAsync(
        stores => write(new Work(stores, clock.GetUtcNow())), cancellationToken);
}
