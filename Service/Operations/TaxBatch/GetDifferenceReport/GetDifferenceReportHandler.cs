using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.GetDifferenceReport;

/// <summary>
/// Tells where the books of a bank and ours differ, and what was decided about it (差错查询): to the bank all of its own,
/// to whoever resolves differences those of the authorities that it acts for. It changes nothing, and refuses broken
/// rules.
/// </summary>
internal sealed class GetDifferenceReportHandler
    : IOperationHandler<GetDifferenceReportRequest, GetDifferenceReportResponse>
{
    private const int PageSizeMax = 100;

    public GetDifferenceReportResponse Handle(GetDifferenceReportRequest request, CallScope scope)
    {
        DifferenceQuery query = request.Query;
        FieldRules.Require([FieldRules.BankCode("Query/BankCode", query.BankCode), TagIsOurs(query)]);
        List<ReconBatchRecord> batches = [.. FindBatches(query, scope)];

        return new GetDifferenceReportResponse
        {
            Header = scope.ReplyHeader(),
            Report = batches.Count == 0 ? Nothing(query) : Describe(query, batches, scope),
        };
    }

    private static IEnumerable<ReconBatchRecord> FindBatches(DifferenceQuery query, CallScope scope) =>
        scope.Caller.SpeaksFor(query.BankCode) || scope.Caller.MayResolve
            ? scope.Stores.ReconBatches.ReadChain(query.BankCode, query.ChkDate)
                .Where(batch => query.ChkAcctOrd is null || batch.Ord == BatchOrd.Parse(query.ChkAcctOrd))
            : [];

    private static DifferenceReport Describe(DifferenceQuery query, List<ReconBatchRecord> batches, CallScope scope)
    {
        int pageSize = query.PageSize ?? PageSizeMax;
        long after = query.NextTag is null ? 0 : DifferenceRecord.IdOf(query.NextTag)!.Value;
        DifferenceFilter filter = new(
            query.BankCode,
            query.ChkDate,
            query.ChkAcctOrd is null ? null : BatchOrd.Parse(query.ChkAcctOrd),
            query.Class,
            query.State);

        // One more than the page holds tells whether there are more.
        IReadOnlyList<DifferenceRecord> found = scope.Stores.Differences.Read(filter, after, pageSize + 1);
        DifferenceList told = [];
        told.AddRange(found.Take(pageSize).Where(difference => IsFor(difference, scope)).Select(Tell));

        return new DifferenceReport
        {
            BankCode = query.BankCode,
            ChkDate = query.ChkDate,
            Classes = TotalsOf(batches),
            Differences = told.Count == 0 ? null : told,
            NextTag = found.Count > pageSize ? found[pageSize - 1].Number : null,
            Result = ResultCodes.Success.ToResult(),
        };
    }

    private static bool IsFor(DifferenceRecord difference, CallScope scope) =>
        scope.Caller.SpeaksFor(difference.BankCode) || scope.Caller.MayActFor(difference.Key.Parts.TaxOrgCode);

    private static ClassTotals TotalsOf(List<ReconBatchRecord> batches)
    {
        ClassTotals totals = [];
        totals.AddRange(Enum.GetValues<ReconClass>().Select(reconClass => new ClassTotal
        {
            Class = reconClass,
            Num = batches.Sum(batch => batch.Counts[reconClass]),
        }));

        return totals;
    }

    private static Difference Tell(DifferenceRecord difference) => new()
    {
        DifferenceNo = difference.Number,
        ChkAcctOrd = BatchOrd.Write(difference.Ord),
        Class = difference.Class,
        Key = BusinessKeys.Of(difference.Key.Parts),
        TaxVoucherNo = difference.Ours?.TaxVoucherNo ?? difference.Theirs?.TaxVoucherNo,
        TheirState = difference.Theirs?.State,
        TheirAmount = AmountOf(difference.Theirs?.AmountMinor),
        OurState = difference.Ours?.State,
        OurAmount = AmountOf(difference.Ours?.AmountMinor),
        State = difference.State,
        FoundAt = difference.FoundAt.UtcDateTime,
        Action = difference.Proposal?.Action,
        OperatorId = difference.Proposal?.OperatorId,
        ProposedAt = difference.Proposal?.ProposedAt.UtcDateTime,
        Remark = difference.Proposal?.Remark,
        ReviewerId = difference.Approval?.ReviewerId,
        ApprovedAt = difference.Approval?.ApprovedAt.UtcDateTime,
        BankSerialNo = difference.Approval?.BankSerialNo,
        Kind = difference.Key.Kind,
    };

    private static decimal? AmountOf(long? minor) =>
        minor is { } known ? new Money(known, Currencies.Cny).ToAmount() : null;

    private static RuleViolation? TagIsOurs(DifferenceQuery query) =>
        query.NextTag is null || DifferenceRecord.IdOf(query.NextTag) is not null
            ? null
            : new RuleViolation(
                "Query/NextTag", "FT1105.NextTag", "The mark of the next page is not one of ours.", "下页标记无效。");

    private static DifferenceReport Nothing(DifferenceQuery query) => new()
    {
        BankCode = query.BankCode,
        ChkDate = query.ChkDate,
        Result = ResultCodes.NoSuchBatch.ToResult(),
    };
}
