using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Batches;

/// <summary>Keeps packs going until the service stops. A stop leaves each item waiting or done.</summary>
internal sealed partial class PackWorker(
    PackRound round, IOptions<BatchOptions> options, TimeProvider clock, ILogger<PackWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.Value.LookEvery, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await CarryOutAllAsync(stoppingToken).ConfigureAwait(false);
            }
            // The worker must outlive a failure of the disk or of another system: the next look finds what waits.
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    private async Task CarryOutAllAsync(CancellationToken stoppingToken)
    {
        if (await round.RejectOverdueAsync(stoppingToken).ConfigureAwait(false) is > 0 and int overdue)
        {
            LogOverdue(overdue);
        }

        if (await round.EndOverTermAsync(stoppingToken).ConfigureAwait(false) is > 0 and int overTerm)
        {
            LogOverTerm(overTerm);
        }

        while (await round.RunAsync(stoppingToken).ConfigureAwait(false) is { } carriedOut)
        {
            foreach (ItemCall call in carriedOut.Where(call => call.Bug is not null))
            {
                LogBug(call.Bug!, call.PackName, call.ItemNo, call.Call.TraceId);
            }
        }
    }

    [LoggerMessage(2105, LogLevel.Error, "Packs could not be carried out; the next look goes on")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(2106, LogLevel.Warning, "{Packs} packs were rejected: their child packs did not all come in time")]
    private partial void LogOverdue(int packs);

    [LoggerMessage(2109, LogLevel.Warning, "{Packs} packs were ended: their terms have passed")]
    private partial void LogOverTerm(int packs);

    [LoggerMessage(
        2107, LogLevel.Error, "Item {ItemNo} of {Pack} failed by an error of ours, nothing was done; trace {TraceId}")]
    private partial void LogBug(Exception bug, string pack, string itemNo, string traceId);
}
