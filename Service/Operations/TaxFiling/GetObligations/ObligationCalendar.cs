using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxFiling.GetObligations;

/// <summary>The periods of a duty that lie within a range of days.</summary>
internal static class ObligationCalendar
{
    public static IEnumerable<(DateOnly Start, DateOnly End)> Periods(FilingCycle cycle, DateOnly from, DateOnly to)
    {
        int months = cycle == FilingCycle.Month ? 1 : 3;
        DateOnly start = new(from.Year, (from.Month - 1) / months * months + 1, 1);

        // The last one that there is has no month after it to be filed in.
        for (DateOnly first = start, last = DateOnly.MaxValue.AddMonths(-months);
            first <= last && first.AddMonths(months).AddDays(-1) <= to;
            first = first.AddMonths(months))
        {
            // A period that begins before the range is not wholly in it.
            if (first >= from)
            {
                yield return (first, first.AddMonths(months).AddDays(-1));
            }
        }
    }
}
