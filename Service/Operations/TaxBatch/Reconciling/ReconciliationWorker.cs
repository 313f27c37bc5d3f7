using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>
/// Keeps the time for the reconciliation desk. What failed once is tried again when the next look is due.
/// </summary>
internal sealed partial class ReconciliationWorker(
    ReconciliationDesk desk,
    IOptions<ReconciliationOptions> options,
    TimeProvider clock,
    ILogger<ReconciliationWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.Value.LookEvery, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                while (await desk.AdvanceAsync(stoppingToken).ConfigureAwait(false))
                {
                }
            }
            // The worker must outlive any failure: the next look may find the disk in order again.
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(2108, LogLevel.Error, "Reconciliation could not go on; the next look tries again")]
    private partial void LogFailed(Exception failure);
}
