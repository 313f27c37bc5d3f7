using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinTax.Soap.Service.Operations;

/// <summary>Keeps the work dates as the schedule has them, from before the first call until the service stops.</summary>
internal sealed partial class DayCutWorker(DayCut dayCut, TimeProvider clock, ILogger<DayCutWorker> logger) : BackgroundService
{
    // The calendar goes by the schedule to the second in any case; this only writes it down.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await dayCut.FollowScheduleAsync(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await dayCut.FollowScheduleAsync(stoppingToken).ConfigureAwait(false);
            }
            // The worker must outlive a failure of the disk: the next round writes it down.
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(2102, LogLevel.Error, "The work dates could not be written down; the next round tries again")]
    private partial void LogFailed(Exception failure);
}
