using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.RequestResend;

/// <summary>
/// Hears that something of a batch did not arrive (对账重发申请), notes it, and says which child packs to fetch again. They
/// are what they were. It may come twice. Refused are broken rules; a batch or child pack that is not there is an
/// answer.
/// </summary>
internal sealed class RequestResendHandler : IOperationHandler<RequestResendRequest, RequestResendResponse>
{
    /// <summary>As many child packs as a reply holds by its schema.</summary>
    private const int PacksAtMost = 1_000;

    public RequestResendResponse Handle(RequestResendRequest request, CallScope scope)
    {
        ResendRequest resend = request.Resend;
        FieldRules.Require([FieldRules.BankCode("Resend/BankCode", resend.BankCode), NamesWhatIsMissing(resend)]);

        switch (scope.FindBatch(resend.BankCode, resend.ChkDate, resend.ChkAcctOrd))
        {
            case null:
                return Reply(resend, null, [], ResultCodes.NoSuchBatch, scope);

            case { State: ReconBatchState.Cut } batch:
                return Reply(resend, batch, [], ResultCodes.BeingCounted, scope);

            case { } batch when Find(resend, batch, scope) is { Count: > 0 } packs:
                return Reply(resend, Note(batch, scope), packs, ResultCodes.Success, scope);

            case { } batch:
                return Reply(resend, batch, [], ResultCodes.NoSuchChildPack, scope);
        }
    }

    // Once the bank has said something of the batch, that it lacks a part of it is between it and its copy.
    private static ReconBatchRecord Note(ReconBatchRecord batch, CallScope scope) =>
        batch.State == ReconBatchState.Announced
            ? batch.SaveAs(ReconBatchState.ResendRequested, scope, "the bank misses something")
            : batch;

    private static List<ReconPack> Find(ResendRequest resend, ReconBatchRecord batch, CallScope scope) =>
        resend.Scope == ResendScope.Batch
            ? [.. scope.Stores.ReconBatches.ReadPacks(batch.BatchId, afterNo: 0, PacksAtMost)]
            : [.. resend.ChildPacks!
                .Select(no => scope.Stores.ReconBatches.FindPack(batch.BatchId, no))
                .OfType<ReconPack>()];

    private static RuleViolation? NamesWhatIsMissing(ResendRequest resend) =>
        (resend.Scope == ResendScope.Batch) == (resend.ChildPacks is null)
            ? null
            : new RuleViolation(
                "Resend/ChildPacks", "FT1105.ChildPacks",
                "Child packs are named unless the whole batch is missing.", "非整批重发时须列明分包号。");

    private static RequestResendResponse Reply(
        ResendRequest resend, ReconBatchRecord? batch, List<ReconPack> packs, ResultCode result, CallScope scope)
    {
        bool isChecked = scope.ValidateOnly && result == ResultCodes.Success;
        ResendPacks? again = null;

        if (packs.Count > 0)
        {
            again = [];
            again.AddRange(packs.Select(pack => new ResendPack
            {
                CurPackNo = pack.No,
                CurPackNum = pack.Num,
                CurPackAmt = new Money(pack.SumMinor, Currencies.Cny).ToAmount(),
            }));
        }

        return new RequestResendResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = new ResendReceipt
            {
                BankCode = resend.BankCode,
                ChkDate = resend.ChkDate,
                ChkAcctOrd = resend.ChkAcctOrd,
                State = batch?.State,
                Packs = again,
                Result = (isChecked ? ResultCodes.ValidatedOnly : result).ToResult(),
            },
        };
    }
}
