namespace FinTax.Soap.Contracts.Checks;

/// <summary>The periods that returns are filed for, and until when.</summary>
public static class TaxPeriods
{
    // The fifteenth of the month after the period. That holidays move it is published each year and not known here.
    private const int DueDay = 15;

    /// <summary>True for a whole calendar month.</summary>
    public static bool IsMonth(DateOnly start, DateOnly end) => IsWhole(start, end, months: 1);

    /// <summary>True for a whole quarter of the calendar year.</summary>
    public static bool IsQuarter(DateOnly start, DateOnly end) => start.Month % 3 == 1 && IsWhole(start, end, months: 3);

    /// <summary>The last day to file and to pay without surcharge.</summary>
    public static DateOnly DueDate(DateOnly end) => new DateOnly(end.Year, end.Month, DueDay).AddMonths(1);

    private static bool IsWhole(DateOnly start, DateOnly end, int months) =>
        start.Day == 1 && start <= DateOnly.MaxValue.AddMonths(-months) && end == start.AddMonths(months).AddDays(-1);
}
