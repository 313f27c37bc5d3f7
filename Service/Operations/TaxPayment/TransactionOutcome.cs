using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment;

/// <summary>
/// What the answers of a system of record make of a deduction or of a payment of declared tax, and what their receipts
/// make of their keys.
/// </summary>
internal static class TransactionOutcome
{
    /// <param name="state">Where it stands.</param>
    /// <param name="answer">What the system of record says, or that it says nothing.</param>
    /// <param name="isOver">An original that was not found by now will not arrive any more. [DOMAIN §1.4]</param>
    /// <returns>The move, or null where it stays as it is.</returns>
    public static TransactionMove? Of(TransactionState state, GatewayAnswer answer, bool isOver) =>
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

    /// <summary>
    /// A question names the key and not the attempt. Where an attempt before this one was declined, that it was
    /// declined is what the other system knows of the key for as long as this one has not arrived.
    /// </summary>
    public static GatewayAnswer OfThisAttempt(OutgoingCall call, GatewayAnswer answer, IWork work) =>
        answer is { Outcome: GatewayOutcome.Refused, MayRetry: true }
        && call.State != OutgoingState.Sending
        && work.Stores.Receipts.FindAll(call.Operation, call.BusinessKey).Any(receipt => !receipt.IsOpen)
            ? GatewayAnswer.NotFound
            : answer;

    /// <summary>A receipt that tells no end leaves the key open, a decline before any debit leaves it free.</summary>
    public static KeyOutcome Of(TransactionState state, Result result) => new(
        WireName.Of(state),
        MayRetry: state == TransactionState.Failed && ResultCodes.LeaveKeyFree(result.Code),
        IsOpen: IsOpen(state));

    public static bool IsOpen(TransactionState state) =>
        state is TransactionState.Processing or TransactionState.InDoubt or TransactionState.Reversing;
}

internal sealed record TransactionMove(TransactionState To, string Cause, ResultCode Result);
