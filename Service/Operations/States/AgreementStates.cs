using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.TaxPayment.AgreementState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How an agreement may move, and nothing else moves it. A deduction needs it VERIFIED. [DOMAIN §4]</summary>
internal static class AgreementStates
{
    public static readonly StateMachine<AgreementState> Machine = new("Agreement")
    {
        { None, SignedWithBank, "signed with the bank" },
        { SignedWithBank, Verified, "verified" },
        { SignedWithBank, Revoked, "revoked" },
        { Verified, Revoked, "revoked" },
    };

    /// <summary>Moves it there; one that is there already stays.</summary>
    public static AgreementRecord To(this AgreementRecord agreement, AgreementState state, IWork work)
    {
        if (agreement.State == state)
        {
            return agreement;
        }

        Machine.Move(agreement.State, state, agreement.ProtocolNo, work);
        work.Stores.Agreements.SetState(agreement.ProtocolNo, state);

        return agreement with { State = state };
    }
}
