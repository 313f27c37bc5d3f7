using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Operations;

/// <summary>Which work dates are open. A call is booked on the work date that it names, while that is open. [DOMAIN §1.7]</summary>
internal sealed class WorkCalendar(IOptions<CalendarOptions> options)
{
    public DateOnly WorkDateAt(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(options.Value.UtcOffset).DateTime);

    public bool IsClosed(DateOnly workDate, DateTimeOffset now) => workDate < WorkDateAt(now - options.Value.ClosesAfter);

    /// <summary>Refuses a call that would be booked on a work date that is over. Nothing has been recorded yet.</summary>
    public void RequireOpen(OpenScope scope)
    {
        if (IsClosed(scope.WorkDate, scope.Now))
        {
            throw FaultCatalog.BusinessReject("FT3002");
        }
    }

    /// <summary>The sender may have turned its day over before us, and by one day only.</summary>
    public RuleViolation? Ahead(OpenScope scope) =>
        Dates.EntrustedInTime(scope.WorkDate, WorkDateAt(scope.Now))
            ? null
            : new RuleViolation(
                "Header/WorkDate", "FT1104.WorkDate",
                "The work date is more than a day ahead.", "工作日期超前一天以上。");
}
