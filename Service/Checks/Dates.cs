namespace FinTax.Soap.Service.Checks;

/// <summary>The order in which the dates of one payment must stand.</summary>
internal static class Dates
{
    public static bool PeriodRunsForward(DateOnly start, DateOnly end) => start <= end;

    /// <summary>The initiator may already have turned its day over while ours is still open, hence the one day.</summary>
    public static bool EntrustedInTime(DateOnly entrustDate, DateOnly workDate) => entrustDate <= workDate.AddDays(1);

    public static bool BilledBeforeEntrusted(DateOnly billDate, DateOnly entrustDate) => billDate <= entrustDate;
}
