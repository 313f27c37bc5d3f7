using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways.Sandbox;

/// <summary>
/// A system of record whose answers get lost, and that tells what became of a call when it is asked: that it was carried
/// out, or that it was not.
/// </summary>
internal sealed class SandboxSystem(bool succeeds, SandboxBook book, TimeProvider clock) : IRemoteSystem
{
    public const string Succeeds = "sandbox: succeeds";
    public const string Fails = "sandbox: fails";

    // Long enough to be seen in doubt by whoever queries as soon as he is told to.
    private static readonly TimeSpan SilentFor = TimeSpan.FromSeconds(15);

    private const string Declined = "FT0104";

    public static Dictionary<string, IRemoteSystem> Both(SandboxBook book, TimeProvider clock) => new()
    {
        [Succeeds] = new SandboxSystem(succeeds: true, book, clock),
        [Fails] = new SandboxSystem(succeeds: false, book, clock),
    };

    public async Task<GatewayAnswer> SendAsync(Errand errand, CancellationToken cancellationToken)
    {
        if (errand.Call.Kind == OutgoingKind.Reverse)
        {
            return await book.TakeBackAsync(errand.Call).ConfigureAwait(false);
        }

        if (succeeds && await book.CarryOutAsync(errand).ConfigureAwait(false) is { Outcome: GatewayOutcome.Refused } refused)
        {
            return refused;
        }

        return GatewayAnswer.InDoubt;
    }

    public async Task<GatewayAnswer> AskAsync(OutgoingCall call, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - call.SentAt < SilentFor)
        {
            return GatewayAnswer.InDoubt;
        }

        return succeeds
            ? await book.FindAsync(call).ConfigureAwait(false)
            : GatewayAnswer.RefusedElsewhere(Declined, mayRetry: true);
    }
}
