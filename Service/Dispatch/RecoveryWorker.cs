using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinTax.Soap.Service.Dispatch;

/// <summary>Keeps the recovery going, from before the first call until the service stops.</summary>
internal sealed partial class RecoveryWorker(
    Recovery recovery, RemoteSystems systems, TimeProvider clock, ILogger<RecoveryWorker> logger) : BackgroundService
{
    // The first question about a call comes three seconds after it fell in doubt; a second more or less is nothing to it.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Some three minutes of asking: by then somebody should look at the line or ring the other system up.
    private const int TriesToTell = 6;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await recovery.TakeUpAsync(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, clock);

        while (!systems.IsEmpty && await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                foreach (OutgoingCall call in await recovery.AskAsync(stoppingToken).ConfigureAwait(false))
                {
                    if (call.Tries >= TriesToTell)
                    {
                        LogStillInDoubt(call.System, call.Tries, call.Operation, call.Subject, call.TraceId);
                    }
                }
            }
            // The worker must outlive a failure of the disk or of another system: the next round asks again.
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(2101, LogLevel.Error, "Calls in doubt could not be asked for; the next round tries again")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(
        2103, LogLevel.Warning,
        "{System} was asked {Tries} times and has not told what became of {Operation} {Subject}, trace {TraceId}")]
    private partial void LogStillInDoubt(string system, int tries, string operation, string subject, string traceId);
}
