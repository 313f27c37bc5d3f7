using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.TaxPayment.TransactionState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a deduction may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class DeductionStates
{
    public static readonly StateMachine<TransactionState> Machine = new("Deduction")
    {
        { null, Received, "request" },
        { Received, Accepted, "it keeps the rules" },
        { Received, Failed, "agreement or account declines it" },
        { Accepted, Processing, "sent to the system of record" },
        { Accepted, Failed, "known refusal" },
        { Processing, Succeeded, "debited" },
        { Processing, Failed, "refused" },
        { Processing, Failed, "not sent" },
        { Processing, InDoubt, "no answer" },
        { InDoubt, Succeeded, "query: debited" },
        { InDoubt, Failed, "query: refused" },
        { InDoubt, Failed, "query: not found, work date closed" },

        { Processing, Reversing, "reversal" },
        { InDoubt, Reversing, "reversal" },
        { InDoubt, Reversing, "work date closed" },
        { Succeeded, Reversing, "reversal" },
        { Reversing, Reversed, "taken back" },
        { Reversing, Processing, "reversal refused" },
        { Reversing, InDoubt, "reversal refused" },
        { Reversing, Succeeded, "reversal refused" },

        // A reversal that comes first bars its original; one that comes after a decline bars the next attempt.
        { null, Cancelled, "reversal" },
        { Failed, Cancelled, "reversal" },

        // [DOMAIN §1.3]
        { Failed, Received, "another attempt after a decline" },

        { Succeeded, Reconciled, "listed with its amount" },
        { Succeeded, Difference, "not listed at the day cut" },
        { Succeeded, Difference, "listed with another amount" },
        { Succeeded, Difference, "listed as a failure" },
        { Failed, Difference, "listed as a success" },
        { null, Difference, "listed, and unknown here" },
        { Difference, Reconciled, "listed later with its amount" },
        { Difference, Failed, "listed later as a failure" },
        { Difference, Reversed, "resolved: taken back" },
        { Difference, Reconciled, "resolved: it stands" },
        { Difference, Failed, "resolved: it stays failed" },
    };

    /// <summary>What a sender has not been heard of before begins its life.</summary>
    public static DeductionRecord Begin(DeductionRecord deduction, IWork work) => Move(null, deduction, work);

    /// <summary>Another attempt takes the place of one that was declined, under the same key.</summary>
    public static DeductionRecord Again(DeductionRecord declined, DeductionRecord received, IWork work) =>
        Move(declined.State, received, work);

    public static DeductionRecord To(
        this DeductionRecord deduction, TransactionState state, IWork work, string? cause = null) =>
        Move(deduction.State, deduction with { State = state }, work, cause);

    private static DeductionRecord Move(
        TransactionState? from, DeductionRecord deduction, IWork work, string? cause = null)
    {
        long move = Machine.Move(from, deduction.State, deduction.ToString(), work, cause);

        return deduction.State == Succeeded
            ? deduction with { SucceededMove = deduction.SucceededMove ?? move }
            : deduction;
    }
}
