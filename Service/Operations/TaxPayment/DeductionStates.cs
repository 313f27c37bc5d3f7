using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.TaxPayment.TransactionState;

namespace FinTax.Soap.Service.Operations.TaxPayment;

/// <summary>How a deduction may move, and nothing else moves it. Each move is journalled. [DOMAIN §4]</summary>
internal static class DeductionStates
{
    private static readonly HashSet<(TransactionState? From, TransactionState To)> Allowed =
    [
        (null, Received),
        (Received, Accepted),
        (Received, Failed),
        (Accepted, Processing),
        (Accepted, Failed),
        (Processing, Succeeded),
        (Processing, Failed),
        (Processing, InDoubt),
        (InDoubt, Succeeded),
        (InDoubt, Failed),

        (InDoubt, Reversing),
        (Succeeded, Reversing),
        (Processing, Reversing),
        (Reversing, Reversed),
        (Reversing, Succeeded),
        (Reversing, InDoubt),
        (Reversing, Processing),

        // A reversal that comes first bars its original; one that comes after a decline bars the next attempt.
        (null, Cancelled),
        (Failed, Cancelled),

        // [DOMAIN §1.3] Another attempt after a decline.
        (Failed, Received),

        (Succeeded, Reconciled),
        (Succeeded, Difference),
        (Failed, Difference),
        (Difference, Reversed),
        (Difference, Reconciled),
    ];

    /// <summary>What a sender has not been heard of before begins its life.</summary>
    public static DeductionRecord Begin(DeductionRecord deduction, CallScope scope) => Move(null, deduction, scope);

    /// <summary>Another attempt takes the place of one that was declined, under the same key.</summary>
    public static DeductionRecord Again(DeductionRecord declined, DeductionRecord received, CallScope scope) =>
        Move(declined.State, received, scope);

    public static DeductionRecord To(this DeductionRecord deduction, TransactionState state, CallScope scope) =>
        Move(deduction.State, deduction with { State = state }, scope);

    public static bool MayMove(TransactionState? from, TransactionState to) => Allowed.Contains((from, to));

    private static DeductionRecord Move(TransactionState? from, DeductionRecord deduction, CallScope scope)
    {
        if (!MayMove(from, deduction.State))
        {
            throw new InvalidOperationException($"A deduction does not move from {from} to {deduction.State}.");
        }

        scope.Stores.Journal.Append(new JournalMove(
            "Deduction",
            $"{deduction.Sender}/{deduction.Key}",
            from is { } state ? WireName.Of(state) : "NONE",
            WireName.Of(deduction.State),
            scope.Now,
            scope.MessageId));

        return deduction;
    }
}
