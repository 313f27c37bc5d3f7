using System.Globalization;
using FinTax.Soap.Contracts.Checks;

namespace FinTax.Soap.Tests.Checks;

internal sealed class TaxPeriodsTests
{
    [TestCase("2026-10-01", "2026-10-31", true, false)]
    [TestCase("2024-02-01", "2024-02-29", true, false)]
    [TestCase("2024-02-01", "2024-02-28", false, false)]
    [TestCase("2026-07-01", "2026-09-30", false, true)]
    [TestCase("2026-08-01", "2026-10-31", false, false)]
    [TestCase("2026-10-02", "2026-11-01", false, false)]
    [TestCase("9999-12-01", "9999-12-31", false, false)]
    public void A_period_is_a_whole_month_or_a_whole_quarter(string start, string end, bool isMonth, bool isQuarter)
    {
        Assert.That(TaxPeriods.IsMonth(Date(start), Date(end)), Is.EqualTo(isMonth));
        Assert.That(TaxPeriods.IsQuarter(Date(start), Date(end)), Is.EqualTo(isQuarter));
    }

    [TestCase("2026-10-31", "2026-11-15")]
    [TestCase("2026-12-31", "2027-01-15")]
    public void It_is_filed_by_the_fifteenth_of_the_next_month(string end, string due) =>
        Assert.That(TaxPeriods.DueDate(Date(end)), Is.EqualTo(Date(due)));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
