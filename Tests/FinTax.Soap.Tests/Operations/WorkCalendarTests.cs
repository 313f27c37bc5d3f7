using System.Globalization;
using FinTax.Soap.Service.Operations;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Tests.Operations;

internal sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = new(Options.Create(new CalendarOptions()));
    private static readonly DateOnly Today = new(2026, 11, 23);

    [TestCase("2026-11-23T15:59:59Z", 23)]
    [TestCase("2026-11-23T16:00:00Z", 24)] // midnight in China
    public void The_work_date_turns_at_midnight_in_China(string now, int day) =>
        Assert.That(Calendar.WorkDateAt(At(now)).Day, Is.EqualTo(day));

    [TestCase("2026-11-23T23:59:59Z", false)]
    [TestCase("2026-11-24T00:00:00Z", true)]
    public void A_work_date_closes_eight_hours_after_it_ends(string now, bool closed) =>
        Assert.That(Calendar.IsClosed(Today, At(now)), Is.EqualTo(closed));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
