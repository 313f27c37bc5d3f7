using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Dispatch;

/// <summary>
/// Leaves nothing in doubt: asks other systems of record for what has become of the calls that nobody waits for any
/// more, until it knows. What a stopped process left under way is in doubt from the next start on.
/// </summary>
internal sealed class Recovery(IStore store, Exchange exchange, TimeProvider clock)
{
    // Of each system's ten seconds at the worst, a round takes a minute and a half.
    private const int CallsAtATime = 8;
    private const int CallsARoundMax = 64;

    /// <summary>To be done once, before anybody can call.</summary>
    public async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<OutgoingCall> interrupted = await store
            .WriteAsync(stores => stores.Outgoing.ReadOpen(), cancellationToken).ConfigureAwait(false);

        foreach (OutgoingCall call in interrupted.Where(call => call.State == OutgoingState.Sending))
        {
            await exchange.SettleAsync(call, GatewayAnswer.InDoubt).ConfigureAwait(false);
        }
    }

    /// <summary>Asks for all whose time has come, and says which they were.</summary>
    public async Task<IReadOnlyList<OutgoingCall>> AskAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<OutgoingCall> due = await store
            .WriteAsync(stores => stores.Outgoing.ReadDue(now, CallsARoundMax), cancellationToken).ConfigureAwait(false);

        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtATime, CancellationToken = cancellationToken },
            async (call, cancelled) => await exchange.AskAsync(call, cancelled).ConfigureAwait(false))
            .ConfigureAwait(false);

        return due;
    }
}
