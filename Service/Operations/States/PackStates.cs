using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.Common.PackState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a pack may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class PackStates
{
    public static readonly StateMachine<PackState> Machine = new("Pack")
    {
        { null, Received, "request" },
        { Received, Checked, "complete: count and sum hold" },
        { Received, Rejected, "count or sum differs" },
        { Received, Rejected, "not complete in time" },
        { Received, Rejected, "its term has passed" },
        { Received, Rejected, "stopped" },
        { Checked, Running, "its turn has come" },
        { Running, Returned, "every item has its outcome" },
        { Returned, Reconciled, "what succeeded is reconciled or reversed" },
    };

    public static PackRecord Begin(PackRecord pack, IWork work) => Move(null, pack, work, cause: null);

    public static PackRecord To(this PackRecord pack, PackState state, IWork work, string? cause = null) =>
        Move(pack.State, pack with { State = state }, work, cause);

    private static PackRecord Move(PackState? from, PackRecord pack, IWork work, string? cause)
    {
        Machine.Move(from, pack.State, pack.ToString(), work, cause);

        return pack;
    }
}
