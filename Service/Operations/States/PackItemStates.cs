using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.Common.PackItemState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How an item of a pack may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class PackItemStates
{
    public static readonly StateMachine<PackItemState> Machine = new("PackItem")
    {
        { null, Pending, "request" },
        { Pending, Succeeded, "carried out" },
        { Pending, Failed, "declined" },
        { Pending, Failed, "refused" },
        { Pending, Stopped, "stopped" },
        { Pending, Stopped, "its pack was rejected" },
        { Pending, Stopped, "the term of its pack has passed" },
        { Pending, InDoubt, "sent to the system of record" },
        { InDoubt, Succeeded, "answer: carried out" },
        { InDoubt, Failed, "answer: not carried out" },

        // The other system could not be reached: the item waits for it.
        { InDoubt, Pending, "not sent" },
    };

    public static PackItemRecord Begin(PackItemRecord item, PackRecord pack, IWork work) =>
        Move(null, item, pack, work, cause: null);

    public static PackItemRecord To(
        this PackItemRecord item, PackItemState state, PackRecord pack, IWork work, string? cause = null) =>
        Move(item.State, item with { State = state }, pack, work, cause);

    private static PackItemRecord Move(
        PackItemState? from, PackItemRecord item, PackRecord pack, IWork work, string? cause)
    {
        Machine.Move(from, item.State, $"{pack}/{item.ItemNo}", work, cause);

        return item;
    }
}
