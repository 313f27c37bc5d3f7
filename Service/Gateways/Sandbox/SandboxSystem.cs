using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways.Sandbox;

/// <summary>
/// A system of record that never answers a call, and tells what became of it when it is asked: that it was carried out,
/// or that it was not. It keeps nothing, as its name in the journal says it all.
/// </summary>
internal sealed class SandboxSystem(bool succeeds, TimeProvider clock) : IRemoteSystem
{
    public const string Succeeds = "sandbox: succeeds";
    public const string Fails = "sandbox: fails";

    // Long enough to be seen in doubt by whoever queries as soon as he is told to.
    private static readonly TimeSpan SilentFor = TimeSpan.FromSeconds(15);

    private const string Declined = "FT0104";

    public Task<GatewayAnswer> SendAsync(Errand errand, CancellationToken cancellationToken) => Task.FromResult(
        errand.Call.Kind == OutgoingKind.Reverse ? GatewayAnswer.BookedElsewhere(null) : GatewayAnswer.InDoubt);

    public Task<GatewayAnswer> AskAsync(OutgoingCall call, CancellationToken cancellationToken) => Task.FromResult(
        clock.GetUtcNow() - call.SentAt < SilentFor ? GatewayAnswer.InDoubt
        : succeeds ? GatewayAnswer.BookedElsewhere($"SANDBOX{call.CallId:D12}")
        : GatewayAnswer.RefusedElsewhere(Declined, mayRetry: true));
}
