namespace FinTax.Soap.Benchmarks.Messages;

/// <summary>It is always that time, so that one signed message stays fresh; timers go on as ever.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
