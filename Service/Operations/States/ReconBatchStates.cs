using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.TaxBatch.ReconBatchState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a reconciliation batch may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class ReconBatchStates
{
    public static readonly StateMachine<ReconBatchState> Machine = new("ReconBatch")
    {
        { null, Cut, "schedule" },
        { null, Cut, "operator" },
        { null, Cut, "work date closed" },
        { null, Cut, "late answer" },
        { Cut, Announced, "counted" },
        { Cut, Matched, "nothing to list" },

        { Announced, ResendRequested, "the bank misses something" },
        { Announced, Loading, "child pack" },
        { Announced, Complete, "the bank agrees" },
        { ResendRequested, Loading, "child pack" },
        { ResendRequested, Complete, "the bank agrees" },
        { Loading, Loading, "the bank begins anew" },
        { Loading, Complete, "count and sum hold" },
        { Loading, Complete, "the bank agrees" },
        { Loading, ResendRequested, "count or sum does not hold" },
        { Loading, ResendRequested, "child packs do not come" },

        { Complete, Matched, "no difference" },
        { Complete, Differences, "differences" },
        { Matched, Closed, "the date is done" },
        { Differences, Closed, "the date is done" },
    };

    /// <summary>Begins a batch's life, and keeps it.</summary>
    public static ReconBatchRecord Begin(ReconBatchRecord batch, IWork work, string cause)
    {
        Machine.Move(null, batch.State, batch.ToString(), work, cause);

        return work.Stores.ReconBatches.Add(batch);
    }

    /// <summary>Moves a batch on, and keeps it with whatever else has changed in it.</summary>
    public static ReconBatchRecord SaveAs(
        this ReconBatchRecord batch, ReconBatchState state, IWork work, string? cause = null)
    {
        Machine.Move(batch.State, state, batch.ToString(), work, cause);
        ReconBatchRecord moved = batch with { State = state };
        work.Stores.ReconBatches.Save(moved);

        return moved;
    }
}
