using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.Bank.RecallState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a recall may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class RecallStates
{
    public static readonly StateMachine<RecallState> Machine = new("Recall")
    {
        { null, Pending, "request" },
        { Pending, Returned, "the money came back" },
        { Pending, Refused, "refused" },
        { Pending, Refused, "not answered in time" },
        { Pending, Refused, "came too late" },
    };

    public static RecallRecord Begin(RecallRecord recall, IWork work) => Move(null, recall, work);

    public static RecallRecord To(this RecallRecord recall, RecallState state, IWork work, string? cause = null) =>
        Move(recall.State, recall with { State = state }, work, cause);

    private static RecallRecord Move(RecallState? from, RecallRecord recall, IWork work, string? cause = null)
    {
        Machine.Move(from, recall.State, recall.ToString(), work, cause);

        return recall;
    }
}
