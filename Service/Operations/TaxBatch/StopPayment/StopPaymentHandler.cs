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

        StopResult result = PackStop.Of(scope.FindOwnPack(request.Stop.Pack), request.Stop.TraceNo, scope);

        return new StopPaymentResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = new StopReceipt
            {
                Key = request.Key,
                StopAnswer = result.IsStopped ? StopAnswer.Stopped : StopAnswer.NotStopped,
                PackState = result.Pack?.State,
                ItemState = result.Item?.State,
                StoppedNum = result.Stopped.Num,
                StoppedAmt = result.Stopped.Amount.ToAmount(),
                Result = result.Tell(scope.ValidateOnly),
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
