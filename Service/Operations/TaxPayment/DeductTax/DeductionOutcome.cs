using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.DeductTax;

/// <summary>What the answers of a system of record make of a deduction, and what its receipts make of its key.</summary>
internal static class DeductionOutcome
{
    /// <param name="state">Where the deduction stands.</param>
    /// <param name="answer">What the system of record says, or that it says nothing.</param>
    /// <param name="isOver">An original that was not found by now will not arrive any more. [DOMAIN §1.4]</param>
    /// <returns>The move, or null where the deduction stays as it is.</returns>
    public static DeductionMove? Of(TransactionState state, GatewayAnswer answer, bool isOver) =>
        (state, answer.Outcome) switch
        {
            (TransactionState.Processing, GatewayOutcome.Booked) =>
                new(TransactionState.Succeeded, "debited", ResultCodes.Success),
            (TransactionState.Processing, GatewayOutcome.Refused) =>
                new(TransactionState.Failed, "refused", ResultCodes.OfRefusal(answer)),
            (TransactionState.Processing, GatewayOutcome.NotSent) =>
                new(TransactionState.Failed, "not sent", ResultCodes.NotSent),
            (TransactionState.Processing, GatewayOutcome.InDoubt or GatewayOutcome.NotFound) =>
                new(TransactionState.InDoubt, "no answer", ResultCodes.InDoubt),

            (TransactionState.InDoubt, GatewayOutcome.Booked) =>
                new(TransactionState.Succeeded, "query: debited", ResultCodes.Success),
            (TransactionState.InDoubt, GatewayOutcome.Refused) =>
                new(TransactionState.Failed, "query: refused", ResultCodes.OfRefusal(answer)),
            (TransactionState.InDoubt, GatewayOutcome.NotFound) when isOver =>
                new(TransactionState.Failed, "query: not found, work date closed", ResultCodes.NeverCarriedOut),

            // A reversal is under way or done: what the original was told comes too late to count.
            _ => null,
        };

    /// <summary>A receipt that tells no end yet leaves the key open; a decline before any debit leaves it free.</summary>
    public static KeyOutcome Of(DeductionReceipt receipt) => new(
        WireName.Of(receipt.State),
        MayRetry: receipt.State == TransactionState.Failed && ResultCodes.LeaveKeyFree(receipt.Result.Code),
        IsOpen: receipt.State is TransactionState.Processing or TransactionState.InDoubt or TransactionState.Reversing);
}

internal sealed record DeductionMove(TransactionState To, string Cause, ResultCode Result);
