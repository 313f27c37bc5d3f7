using System.Globalization;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Operations.BankAccount.GetStatement;

internal static class GetStatementRules
{
    /// <summary>Three months of 31 days, counting the first and the last.</summary>
    public const int DaysMax = 93;

    public const int RowsPerPageMax = 100;

    public static IEnumerable<RuleViolation?> Violations(StatementQuery query)
    {
        if (!Dates.PeriodRunsForward(query.From, query.To))
        {
            yield return new RuleViolation(
                "Query/To", "FT1104.Range", "The range ends before it starts.", "截止日期早于起始日期。");
        }

        if (query.To.DayNumber - query.From.DayNumber >= DaysMax)
        {
            yield return new RuleViolation(
                "Query/To", "FT1104.Days", $"The range is longer than {DaysMax} days.", $"查询区间超过{DaysMax}天。");
        }

        if (query.NextTag is not null && EntrySeqOf(query.NextTag) is null)
        {
            yield return new RuleViolation(
                "Query/NextTag", "FT1105.NextTag", "The mark of the next page is not one of ours.", "下页标记无效。");
        }
    }

    /// <summary>A page goes on after the last entry of the one before.</summary>
    public static string TagOf(long entrySeq) => entrySeq.ToString(CultureInfo.InvariantCulture);

    public static long? EntrySeqOf(string tag) =>
        long.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out long entrySeq) ? entrySeq : null;
}
