using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.Bank.TransferState;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>How a transfer may move, and nothing else moves it. Each move is journalled. [DOMAIN §4]</summary>
internal static class TransferStates
{
    private static readonly HashSet<(TransferState? From, TransferState To)> Allowed =
    [
        (null, Submitted),
        (Submitted, WaitAuth),
        (WaitAuth, WaitAuth2),
        (WaitAuth, BankProcessing),
        (WaitAuth2, BankProcessing),
        (Submitted, BankProcessing),
        (Submitted, Rejected),
        (BankProcessing, Succeeded),
        (BankProcessing, Rejected),
        (BankProcessing, InDoubt),
        (InDoubt, Succeeded),
        (InDoubt, Rejected),
        (Scheduled, Cancelled),
        (Succeeded, RecallPending),
        (RecallPending, Returned),
        (RecallPending, RecallRefused),
        (Succeeded, Returned),

        // [DOMAIN §1.3] Another attempt after a decline.
        (Rejected, Submitted),
    ];

    public static TransferRecord Begin(TransferRecord transfer, TransferRecord? declined, CallScope scope) =>
        Move(declined?.State, transfer, scope);

    public static TransferRecord To(this TransferRecord transfer, TransferState state, CallScope scope) =>
        Move(transfer.State, transfer with { State = state }, scope);

    public static bool MayMove(TransferState? from, TransferState to) => Allowed.Contains((from, to));

    private static TransferRecord Move(TransferState? from, TransferRecord transfer, CallScope scope)
    {
        if (!MayMove(from, transfer.State))
        {
            throw new InvalidOperationException($"A transfer does not move from {from} to {transfer.State}.");
        }

        scope.Stores.Journal.Append(new JournalMove(
            "Transfer",
            $"{transfer.Sender}/{transfer.ClientSerialNo}",
            from is { } state ? WireName.Of(state) : "NONE",
            WireName.Of(transfer.State),
            scope.Now,
            scope.MessageId));

        return transfer;
    }
}
