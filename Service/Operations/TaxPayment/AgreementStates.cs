using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.TaxPayment.AgreementState;

namespace FinTax.Soap.Service.Operations.TaxPayment;

/// <summary>How an agreement may move. Each move is journalled. [DOMAIN §4]</summary>
internal static class AgreementStates
{
    private static readonly HashSet<(AgreementState From, AgreementState To)> Allowed =
        [(None, SignedWithBank), (SignedWithBank, Verified), (SignedWithBank, Revoked), (Verified, Revoked)];

    /// <summary>Moves it there; one that is there already stays.</summary>
    public static AgreementRecord To(this AgreementRecord agreement, AgreementState state, CallScope scope)
    {
        if (agreement.State == state)
        {
            return agreement;
        }

        if (!Allowed.Contains((agreement.State, state)))
        {
            throw new InvalidOperationException($"An agreement does not move from {agreement.State} to {state}.");
        }

        scope.Stores.Agreements.SetState(agreement.ProtocolNo, state);
        scope.Stores.Journal.Append(new JournalMove(
            "Agreement",
            agreement.ProtocolNo,
            WireName.Of(agreement.State),
            WireName.Of(state),
            scope.Now,
            scope.MessageId));

        return agreement with { State = state };
    }
}
