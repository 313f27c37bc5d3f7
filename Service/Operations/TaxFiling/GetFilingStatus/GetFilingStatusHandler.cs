using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxFiling.GetFilingStatus;

/// <summary>Says what is known of a return of the caller's own. It changes nothing, and refuses a query for two or for none.</summary>
internal sealed class GetFilingStatusHandler : IOperationHandler<GetFilingStatusRequest, GetFilingStatusResponse>
{
    public GetFilingStatusResponse Handle(GetFilingStatusRequest request, CallScope scope)
    {
        FieldRules.Require([NamesExactlyOne(request.Query)]);

        FilingRecord? filing = request.Query.Key is { } key
            ? scope.Stores.Filings.Find(FilingKeys.NumberOf(key))
            : scope.Stores.Filings.FindByAcceptance(request.Query.AcceptanceNo!);

        return new GetFilingStatusResponse
        {
            Header = scope.ReplyHeader(),
            Filing = filing?.Sender == scope.Caller.NodeCode ? Describe(filing, scope) : NotFound(request.Query),
        };
    }

    private static RuleViolation? NamesExactlyOne(FilingQuery query) =>
        query.Key is null != query.AcceptanceNo is null
            ? null
            : new RuleViolation(
                "Query", "FT1105.FilingQuery",
                "Exactly one of Key and AcceptanceNo is given.", "申报主键与受理编号必须且只能填写一个。");

    private static FilingStatus Describe(FilingRecord filing, CallScope scope) => new()
    {
        Found = true,
        Key = FilingKeys.KeyOf(filing.Key),
        AcceptanceNo = filing.AcceptanceNo,
        State = filing.State,
        Result = ResultCodes.Of(filing.ResultCode!).ToResult(),
        FiledAt = filing.FiledAt.UtcDateTime,
        Assessed = Assessments.Of(filing, scope.Stores),
    };

    private static FilingStatus NotFound(FilingQuery query) => new()
    {
        Found = false,
        Key = query.Key,
        AcceptanceNo = query.AcceptanceNo,
        Result = ResultCodes.NoSuchFiling.ToResult(),
    };
}
