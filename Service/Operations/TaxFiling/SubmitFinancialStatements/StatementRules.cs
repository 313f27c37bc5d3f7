using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitFinancialStatements;

/// <summary>What a financial statement must be: one, of the kind of its key, each row once, and balanced.</summary>
internal static class StatementRules
{
    public static IEnumerable<RuleViolation?> Violations(SubmitFinancialStatementsRequest request, DateOnly workDate)
    {
        FinancialStatement statement = request.Statement;

        return
        [
            FieldRules.TaxpayerId("Key/TaxpayerId", request.Key.TaxpayerId),
            PeriodRunsForward(request.Key),
            PeriodIsOver(request.Key, workDate),
            IsTheOneOfTheKey(request),
            .. statement.BalanceSheet is { } sheet ? Violations(sheet) : [],
            .. statement.Income is { } income ? RowsOnce("Statement/Income", income.Select(row => row.LineNo)) : [],
            .. statement.CashFlow is { } flow ? RowsOnce("Statement/CashFlow", flow.Select(row => row.LineNo)) : [],
        ];
    }

    private static IEnumerable<RuleViolation?> Violations(BalanceSheet sheet)
    {
        const string Path = "Statement/BalanceSheet";
        BalanceRow? assets = sheet.Rows.Find(row => row.LineNo == sheet.AssetsLine);
        BalanceRow? other = sheet.Rows.Find(row => row.LineNo == sheet.LiabilitiesAndEquityLine);

        return
        [
            .. RowsOnce($"{Path}/Rows", sheet.Rows.Select(row => row.LineNo)),
            IsThere($"{Path}/AssetsLine", assets),
            IsThere($"{Path}/LiabilitiesAndEquityLine", other),
            assets is null || other is null || (assets.Closing == other.Closing && assets.Opening == other.Opening)
                ? null
                : new RuleViolation(
                    $"{Path}/LiabilitiesAndEquityLine", "FT1102.Balance",
                    "Total assets are not total liabilities and equity.", "资产总计与负债和所有者权益总计不相等。"),
        ];
    }

    private static IEnumerable<RuleViolation?> RowsOnce(string path, IEnumerable<int> lineNos) => lineNos
        .Index()
        .GroupBy(row => row.Item)
        .SelectMany(group => group.Skip(1))
        .Select(again => new RuleViolation(
            $"{path}/Row[{again.Index + 1}]/LineNo", "FT1105.RowTwice", "The row stands twice.", "行次重复。"));

    private static RuleViolation? IsThere(string path, BalanceRow? row) =>
        row is not null
            ? null
            : new RuleViolation(path, "FT1105.NoSuchRow", "There is no such row.", "行次不存在。");

    private static RuleViolation? PeriodRunsForward(StatementKey key) =>
        Dates.PeriodRunsForward(key.PeriodStart, key.PeriodEnd)
            ? null
            : new RuleViolation(
                "Key/PeriodEnd", "FT1104.Period", "The period ends before it starts.", "所属期止早于所属期起。");

    private static RuleViolation? PeriodIsOver(StatementKey key, DateOnly workDate) =>
        key.PeriodEnd < workDate
            ? null
            : new RuleViolation("Key/PeriodEnd", "FT1104.PeriodOpen", "The period is not over yet.", "所属期尚未结束。");

    private static RuleViolation? IsTheOneOfTheKey(SubmitFinancialStatementsRequest request)
    {
        FinancialStatement statement = request.Statement;
        bool fits = (statement.BalanceSheet is not null) == (request.Key.Kind == StatementKind.BalanceSheet)
            && (statement.Income is not null) == (request.Key.Kind == StatementKind.Income)
            && (statement.CashFlow is not null) == (request.Key.Kind == StatementKind.CashFlow);

        return fits
            ? null
            : new RuleViolation(
                "Statement", "FT1105.Statement",
                "Exactly one statement is given, the one that Kind says.", "报表必须且只能填写报表种类所示的一种。");
    }
}
