using System.Globalization;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Tests.Operations;

/// <summary>Which work date is current, which are open, and who says so.</summary>
internal sealed class WorkCalendarTests
{
    private static readonly DateOnly Today = Requests.Today;

    [TestCase("2026-11-23T15:59:59Z", 23)]
    [TestCase("2026-11-23T16:00:00Z", 24)] // midnight in China
    public void The_work_date_turns_at_midnight_in_China(string now, int day) =>
        Assert.That(new WorkCalendar(Options.Create(new CalendarOptions())).ScheduledAt(At(now)).Day, Is.EqualTo(day));

    [TestCase("2026-11-23T08:59:59Z", 23)]
    [TestCase("2026-11-23T09:00:00Z", 24)] // 17:00 in China
    public void It_turns_earlier_where_the_day_is_cut_earlier(string now, int day)
    {
        WorkCalendar calendar = new(Options.Create(new CalendarOptions { TurnsAt = TimeSpan.FromHours(17) }));

        Assert.That(calendar.ScheduledAt(At(now)).Day, Is.EqualTo(day));
    }

    [TestCase("2026-11-23T23:59:59Z", null)]
    [TestCase("2026-11-24T00:00:00Z", "FT3002")]
    public async Task A_work_date_closes_eight_hours_after_it_ends(string now, string? refusal)
    {
        await using EmbeddedService service = await EmbeddedService.StartAsync();
        service.Clock.SetUtcNow(At(now));

        Assert.That(await RefusalOf(service, Today), Is.EqualTo(refusal));
    }

    [Test]
    public async Task The_schedule_is_written_down_with_its_moves()
    {
        await using EmbeddedService service = await EmbeddedService.StartAsync();
        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
        service.Clock.Advance(TimeSpan.FromDays(1));

        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);

        Assert.That(
            await service.ReadStoreAsync(stores => stores.Journal.Read("WorkDate", "2026-11-23").Select(move => move.To)),
            Is.EqualTo(["OPEN", "CLOSED"]));
        Assert.That(
            (await service.Get<DayCut>().ReadOpenAsync(CancellationToken.None)).Select(open => open.WorkDate),
            Is.EqualTo([Today.AddDays(1)]));
    }

    [Test]
    public async Task What_is_closed_stays_closed_when_the_clock_is_set_back()
    {
        await using EmbeddedService service = await EmbeddedService.StartAsync();
        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
        await service.Get<DayCut>().OpenAsync(Today.AddDays(1), CancellationToken.None);

        bool isClosed = await service.Get<DayCut>().CloseAsync(Today, CancellationToken.None);

        Assert.That(isClosed, Is.True);
        Assert.That(await RefusalOf(service, Today), Is.EqualTo("FT3002"));
        Assert.That(await service.Get<DayCut>().OpenAsync(Today, CancellationToken.None), Is.False);
        Assert.That(await RefusalOf(service, Today), Is.EqualTo("FT3002"));
    }

    [Test]
    public async Task The_current_work_date_cannot_be_closed()
    {
        await using EmbeddedService service = await EmbeddedService.StartAsync();
        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);

        Assert.That(await service.Get<DayCut>().CloseAsync(Today, CancellationToken.None), Is.False);
        Assert.That(await RefusalOf(service, Today), Is.Null);
    }

    [Test]
    public async Task The_status_tells_a_work_date_that_the_operator_has_opened_early()
    {
        await using EmbeddedService service = await EmbeddedService.StartAsync();
        await service.Get<DayCut>().OpenAsync(Today.AddDays(1), CancellationToken.None);

        PlatformStatus status = await StatusOf(service);

        Assert.That(status.WorkDate, Is.EqualTo(Today.AddDays(1)));
        Assert.That(status.OpenWorkDates, Is.EqualTo([Today, Today.AddDays(1)]));
    }

    [TestCase("2026-11-23T23:59:59Z", 23, 24)]
    [TestCase("2026-11-24T00:00:00Z", 24)]
    public async Task The_status_lists_the_work_dates_that_calls_are_booked_on(string now, params int[] days)
    {
        await using EmbeddedService service = await EmbeddedService.StartAsync();
        service.Clock.SetUtcNow(At(now));

        Assert.That((await StatusOf(service)).OpenWorkDates!.Select(date => date.Day), Is.EqualTo(days));
    }

    [Test]
    public async Task By_hand_the_status_lists_what_the_operator_has_opened_and_not_closed()
    {
        await using EmbeddedService service = await EmbeddedService.StartAsync(
            services => services.Configure<CalendarOptions>(options => options.ByHand = true));

        foreach (int days in new[] { 0, 1, 3 })
        {
            await service.Get<DayCut>().OpenAsync(Today.AddDays(days), CancellationToken.None);
        }

        await service.Get<DayCut>().CloseAsync(Today.AddDays(1), CancellationToken.None);

        Assert.That((await StatusOf(service)).OpenWorkDates, Is.EqualTo([Today, Today.AddDays(3)]));
    }

    [Test]
    public async Task By_hand_no_clock_opens_or_closes()
    {
        await using EmbeddedService service = await EmbeddedService.StartAsync(
            services => services.Configure<CalendarOptions>(options => options.ByHand = true));
        await service.Get<DayCut>().OpenAsync(Today, CancellationToken.None);
        service.Clock.Advance(TimeSpan.FromDays(3));

        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);

        Assert.That(await RefusalOf(service, Today), Is.Null);
        Assert.That(await RefusalOf(service, Today.AddDays(2)), Is.EqualTo("FT1104"));
        await service.Get<DayCut>().OpenAsync(Today.AddDays(2), CancellationToken.None);
        Assert.That(await RefusalOf(service, Today.AddDays(1)), Is.EqualTo("FT3002"), "passed over");
    }

    private static async Task<PlatformStatus> StatusOf(EmbeddedService service)
    {
        GetServiceStatusRequest request = new() { Header = Requests.Header(Requests.TaxBureau) };
        request.Header.SentAt = service.Clock.GetUtcNow().UtcDateTime;

        return (await service.AskAsync<GetServiceStatusResponse>(request)).Status;
    }

    private static async Task<string?> RefusalOf(EmbeddedService service, DateOnly workDate)
    {
        try
        {
            await service.SendAsync(Requests.DeductTax($"{workDate.Day:D8}").At(service, workDate));

            return null;
        }
        catch (SoapFaultException refusal)
        {
            return refusal.LogCode;
        }
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
