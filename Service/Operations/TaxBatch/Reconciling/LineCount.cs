using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>
/// Counts what a batch lists, some lines at a time, and says where each of its child packs begins and ends. Then the
/// batch is announced; one of the day that lists nothing is matched by that.
/// </summary>
internal static class LineCount
{
    public static void Advance(ReconBatchRecord batch, int linesAtMost, IWork work)
    {
        IReadOnlyList<IListedPayment> lines =
            OwnBooks.ReadListed(batch, batch.Cursor, linesAtMost, work.Stores);
        ReconBatchRecord counted = lines.Count == 0 ? batch : Count(batch, lines, work);

        if (lines.Count == linesAtMost)
        {
            work.Stores.ReconBatches.Save(counted);
        }
        else
        {
            counted = counted with { Cursor = null };
            counted.SaveAs(
                counted is { LineNum: 0, IsDayCut: false } ? ReconBatchState.Matched : ReconBatchState.Announced, work);
        }
    }

    private static ReconBatchRecord Count(ReconBatchRecord batch, IReadOnlyList<IListedPayment> lines, IWork work)
    {
        // A pack that the slice before has left half full goes on.
        ReconPack? pack = batch.LineNum % ReconPack.LinesMax == 0
            ? null
            : work.Stores.ReconBatches.FindPack(batch.BatchId, batch.PackNum);
        int packs = batch.PackNum;
        ReconKey? last = batch.Cursor;

        foreach (IListedPayment line in lines)
        {
            long minor = line.AmountMinor!.Value;
            pack = pack is null
                ? new ReconPack(++packs, last, line.ListedAs, 1, minor)
                : pack with { Last = line.ListedAs, Num = pack.Num + 1, SumMinor = pack.SumMinor + minor };
            last = line.ListedAs;

            if (pack.Num == ReconPack.LinesMax)
            {
                work.Stores.ReconBatches.SavePack(batch.BatchId, pack);
                pack = null;
            }
        }

        if (pack is not null)
        {
            work.Stores.ReconBatches.SavePack(batch.BatchId, pack);
        }

        return batch with
        {
            LineNum = batch.LineNum + lines.Count,
            LineSumMinor = batch.LineSumMinor + lines.Sum(line => line.AmountMinor!.Value),
            Cursor = last,
        };
    }
}
