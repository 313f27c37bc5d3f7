using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.TaxFiling.FilingState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a return may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class FilingStates
{
    public static readonly StateMachine<FilingState> Machine = new("Filing")
    {
        { null, Submitted, "request" },
        { Submitted, Accepted, "it keeps the rules" },
        { Submitted, Rejected, "the bureau declines it" },
        { Accepted, Voided, "taken back before payment" },
        { Accepted, Corrected, "a correction took its place" },
        { Accepted, Paid, "all of it is paid" },
        { Paid, Accepted, "a payment of it was taken back" },

        // [DOMAIN §1.3]
        { Rejected, Submitted, "another attempt after a decline" },
    };

    public static FilingRecord Begin(FilingRecord filing, FilingRecord? rejected, IWork work) =>
        Move(rejected?.State, filing, work);

    /// <summary>Moves it, for whoever saves it with more to say.</summary>
    public static FilingRecord To(this FilingRecord filing, FilingState state, IWork work) =>
        Move(filing.State, filing with { State = state }, work);

    /// <summary>Moves it and saves it.</summary>
    public static FilingRecord SaveAs(this FilingRecord filing, FilingState state, IWork work)
    {
        FilingRecord moved = filing.To(state, work);
        work.Stores.Filings.Save(moved);

        return moved;
    }

    private static FilingRecord Move(FilingState? from, FilingRecord filing, IWork work)
    {
        Machine.Move(from, filing.State, filing.ToString(), work);

        return filing;
    }
}
