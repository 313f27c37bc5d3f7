using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Operations;

/// <summary>
/// Which work dates are open: those that the store has as opened and not as closed, and, where the schedule says so, also
/// before anybody has written it down. A call is booked on the work date that it names, while that is open. [DOMAIN §1.7]
/// </summary>
internal sealed class WorkCalendar(IOptions<CalendarOptions> options)
{
    /// <summary>The work dates that are listed at once: a month of them, where an operator closes none.</summary>
    public const int OpenListedMax = 31;

    /// <summary>The work date that the schedule puts this moment on.</summary>
    public DateOnly ScheduledAt(DateTimeOffset now) =>
        DateOnly.FromDateTime((now.ToOffset(options.Value.UtcOffset) + UntilMidnight).DateTime);

    /// <summary>The day of the calendar, which papers are dated with, whatever work date is current.</summary>
    public DateOnly DayAt(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(options.Value.UtcOffset).DateTime);

    /// <summary>The latest moment until now at which that clock showed one of these times; null where there are none.</summary>
    public DateTimeOffset? LatestOf(IReadOnlyCollection<TimeSpan> timesOfDay, DateTimeOffset now)
    {
        DateTimeOffset local = now.ToOffset(options.Value.UtcOffset);
        DateTimeOffset midnight = local - local.TimeOfDay;

        return timesOfDay.Count == 0
            ? null
            : timesOfDay.Max(time => time <= local.TimeOfDay ? midnight + time : midnight.AddDays(-1) + time);
    }

    /// <summary>Work dates before this one are closed by the schedule.</summary>
    public DateOnly ClosedBefore(DateTimeOffset now) => ScheduledAt(now - options.Value.ClosesAfter);

    /// <summary>The work date that is current: the latest that was opened.</summary>
    public DateOnly Current(IWork work)
    {
        DateOnly? opened = work.Stores.WorkDates.FindLatest()?.WorkDate;
        DateOnly scheduled = ScheduledAt(work.Now);

        return opened is { } date && (options.Value.ByHand || date > scheduled) ? date : scheduled;
    }

    /// <summary>The work dates that calls may be booked on, in their order; the latest, where there are many.</summary>
    public IReadOnlyList<DateOnly> ReadOpen(IWork work)
    {
        DateOnly current = Current(work);
        IEnumerable<DateOnly> begun = options.Value.ByHand
            ? work.Stores.WorkDates.ReadOpen().Select(open => open.WorkDate).Append(current).Distinct()
            : Enumerable.Range(0, OpenListedMax).Select(days => current.AddDays(-days));

        return [.. begun.Where(date => !IsClosed(work, date)).Order().TakeLast(OpenListedMax)];
    }

    public bool IsClosed(IWork work, DateOnly workDate) => work.Stores.WorkDates.Find(workDate) switch
    {
        { IsClosed: true } => true,
        _ when !options.Value.ByHand => workDate < ClosedBefore(work.Now),

        // By hand a work date that was passed over was never open.
        null => workDate < Current(work),
        _ => false,
    };

    /// <summary>Refuses a call that would be booked on a work date that is over. Nothing has been recorded yet.</summary>
    public void RequireOpen(CallScope scope)
    {
        if (IsClosed(scope, scope.WorkDate))
        {
            throw FaultCatalog.BusinessReject("FT3002");
        }
    }

    /// <summary>The sender may have turned its day over before us, and by one day only.</summary>
    public RuleViolation? Ahead(CallScope scope) =>
        Dates.EntrustedInTime(scope.WorkDate, Current(scope))
            ? null
            : new RuleViolation(
                "Header/WorkDate", "FT1104.WorkDate",
                "The work date is more than a day ahead.", "工作日期超前一天以上。");

    // A day that turns at 17:00 is tomorrow's from then on: seven hours early.
    private TimeSpan UntilMidnight =>
        options.Value.TurnsAt == TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromDays(1) - options.Value.TurnsAt;
}
