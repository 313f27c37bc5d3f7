using FinTax.Soap.Service.Operations;

namespace FinTax.Soap.Host.WorkDates;

/// <summary>Carries out the operator's orders about work dates.</summary>
internal sealed partial class WorkDateWorker(
    IServiceProvider services, OrderFiles files, TimeProvider clock, ILogger<WorkDateWorker> logger) : BackgroundService
{
    // Somebody waits at a keyboard; a look at a file that is not there costs some microseconds.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            // The worker must outlive any failure of the disk: the next look may find it in order again.
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        if (files.TakeOrder() is { } order)
        {
            var (isDone, says) = await WorkDateDesk.CarryOutAsync(services, order, stoppingToken);
            LogOrder(order, says);
            files.Answer((isDone ? "done " : "refused ") + says);
        }
    }

    [LoggerMessage(1201, LogLevel.Information, "The operator said '{Order}': {Says}")]
    private partial void LogOrder(string order, string says);

    [LoggerMessage(1202, LogLevel.Error, "An order about work dates could not be carried out")]
    private partial void LogFailed(Exception failure);
}
