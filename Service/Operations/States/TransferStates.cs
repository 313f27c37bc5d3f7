using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.Bank.TransferState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a transfer may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class TransferStates
{
    public static readonly StateMachine<TransferState> Machine = new("Transfer")
    {
        { null, Submitted, "request" },
        { Submitted, WaitAuth, "to be authorised" },
        { WaitAuth, WaitAuth2, "authorised once" },
        { WaitAuth, BankProcessing, "authorised" },
        { WaitAuth2, BankProcessing, "authorised" },
        { Submitted, BankProcessing, "sent to the system of record" },
        { Submitted, Rejected, "known refusal" },
        { BankProcessing, Succeeded, "transferred" },
        { BankProcessing, Rejected, "refused" },
        { BankProcessing, Rejected, "not sent" },
        { BankProcessing, InDoubt, "no answer" },
        { InDoubt, Succeeded, "query: transferred" },
        { InDoubt, Rejected, "query: refused" },
        { InDoubt, Rejected, "query: not found, work date closed" },
        { null, Scheduled, "request for later" },
        { Scheduled, Cancelled, "booking cancelled" },
        { Succeeded, RecallPending, "recall" },
        { RecallPending, Returned, "recall accepted" },
        { RecallPending, RecallRefused, "recall refused" },
        { RecallPending, Succeeded, "recall came too late" },
        { Succeeded, Returned, "returned by the payee's bank" },
        { RecallRefused, Returned, "returned by the payee's bank" },

        // [DOMAIN §1.3]
        { Rejected, Submitted, "another attempt after a decline" },
    };

    public static TransferRecord Begin(TransferRecord transfer, TransferRecord? declined, IWork work) =>
        Move(declined?.State, transfer, work);

    public static TransferRecord To(
        this TransferRecord transfer, TransferState state, IWork work, string? cause = null) =>
        Move(transfer.State, transfer with { State = state }, work, cause);

    private static TransferRecord Move(TransferState? from, TransferRecord transfer, IWork work, string? cause = null)
    {
        Machine.Move(from, transfer.State, transfer.ToString(), work, cause);

        return transfer;
    }
}
