using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxFiling.GetObligations;

/// <summary>Says what a taxpayer of the caller's has to file (申报义务查询). It changes nothing, and refuses a range that is none.</summary>
internal sealed class GetObligationsHandler : IOperationHandler<GetObligationsRequest, GetObligationsResponse>
{
    /// <summary>A year and its leap day.</summary>
    private const int DaysMax = 366;

    public GetObligationsResponse Handle(GetObligationsRequest request, CallScope scope)
    {
        ObligationQuery query = request.Query;
        FieldRules.Require([FieldRules.TaxpayerId("Query/TaxpayerId", query.TaxpayerId), RunsForward(query), IsShort(query)]);

        return new GetObligationsResponse
        {
            Header = scope.ReplyHeader(),
            Obligations = scope.FindOwnTaxpayer(query.TaxpayerId, query.TaxOrgCode) is { } taxpayer
                ? Describe(query, taxpayer, scope)
                : new TaxpayerObligations
                {
                    TaxpayerId = query.TaxpayerId,
                    Result = ResultCodes.NoSuchTaxpayer.ToResult(),
                },
        };
    }

    private static TaxpayerObligations Describe(ObligationQuery query, Taxpayer taxpayer, CallScope scope)
    {
        ObligationList obligations = [];
        obligations.AddRange(
            from duty in scope.Stores.TaxBureau.ReadDuties(taxpayer.TaxpayerId)
            from period in ObligationCalendar.Periods(duty.Cycle, query.PeriodStart, query.PeriodEnd)
            orderby period.End, duty.FormCode
            select Obligation(duty, period.Start, period.End, scope));

        return new TaxpayerObligations
        {
            TaxpayerId = taxpayer.TaxpayerId,
            TaxpayerName = taxpayer.Name,
            List = obligations,
            Result = ResultCodes.Success.ToResult(),
        };
    }

    private static Obligation Obligation(TaxDuty duty, DateOnly start, DateOnly end, CallScope scope) => new()
    {
        FormCode = duty.FormCode,
        TaxCode = duty.TaxCode,
        TaxName = duty.TaxName,
        PeriodStart = start,
        PeriodEnd = end,
        DueDate = TaxPeriods.DueDate(end),
        State = FilingRules.Standing(
            scope.Stores.Filings.ReadPeriod(new FilingPeriod(duty.TaxpayerId, duty.FormCode, start, end)))?.State,
    };

    private static RuleViolation? RunsForward(ObligationQuery query) =>
        Dates.PeriodRunsForward(query.PeriodStart, query.PeriodEnd)
            ? null
            : new RuleViolation(
                "Query/PeriodEnd", "FT1104.Range", "The range ends before it starts.", "截止日期早于起始日期。");

    private static RuleViolation? IsShort(ObligationQuery query) =>
        query.PeriodEnd.DayNumber - query.PeriodStart.DayNumber < DaysMax
            ? null
            : new RuleViolation(
                "Query/PeriodEnd", "FT1104.Days",
                $"The range is longer than {DaysMax} days.", $"查询区间超过{DaysMax}天。");
}
