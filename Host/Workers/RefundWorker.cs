using FinTax.Soap.Service.Operations.TaxPayment.RequestRefund;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.Workers;

/// <summary>Keeps the time for the refund desk. What failed once is tried again when the next round is due.</summary>
internal sealed partial class RefundWorker(
    IServiceProvider services, IOptions<RefundOptions> options, TimeProvider clock, ILogger<RefundWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.Value.CarryOutEvery, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await CarryOutAllAsync(stoppingToken);
        }
    }

    private async Task CarryOutAllAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await RefundRound.RunAsync(services, stoppingToken))
            {
            }
        }
        // The loop of a worker must outlive any failure: the next round may find the disk in order again.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            RoundFailed(failure);
        }
    }

    [LoggerMessage(1101, LogLevel.Error, "Refunds could not be carried out; the next round tries again")]
    private partial void RoundFailed(Exception failure);
}
