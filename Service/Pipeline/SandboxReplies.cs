using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Gateways.Sandbox;

namespace FinTax.Soap.Service.Pipeline;

/// <summary>
/// What becomes of a reply in the sandbox, as its partner wishes. In comes an admitted call of a sandbox partner; it was
/// carried out whatever happens to the reply afterwards.
/// </summary>
internal sealed class SandboxReplies(
    SandboxRooms rooms, SigningCredential credential, FreshnessOptions freshness, TimeProvider clock)
{
    // Over the patience of a careless client (5 seconds is a common default) and within that of TIPS (30).
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(8);

    // Twice what a reply may be old.
    private readonly MessageSecurer skewed = new(
        credential, freshness, new SkewedClock(clock, TimeSpan.FromSeconds(-2 * freshness.FreshnessSeconds)));

    public async Task<(OperationReply Reply, SandboxEffect Effect)> DispatchAsync(
        AdmittedCall call, CancellationToken cancellationToken)
    {
        SandboxEffect effect = SandboxWish.Of(call.Request.Header.Channel).Effect;
        OperationReply reply = await rooms.DispatchAsync(call, cancellationToken).ConfigureAwait(false);

        if (effect == SandboxEffect.Slow)
        {
            await Task.Delay(Slow, clock, cancellationToken).ConfigureAwait(false);
        }

        return (effect == SandboxEffect.Duplicate ? reply with { Duplicate = true } : reply, effect);
    }

    /// <summary>Signs a reply by a clock that goes wrong.</summary>
    public CanonicalWriter SecureSkewed(OutgoingMessage message, ReplyTerms? terms) => skewed.Write(message, terms);

    private sealed class SkewedClock(TimeProvider clock, TimeSpan skew) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + skew;
    }
}
