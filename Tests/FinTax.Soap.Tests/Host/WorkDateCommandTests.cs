using FinTax.Soap.Host.WorkDates;
using FinTax.Soap.Service.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Host;

/// <summary>The operator's command, to a service that runs and to none.</summary>
internal sealed class WorkDateCommandTests
{
    [Test]
    public async Task Opens_the_next_work_date_and_closes_the_one_before()
    {
        await using RunningHost host = await RunningHost.StartAsync();
        DateOnly today = host.Services.GetRequiredService<WorkCalendar>().ScheduledAt(TimeProvider.System.GetUtcNow());

        int early = await CommandAsync(host, "close", $"{today:yyyy-MM-dd}");
        int opened = await CommandAsync(host, "open", $"{today.AddDays(1):yyyy-MM-dd}");
        int closed = await CommandAsync(host, "close", $"{today:yyyy-MM-dd}");

        Assert.That((early, opened, closed), Is.EqualTo((1, 0, 0)));
        Assert.That(
            (await host.Services.GetRequiredService<DayCut>().ReadOpenAsync(CancellationToken.None)).Select(open => open.WorkDate),
            Is.EqualTo([today.AddDays(1)]));
    }

    [TestCase("opne", "2026-11-24")]
    [TestCase("open", "24.11.2026")]
    [TestCase("close")]
    public async Task Refuses_an_order_that_it_does_not_know(params string[] order)
    {
        await using RunningHost host = await RunningHost.StartAsync();

        Assert.That(await CommandAsync(host, order), Is.EqualTo(1));
    }

    [Test]
    public async Task Says_so_where_no_service_runs()
    {
        string folder = Directory.CreateTempSubdirectory("fintax-workdate-").FullName;
        FakeTimeProvider clock = new() { AutoAdvanceAmount = TimeSpan.FromSeconds(20) };

        int code = await WorkDateCommand.RunAsync(["show", $"--Data:Folder={folder}"], clock);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(Directory.GetFiles(folder), Is.Empty);
        Directory.Delete(folder, recursive: true);
    }

    private static Task<int> CommandAsync(RunningHost host, params string[] order) =>
        WorkDateCommand.RunAsync([.. order, $"--Data:Folder={host.DataFolder}"], TimeProvider.System);
}
