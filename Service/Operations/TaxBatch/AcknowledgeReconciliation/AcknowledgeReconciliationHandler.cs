using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.AcknowledgeReconciliation;

/// <summary>
/// Takes what a bank says of a batch (对账确认): that it agrees, or its own lines, in child packs of any order. When all
/// are here and count and sum hold, the batch waits for its comparison. Refused, with nothing recorded, are broken
/// rules and a batch that is not to be acknowledged now: one is after the one before it in the chain. [DOMAIN §1.8]
/// </summary>
internal sealed class AcknowledgeReconciliationHandler
    : IOperationHandler<AcknowledgeReconciliationRequest, AcknowledgeReconciliationResponse>
{
    /// <summary>As many numbers as a reply holds by its schema.</summary>
    private const int MissingAtMost = 1_000;

    public AcknowledgeReconciliationResponse Handle(AcknowledgeReconciliationRequest request, CallScope scope)
    {
        FieldRules.Require(AcknowledgementRules.Violations(request));
        ReconBatchRecord batch = RequireBatch(request.Key, scope);

        return request.Acknowledgement.Verdict == ReconVerdict.Agree
            ? Agree(request, batch, scope)
            : Load(request, batch, scope);
    }

    private static ReconBatchRecord RequireBatch(AcknowledgementKey key, CallScope scope)
    {
        ReconBatchRecord? batch = scope.FindBatch(key.BankCode, key.ChkDate, key.ChkAcctOrd);

        return batch is not null && AwaitsAcknowledgement(batch) && PriorIsAcknowledged(batch, scope)
            ? batch
            : throw FaultCatalog.BusinessReject("FT3003");
    }

    private static bool AwaitsAcknowledgement(ReconBatchRecord batch) =>
        batch.State is ReconBatchState.Announced or ReconBatchState.ResendRequested or ReconBatchState.Loading;

    private static bool PriorIsAcknowledged(ReconBatchRecord batch, CallScope scope) =>
        scope.Stores.ReconBatches.Find(batch.BankCode, batch.ChkDate, batch.Ord - 1) is not { } prior
        || (prior.State != ReconBatchState.Cut && !AwaitsAcknowledgement(prior));

    private static AcknowledgeReconciliationResponse Agree(
        AcknowledgeReconciliationRequest request, ReconBatchRecord batch, CallScope scope)
    {
        FieldRules.Require(AcknowledgementRules.AgreesWith(request.Acknowledgement, batch));
        ReconBatchRecord agreed = (batch with { Load = Begin(request, batch, scope) })
            .SaveAs(ReconBatchState.Complete, scope, "the bank agrees");

        return Reply(request, agreed, new LoadedSoFar(0, 0, 0), ResultCodes.Accepted, scope);
    }

    private static AcknowledgeReconciliationResponse Load(
        AcknowledgeReconciliationRequest request, ReconBatchRecord batch, CallScope scope)
    {
        Acknowledgement acknowledgement = request.Acknowledgement;

        if (batch.Load is { } under && under.AckNo == request.Key.AckNo)
        {
            FieldRules.Require([AcknowledgementRules.SaysTheSame(acknowledgement, under)]);
            batch = batch.State == ReconBatchState.Loading
                ? batch
                : batch.SaveAs(ReconBatchState.Loading, scope, "child pack");
        }
        else
        {
            string cause = batch.State == ReconBatchState.Loading ? "the bank begins anew" : "child pack";
            batch = (batch with { Load = Begin(request, batch, scope) }).SaveAs(ReconBatchState.Loading, scope, cause);
        }

        if (acknowledgement.Lines is { } lines)
        {
            Keep(lines, request, batch.Load!.LoadId, scope);
        }

        return Complete(request, batch, scope.Stores.PartnerLines.Sum(batch.Load!.LoadId), scope);
    }

    // A new number takes the place of an acknowledgement that did not come whole, and is higher, so that a child pack
    // of the old one that was long under way cannot take its place back.
    private static ReconLoad Begin(AcknowledgeReconciliationRequest request, ReconBatchRecord batch, CallScope scope)
    {
        if (batch.Load is { } earlier)
        {
            if (string.CompareOrdinal(request.Key.AckNo, earlier.AckNo) <= 0)
            {
                throw FaultCatalog.BusinessReject("FT3003");
            }

            scope.Stores.PartnerLines.GiveUp(earlier.LoadId);
        }

        Acknowledgement acknowledgement = request.Acknowledgement;

        return new ReconLoad(
            scope.Stores.PartnerLines.NewLoad(),
            request.Key.AckNo,
            acknowledgement.Verdict == ReconVerdict.Agree,
            acknowledgement.AllNum,
            Money.Of(acknowledgement.AllAmt, Currencies.Cny).Minor,
            acknowledgement.ChildPackNum ?? 0,
            scope.Now);
    }

    private static void Keep(BankLines lines, AcknowledgeReconciliationRequest request, long loadId, CallScope scope)
    {
        List<PartnerLine> kept = [.. lines.Select(line => new PartnerLine(
            BusinessKeys.Of(line),
            line.State,
            Money.Of(line.Amount, Currencies.Cny).Minor,
            line.TaxVoucherNo,
            line.PayerAccount))];

        if (!scope.Stores.PartnerLines.TryAdd(loadId, request.Key.CurPackNo, kept.Sum(line => line.AmountMinor), kept))
        {
            FieldRules.Require([AcknowledgementRules.KeyTwice("Acknowledgement/Lines")]);
        }
    }

    private static AcknowledgeReconciliationResponse Complete(
        AcknowledgeReconciliationRequest request, ReconBatchRecord batch, LoadedSoFar loaded, CallScope scope)
    {
        ReconLoad load = batch.Load!;

        // More than was announced cannot become right any more, whatever is still to come.
        bool isMore = loaded.Num > load.AllNum || loaded.SumMinor > load.AllSumMinor;

        if (loaded.Packs < load.PackNum && !isMore)
        {
            return Reply(request, batch, loaded, ResultCodes.AwaitsChildPacks, scope);
        }

        if (loaded.Num != load.AllNum || loaded.SumMinor != load.AllSumMinor)
        {
            batch = batch.SaveAs(ReconBatchState.ResendRequested, scope, "count or sum does not hold");

            return Reply(request, batch, loaded, ResultCodes.TotalsDiffer, scope);
        }

        batch = batch.SaveAs(ReconBatchState.Complete, scope, "count and sum hold");

        return Reply(request, batch, loaded, ResultCodes.Accepted, scope);
    }

    private static AcknowledgeReconciliationResponse Reply(
        AcknowledgeReconciliationRequest request,
        ReconBatchRecord batch,
        LoadedSoFar loaded,
        ResultCode result,
        CallScope scope)
    {
        IReadOnlyList<int> missing =
            scope.Stores.PartnerLines.ReadMissing(batch.Load!.LoadId, batch.Load.PackNum, MissingAtMost);
        bool isChecked = scope.ValidateOnly && result != ResultCodes.TotalsDiffer;
        ReconPackNos? numbers = null;

        if (missing.Count > 0)
        {
            numbers = [];
            numbers.AddRange(missing);
        }

        return new AcknowledgeReconciliationResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = new AcknowledgementReceipt
            {
                Key = request.Key,
                State = batch.State,
                Result = (isChecked ? ResultCodes.ValidatedOnly : result).ToResult(),
                ReceivedNum = loaded.Num,
                ReceivedAmt = new Money(loaded.SumMinor, Currencies.Cny).ToAmount(),
                MissingChildPacks = numbers,
            },
        };
    }
}
