using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.Packs;

namespace FinTax.Soap.Service.Operations.BankAccount.StopTransferBatch;

/// <summary>
/// Stops a batch or a payroll of the caller's own, or one item of it, as far as it has not been sent (批量转账止付). It
/// refuses nothing: that there is nothing to stop any more is an answer.
/// </summary>
internal sealed class StopTransferBatchHandler : IOperationHandler<StopTransferBatchRequest, StopTransferBatchResponse>
{
    public StopTransferBatchResponse Handle(StopTransferBatchRequest request, CallScope scope)
    {
        BatchStop stop = request.Stop;
        string? itemNo = stop.No is { } no ? TransferPackKind.ItemNo(no) : null;
        StopResult result = PackStop.Of(scope.FindOwnBatch(stop.Kind, stop.BatchNo), itemNo, scope);

        return new StopTransferBatchResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = new BatchStopReceipt
            {
                StopNo = stop.StopNo,
                State = result.IsStopped ? BatchStopState.Stopped : BatchStopState.NotStopped,
                BatchState = result.Pack?.State,
                ItemState = result.Item?.State,
                StoppedNum = result.Stopped.Num,
                StoppedAmt = result.Stopped.Amount.ToAmount(),
                Result = result.Tell(scope.ValidateOnly),
            },
        };
    }
}
