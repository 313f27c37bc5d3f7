using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Service.Storage.DueState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a due may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class DueStates
{
    public static readonly StateMachine<DueState> Machine = new("Due")
    {
        { null, Open, "assessed" },
        { Open, Paid, "paid" },
        { Open, Cancelled, "its return was voided or corrected" },
        { Paid, Open, "its payment was taken back" },
    };

    public static void Assess(DueRecord due, IWork work)
    {
        Machine.Move(null, due.State, due.ToString(), work);
        work.Stores.Dues.Add(due);
    }

    public static void To(this DueRecord due, DueState state, IWork work)
    {
        Machine.Move(due.State, state, due.ToString(), work);
        work.Stores.Dues.SetState(due, state);
    }
}
