using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.TaxBatch.DifferenceState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a difference may move, and nothing else moves it: one proposes, another decides. [DOMAIN §4]</summary>
internal static class DifferenceStates
{
    public static readonly StateMachine<DifferenceState> Machine = new("Difference")
    {
        { null, Open, "compared" },
        { Open, Open, "compared again" },
        { Open, Settled, "a later batch agrees" },
        { Open, Proposed, "proposed" },
        { Proposed, Open, "rejected" },
        { Proposed, Resolved, "approved" },
    };

    /// <summary>Begins a difference's life, and keeps it.</summary>
    public static DifferenceRecord Begin(DifferenceRecord difference, IWork work)
    {
        DifferenceRecord kept = work.Stores.Differences.Add(difference);
        Machine.Move(null, kept.State, kept.ToString(), work);

        return kept;
    }

    /// <summary>Moves a difference on, and keeps it with whatever else has changed in it.</summary>
    public static DifferenceRecord SaveAs(this DifferenceRecord difference, DifferenceState state, IWork work)
    {
        Machine.Move(difference.State, state, difference.ToString(), work);
        DifferenceRecord moved = difference with { State = state };
        work.Stores.Differences.Save(moved);

        return moved;
    }
}
