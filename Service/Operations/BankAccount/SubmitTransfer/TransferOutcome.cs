using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.SubmitTransfer;

/// <summary>What the answers of a system of record make of a transfer, and what its receipts make of its key.</summary>
internal static class TransferOutcome
{
    /// <param name="state">Where the transfer stands.</param>
    /// <param name="answer">What the system of record says, or that it says nothing.</param>
    /// <param name="isOver">An original that was not found by now will not arrive any more. [DOMAIN §1.4]</param>
    /// <returns>The move, or null where the transfer stays as it is.</returns>
    public static TransferMove? Of(TransferState state, GatewayAnswer answer, bool isOver) =>
        (state, answer.Outcome) switch
        {
            (TransferState.BankProcessing, GatewayOutcome.Booked) =>
                new(TransferState.Succeeded, "transferred", ResultCodes.Success),
            (TransferState.BankProcessing, GatewayOutcome.Refused) =>
                new(TransferState.Rejected, "refused", ResultCodes.OfRefusal(answer)),
            (TransferState.BankProcessing, GatewayOutcome.NotSent) =>
                new(TransferState.Rejected, "not sent", ResultCodes.NotSent),
            (TransferState.BankProcessing, GatewayOutcome.InDoubt or GatewayOutcome.NotFound) =>
                new(TransferState.InDoubt, "no answer", ResultCodes.InDoubt),

            (TransferState.InDoubt, GatewayOutcome.Booked) =>
                new(TransferState.Succeeded, "query: transferred", ResultCodes.Success),
            (TransferState.InDoubt, GatewayOutcome.Refused) =>
                new(TransferState.Rejected, "query: refused", ResultCodes.OfRefusal(answer)),
            (TransferState.InDoubt, GatewayOutcome.NotFound) when isOver =>
                new(TransferState.Rejected, "query: not found, work date closed", ResultCodes.NeverCarriedOut),

            _ => null,
        };

    /// <summary>A receipt that tells no end yet leaves the key open; a decline before any debit leaves it free.</summary>
    public static KeyOutcome Of(TransferReceipt receipt) => new(
        WireName.Of(receipt.State),
        MayRetry: receipt.State == TransferState.Rejected && ResultCodes.LeaveKeyFree(receipt.Result.Code),
        IsOpen: receipt.State is TransferState.BankProcessing or TransferState.InDoubt);
}

internal sealed record TransferMove(TransferState To, string Cause, ResultCode Result);
