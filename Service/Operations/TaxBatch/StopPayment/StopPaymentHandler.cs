using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.Packs;

namespace FinTax.Soap.Service.Operations.TaxBatch.StopPayment;

/// <summary>
/// Stops a pack of the caller's own, or one item of it, as far as it has not been sent (止付). Refused are broken rules
/// alone: that there is nothing to stop any more is an answer.
/// </summary>
internal sealed class StopPaymentHandler : IOperationHandler<StopPaymentRequest, StopPaymentResponse>
{
    public StopPaymentResponse Handle(StopPaymentRequest request, CallScope scope)
    {
        FieldRules.Require(
        [
            FieldRules.EntrustDate("Key/EntrustDate", request.Key.EntrustDate, scope.WorkDate),
            OfficeIsThatOfThePack(request),
        ]);

        return Reply(request, Stop(request.Stop, scope), scope);
    }

    private static StopResult Stop(StopOrder order, CallScope scope) =>
        (scope.FindOwnPack(order.Pack), order.TraceNo) switch
        {
            (null, _) => StopResult.Nothing(null, ResultCodes.NoSuchPack),
            ({ } pack, null) => PackStop.Whole(pack, scope),
            ({ } pack, { } traceNo) => PackStop.One(pack, scope.Stores.Packs.FindItem(pack.PackId, traceNo), scope),
        };

    private static StopPaymentResponse Reply(StopPaymentRequest request, StopResult result, CallScope scope)
    {
        bool isStopped = result.Result == ResultCodes.Success;

        return new StopPaymentResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = new StopReceipt
            {
                Key = request.Key,
                StopAnswer = isStopped ? StopAnswer.Stopped : StopAnswer.NotStopped,
                PackState = result.Pack?.State,
                ItemState = result.Item?.State,
                StoppedNum = result.Stopped.Num,
                StoppedAmt = result.Stopped.Amount.ToAmount(),
                Result = (isStopped && scope.ValidateOnly ? ResultCodes.ValidatedOnly : result.Result).ToResult(),
            },
        };
    }

    private static RuleViolation? OfficeIsThatOfThePack(StopPaymentRequest request) =>
        request.Stop.Pack.TaxOrgCode == request.Key.TaxOrgCode
            ? null
            : new RuleViolation(
                "Stop/Pack/TaxOrgCode", "FT1105.TaxOrgCode",
                "The office is not that of the key.", "征收机关代码与主键不符。");
}
