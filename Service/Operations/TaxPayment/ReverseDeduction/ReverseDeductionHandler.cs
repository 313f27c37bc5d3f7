using FinTax.Soap.Contracts;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.ReverseDeduction;

/// <summary>
/// Takes a deduction of the same work date back (冲正). It may come before its original, and then leaves a tombstone that
/// bars it; it may come twice, and then finds its work done. Refused are broken rules and a closed work date; that a
/// deduction cannot be reversed is an answer. Where another system has debited, its answer is the second half.
/// </summary>
internal sealed class ReverseDeductionHandler(IGatewayRoutes gateways, WorkCalendar calendar)
    : ISettlingHandler<ReverseDeductionRequest, ReverseDeductionResponse>
{
    /// <summary>As calls are journalled for it.</summary>
    public const string Scope = $"{{{Namespaces.TaxPayment}}}ReverseDeduction";

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
            _ when !DeductionStates.Machine.MayMove(original.State, TransactionState.Reversing) =>
                Reply(request, CancelAnswer.Refused, original, ResultCodes.NotReversible, scope),
            // What is refunded, or waits for it, goes back that way and no other.
            _ when scope.Stores.Refunds.FindLive(key.TaxOrgCode, original.Order!.TaxVoucherNo) is not null =>
                Reply(request, CancelAnswer.Refused, original, ResultCodes.NotReversible, scope),
            _ when original.WorkDate != scope.WorkDate =>
                Reply(request, CancelAnswer.Refused, original, ResultCodes.AnotherWorkDate, scope),
            _ => TakeBack(request, original, scope),
        };
    }

    public ReverseDeductionResponse Settle(OutgoingCall call, GatewayAnswer answer, IReplyWork work)
    {
        DeductionRecord original = work.Stores.Deductions.Find(call.Sender, DeductionKey.Parse(call.Subject))!;
        var (settled, cancelAnswer, result) = Book(original, answer, work);

        return Reply(KeyOf(call), cancelAnswer, settled, result, work);
    }

    public ReverseDeductionResponse Report(ReverseDeductionRequest request, CallScope scope)
    {
        DeductionRecord original = scope.Stores.Deductions.Find(
            scope.Caller.NodeCode, BusinessKeys.Of(request.Reversal.Original))!;

        return Reply(request.Key, CancelAnswer.InDoubt, original, ResultCodes.Reversing, scope);
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
        ITaxGateway gateway = gateways.OfOriginal(original, scope);
        DeductionRecord reversing = Save(original.To(TransactionState.Reversing, scope, "reversal"), scope);

        // [DOMAIN §1.10] Another system cannot be asked to do it and then not to have done it.
        if (gateway.IsRemote && scope.ValidateOnly)
        {
            return Reply(request, CancelAnswer.Done, reversing, ResultCodes.ValidatedOnly, scope);
        }

        GatewayAnswer answer = gateway.Reverse(reversing, request.Key.CancelNo, request.Reversal.Reason, scope);
        var (settled, cancelAnswer, result) = Book(reversing, answer, scope);

        return Reply(request, cancelAnswer, settled, result, scope);
    }

    // Whatever is not an answer leaves it under way: the same reversal is sent again until there is one. [DOMAIN §1.6]
    private static (DeductionRecord Settled, CancelAnswer Answer, ResultCode Result) Book(
        DeductionRecord reversing, GatewayAnswer answer, IWork work) => answer.Outcome switch
        {
            GatewayOutcome.Booked => (TakenBack(reversing, work), CancelAnswer.Done, ResultCodes.Success),
            GatewayOutcome.Refused =>
                (Save(reversing.To(StateBefore(reversing, work), work), work), CancelAnswer.Refused, ResultCodes.OfRefusal(answer)),
            _ => (reversing, CancelAnswer.InDoubt, ResultCodes.Reversing),
        };

    private static DeductionRecord TakenBack(DeductionRecord reversing, IWork work)
    {
        DeductionRecord reversed = Save(
            BatchCut.Unlist(reversing.To(TransactionState.Reversed, work), work), work);
        PackReconciliation.Advance([reversed.Key], work);

        return reversed;
    }

    // The embedded ledger reverses nothing but what has succeeded. Elsewhere the original's own call tells how far it
    // was; an answer that came meanwhile was left alone and is asked for again.
    private static TransactionState StateBefore(DeductionRecord reversing, IWork work) =>
        work.Stores.Outgoing.FindLatest(OutgoingKind.Deduct, reversing.Sender, reversing.Key.ToString())?.State switch
        {
            OutgoingState.Sending => TransactionState.Processing,
            OutgoingState.InDoubt => TransactionState.InDoubt,
            _ => TransactionState.Succeeded,
        };

    private static DeductionRecord Save(DeductionRecord deduction, IWork work)
    {
        work.Stores.Deductions.Save(deduction);

        return deduction;
    }

    private static CancelKey KeyOf(OutgoingCall call)
    {
        DeductionKey original = DeductionKey.Parse(call.Subject);

        return call.BusinessKey.Length == 0
            ? new() { TaxOrgCode = original.TaxOrgCode, EntrustDate = original.EntrustDate, CancelNo = call.RemoteKey }
            : BusinessKeys.ParseCancelKey(call.BusinessKey);
    }

    private static ReverseDeductionResponse Reply(
        ReverseDeductionRequest request, CancelAnswer answer, DeductionRecord original, ResultCode result, CallScope scope) =>
        Reply(request.Key, answer, original, scope.ValidateOnly ? ResultCodes.ValidatedOnly : result, scope);

    private static ReverseDeductionResponse Reply(
        CancelKey key, CancelAnswer answer, DeductionRecord original, ResultCode result, IReplyWork work) =>
        new()
        {
            Header = work.ReplyHeader(),
            Receipt = new ReversalReceipt
            {
                Key = key,
                CancelAnswer = answer,
                OriginalFound = original.Order is not null,
                OriginalState = original.State,
                Result = result.ToResult(),
            },
        };
}
