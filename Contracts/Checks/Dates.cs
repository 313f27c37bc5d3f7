namespace FinTax.Soap.Contracts.Checks;

/// <summary>The order in which the dates of one payment must stand.</summary>
public static class Dates
{
    /// <summary>True where a period does not end before it starts.</summary>
    public static bool PeriodRunsForward(DateOnly start, DateOnly end) => start <= end;

    /// <summary>The initiator may already have turned its day over while ours is still open, hence the one day.</summary>
    public static bool EntrustedInTime(DateOnly entrustDate, DateOnly workDate) =>
        entrustDate.DayNumber <= workDate.DayNumber + 1;

    /// <summary>True where a bill is not dated after the day it was entrusted on.</summary>
    public static bool BilledBeforeEntrusted(DateOnly billDate, DateOnly entrustDate) => billDate <= entrustDate;
}
