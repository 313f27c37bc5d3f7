using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.SubmitDeductionBatch;

/// <summary>
/// Takes a pack of deductions in, or one of its child packs (批量扣税), and moves no money: that comes later, item by
/// item. Refused, with nothing recorded, are a message whose count and sum are not those of its items, a closed work
/// date, and what <see cref="PackIntake"/> refuses. What is wrong with an item is that item's outcome and refuses
/// nothing.
/// </summary>
internal sealed class SubmitDeductionBatchHandler(WorkCalendar calendar)
    : IOperationHandler<SubmitDeductionBatchRequest, SubmitDeductionBatchResponse>
{
    // A pack of a thousand is done within a second or two; of a longer one, some of it is.
    private const int QueryAfterSeconds = 5;

    public SubmitDeductionBatchResponse Handle(SubmitDeductionBatchRequest request, CallScope scope)
    {
        FieldRules.Require([calendar.Ahead(scope), .. DeductionBatchRules.Violations(request, scope.WorkDate)]);
        calendar.RequireOpen(scope);

        PackRecord pack = PackIntake.Receive(UploadOf(request), scope);

        return Reply(request, pack, scope);
    }

    private static PackUpload UploadOf(SubmitDeductionBatchRequest request)
    {
        DeductionBatch batch = request.Batch;
        string currency = Currencies.Of(batch.Currency);
        PackSize whole = new(batch.AllNum, Money.Of(batch.AllAmt, currency));

        return new PackUpload(
            PackKind.Deduction,
            BusinessKeys.Of(request.Key),
            whole,
            batch.ChildPackNum ?? 1,
            batch.ChildPack?.No ?? 1,
            batch.ChildPack is { } child ? new PackSize(child.Count, Money.Of(child.Total, currency)) : whole)
        {
            Content = KeptContent.Of(batch.Transfer),
            ReturnTerm = batch.ReturnTerm,
            NumberField = DeductionBatchRules.NumberField,
            Items =
            [
                .. batch.Items.Select(item => new UploadedItem(
                    item.TraceNo,
                    Money.Of(item.Payment.Amount, currency),
                    KeptContent.Of(new KeptDeduction(item.PayerOpenBankCode, item.Payment)))),
            ],
        };
    }

    private static SubmitDeductionBatchResponse Reply(
        SubmitDeductionBatchRequest request, PackRecord pack, CallScope scope)
    {
        PackSize received = PackIntake.Received(pack, scope.Stores);
        bool isAccepted = pack.State == PackState.Checked;
        ResultCode result = isAccepted && scope.ValidateOnly ? ResultCodes.ValidatedOnly : PackResults.Of(pack);

        return new SubmitDeductionBatchResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = new DeductionBatchReceipt
            {
                Key = request.Key,
                ChildPackNo = request.Batch.ChildPack?.No ?? 1,
                State = pack.State,
                Result = result.ToResult(),
                ReceivedNum = received.Num,
                ReceivedAmt = received.Amount.ToAmount(),
                QueryAfterSeconds = isAccepted ? QueryAfterSeconds : null,
            },
        };
    }
}
