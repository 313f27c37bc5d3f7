using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.ReverseDeduction;

/// <summary>
/// Takes a deduction of the same work date back (冲正). It may come before its original, and then leaves a tombstone that
/// bars it; it may come twice, and then finds its work done. Refused are broken rules and a closed work date; that a
/// deduction cannot be reversed is an answer.
/// </summary>
internal sealed class ReverseDeductionHandler(LedgerGateway gateway, WorkCalendar calendar)
    : IOperationHandler<ReverseDeductionRequest, ReverseDeductionResponse>
{
    public ReverseDeductionResponse Handle(ReverseDeductionRequest request, CallScope scope)
    {
        FieldRules.Require(
        [
            calendar.Ahead(scope),
            FieldRules.EntrustDate("Key/EntrustDate", request.Key.EntrustDate, scope.WorkDate),
            FieldRules.EntrustDate("Reversal/Original/EntrustDate", request.Reversal.Original.EntrustDate, scope.WorkDate),
        ]);
        calendar.RequireOpen(scope);

        DeductionKey key = BusinessKeys.Of(request.Reversal.Original);
        DeductionRecord? original = scope.Stores.Deductions.Find(scope.Caller.NodeCode, key);

        return original switch
        {
            null => Reply(request, CancelAnswer.Done, Bar(key, scope), ResultCodes.Success, scope),
            { State: TransactionState.Cancelled or TransactionState.Reversed } =>
                Reply(request, CancelAnswer.Done, original, ResultCodes.Success, scope),
            { State: TransactionState.Failed } =>
                Reply(request, CancelAnswer.Done, Save(original.To(TransactionState.Cancelled, scope), scope), ResultCodes.Success, scope),
            { State: not TransactionState.Succeeded } =>
                Reply(request, CancelAnswer.Refused, original, ResultCodes.NotReversible, scope),
            // What is refunded, or waits for it, goes back that way and no other.
            _ when scope.Stores.Refunds.FindLive(key.TaxOrgCode, original.Order!.TaxVoucherNo) is not null =>
                Reply(request, CancelAnswer.Refused, original, ResultCodes.NotReversible, scope),
            _ when original.WorkDate != scope.WorkDate =>
                Reply(request, CancelAnswer.Refused, original, ResultCodes.AnotherWorkDate, scope),
            _ => TakeBack(request, original, scope),
        };
    }

    /// <summary>The tombstone. [DOMAIN §1.5]</summary>
    private static DeductionRecord Bar(DeductionKey key, CallScope scope) => Save(
        DeductionStates.Begin(
            new DeductionRecord(
                scope.Caller.NodeCode, key, TransactionState.Cancelled, scope.WorkDate, scope.Now, scope.MessageId),
            scope),
        scope);

    private ReverseDeductionResponse TakeBack(ReverseDeductionRequest request, DeductionRecord original, CallScope scope)
    {
        DeductionRecord reversing = original.To(TransactionState.Reversing, scope);
        GatewayAnswer answer = gateway.Reverse(
            scope.Stores.Ledger, original.EntryId!.Value, scope.WorkDate, scope.Now, request.Reversal.Reason);

        return answer.Refusal is { } refusal
            ? Reply(
                request, CancelAnswer.Refused,
                Save(reversing.To(TransactionState.Succeeded, scope), scope), ResultCodes.Of(refusal), scope)
            : Reply(
                request, CancelAnswer.Done,
                Save(reversing.To(TransactionState.Reversed, scope), scope), ResultCodes.Success, scope);
    }

    private static DeductionRecord Save(DeductionRecord deduction, CallScope scope)
    {
        scope.Stores.Deductions.Save(deduction);

        return deduction;
    }

    private static ReverseDeductionResponse Reply(
        ReverseDeductionRequest request, CancelAnswer answer, DeductionRecord original, ResultCode result, CallScope scope) =>
        new()
        {
            Header = scope.ReplyHeader(),
            Receipt = new ReversalReceipt
            {
                Key = request.Key,
                CancelAnswer = answer,
                OriginalFound = original.Order is not null,
                OriginalState = original.State,
                Result = (scope.ValidateOnly ? ResultCodes.ValidatedOnly : result).ToResult(),
            },
        };
}
