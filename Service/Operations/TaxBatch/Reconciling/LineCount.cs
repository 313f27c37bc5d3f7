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
        IReadOnlyList<DeductionRecord> lines = work.Stores.Deductions.ReadListed(batch, batch.Cursor, linesAtMost);
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

    private static ReconBatchRecord Count(ReconBatchRecord batch, IReadOnlyList<DeductionRecord> lines, IWork work)
    {
        // A pack that the slice before has left half full goes on.
        ReconPack? pack = batch.LineNum % ReconPack.LinesMax == 0
            ? null
            : work.Stores.ReconBatches.FindPack(batch.BatchId, batch.PackNum);
        int packs = batch.PackNum;
        DeductionKey? last = batch.Cursor;

        foreach (DeductionRecord line in lines)
        {
            long minor = line.Order!.Amount.Minor;
            pack = pack is null
                ? new ReconPack(++packs, last, line.Key, 1, minor)
                : pack with { Last = line.Key, Num = pack.Num + 1, SumMinor = pack.SumMinor + minor };
            last = line.Key;

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
            LineSumMinor = batch.LineSumMinor + lines.Sum(line => line.Order!.Amount.Minor),
            Cursor = last,
        };
    }
}
