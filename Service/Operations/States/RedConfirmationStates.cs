using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.EInvoice.RedConfirmationState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a red confirmation may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class RedConfirmationStates
{
    public static readonly StateMachine<RedConfirmationState> Machine = new("RedConfirmation")
    {
        { null, Applied, "request" },
        { Applied, NoConfirmNeeded, "the buyer is not registered" },
        { Applied, WaitBuyer, "the seller applied" },
        { Applied, WaitSeller, "the buyer applied" },
        { WaitBuyer, Confirmed, "the buyer agrees" },
        { WaitBuyer, Rejected, "the buyer does not agree" },
        { WaitBuyer, Withdrawn, "the applicant took it back" },
        { WaitBuyer, Expired, "its time is over" },
        { WaitSeller, Confirmed, "the seller agrees" },
        { WaitSeller, Rejected, "the seller does not agree" },
        { WaitSeller, Withdrawn, "the applicant took it back" },
        { WaitSeller, Expired, "its time is over" },
        { NoConfirmNeeded, Withdrawn, "the applicant took it back" },
        { NoConfirmNeeded, Expired, "its time is over" },
        { NoConfirmNeeded, RedIssued, "its red invoice was issued" },
        { Confirmed, Withdrawn, "the applicant took it back" },
        { Confirmed, Expired, "its time is over" },
        { Confirmed, RedIssued, "its red invoice was issued" },
    };

    public static RedConfirmationRecord Apply(
        RedConfirmationRecord applied, RedConfirmationState next, IWork work)
    {
        Machine.Move(null, applied.State, applied.ToString(), work);

        return applied.SaveAs(next, work);
    }

    public static RedConfirmationRecord SaveAs(
        this RedConfirmationRecord confirmation, RedConfirmationState state, IWork work)
    {
        Machine.Move(confirmation.State, state, confirmation.ToString(), work);
        RedConfirmationRecord moved = confirmation with { State = state };
        work.Stores.RedConfirmations.Save(moved);

        return moved;
    }
}
