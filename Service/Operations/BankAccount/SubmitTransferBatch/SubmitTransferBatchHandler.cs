using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.Packs;
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
    private const string Group = "Batch";

    public SubmitTransferBatchResponse Handle(SubmitTransferBatchRequest request, CallScope scope)
    {
        TransferBatch batch = request.Batch;
        FieldRules.Require([calendar.Ahead(scope), .. Violations(batch)]);
        calendar.RequireOpen(scope);

        PackRecord pack = PackIntake.Receive(UploadOf(batch, scope.Caller.NodeCode), scope);

        return new SubmitTransferBatchResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = BatchReceipts.Of(batch.BatchNo, pack, scope),
        };
    }

    private static IEnumerable<RuleViolation?> Violations(TransferBatch batch) =>
    [
        BatchRules.CountIsThatOfItems(Group, batch.Count, batch.Items.Count),
        BatchRules.TotalIsTheSumOfItems(Group, batch.Total, batch.Items.Select(item => item.Amount)),
        .. BatchRules.NumbersUsedTwice(Group, batch.Items.Select(item => item.No)),
    ];

    private static PackUpload UploadOf(TransferBatch batch, string sender)
    {
        string currency = Currencies.Of(batch.Currency);
        PackSize size = new(batch.Count, Money.Of(batch.Total, currency));

        return new PackUpload(
            PackKind.Transfer, BusinessKeys.Of(sender, batch), size, ChildPackNum: 1, ChildPackNo: 1, size)
        {
            // Each item says all of itself.
            Content = "",
            NumberField = index => BatchRules.NumberField(Group, index),
            Items =
            [
                .. batch.Items.Select(item => new UploadedItem(
                    TransferCalls.ItemNo(item.No), Money.Of(item.Amount, currency), KeptContent.Of(item))),
            ],
        };
    }
}
