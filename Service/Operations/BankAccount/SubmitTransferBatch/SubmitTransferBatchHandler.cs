using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount.SubmitTransferBatch;

/// <summary>
/// Takes a batch of transfers in (批量转账), and moves no money: that comes later, item by item. Refused, with nothing
/// recorded, are a batch whose count and sum are not those of its items and a closed work date. What is wrong with an
/// item is that item's outcome and refuses nothing.
/// </summary>
internal sealed class SubmitTransferBatchHandler(WorkCalendar calendar)
    : IOperationHandler<SubmitTransferBatchRequest, SubmitTransferBatchResponse>
{
    public SubmitTransferBatchResponse Handle(SubmitTransferBatchRequest request, CallScope scope)
    {
        SubmittedBatch batch = BatchOf(request.Batch);
        FieldRules.Require([calendar.Ahead(scope), .. batch.Violations()]);
        calendar.RequireOpen(scope);

        return new SubmitTransferBatchResponse { Header = scope.ReplyHeader(), Receipt = batch.Receive(scope) };
    }

    private static SubmittedBatch BatchOf(TransferBatch batch) => new(
        PackKind.Transfer,
        "Batch",
        batch.BatchNo,
        batch.Count,
        batch.Total,
        batch.Currency,
        [.. batch.Items.Select(item => new SubmittedItem(item.No, item.Amount, KeptContent.Of(item)))]);
}
