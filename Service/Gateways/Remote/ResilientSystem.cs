using FinTax.Soap.Service.Storage;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace FinTax.Soap.Service.Gateways.Remote;

/// <summary>
/// Another system behind a time limit, a circuit breaker and a retry. Only what surely was not sent is tried again here;
/// a call that may have arrived is asked for, and never sent twice.
/// </summary>
internal sealed class ResilientSystem : IRemoteSystem
{
    // A refused connection is often a restart: three tries in about a second bridge that.
    private const int RetriesMax = 2;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(300);

    // Half of eight calls in half a minute without an answer: it is down, and callers are told so at once instead of
    // waiting for it. A try every fifteen seconds finds out when it is back.
    private const double Failing = 0.5;
    private const int CallsMin = 8;
    private static readonly TimeSpan Sampled = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Broken = TimeSpan.FromSeconds(15);

    private readonly IRemoteSystem inner;
    private readonly ResiliencePipeline<GatewayAnswer> pipeline;

    public ResilientSystem(IRemoteSystem inner, TimeSpan answerWithin, TimeProvider clock)
    {
        this.inner = inner;
        pipeline = new ResiliencePipelineBuilder<GatewayAnswer> { TimeProvider = clock }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = answerWithin })
            .AddRetry(new RetryStrategyOptions<GatewayAnswer>
            {
                ShouldHandle = static outcome => ValueTask.FromResult(outcome.Outcome.Result == GatewayAnswer.NotSent),
                MaxRetryAttempts = RetriesMax,
                Delay = RetryAfter,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<GatewayAnswer>
            {
                ShouldHandle = static outcome => ValueTask.FromResult(
                    outcome.Outcome.Exception is not null
                    || outcome.Outcome.Result!.Outcome is GatewayOutcome.NotSent or GatewayOutcome.InDoubt),
                FailureRatio = Failing,
                MinimumThroughput = CallsMin,
                SamplingDuration = Sampled,
                BreakDuration = Broken,
            })
            .Build();
    }

    public Task<GatewayAnswer> SendAsync(Errand errand, CancellationToken cancellationToken) =>
        ExecuteAsync(cancelled => inner.SendAsync(errand, cancelled), cancellationToken);

    public Task<GatewayAnswer> AskAsync(OutgoingCall call, CancellationToken cancellationToken) =>
        ExecuteAsync(cancelled => inner.AskAsync(call, cancelled), cancellationToken);

    public Task<GatewayAnswer> AskAsync(Question question, CancellationToken cancellationToken) =>
        ExecuteAsync(cancelled => inner.AskAsync(question, cancelled), cancellationToken);

    private async Task<GatewayAnswer> ExecuteAsync(
        Func<CancellationToken, Task<GatewayAnswer>> ask, CancellationToken cancellationToken)
    {
        bool isSent = false;

        try
        {
            return await pipeline.ExecuteAsync(
                async cancelled =>
                {
                    isSent = true;
                    GatewayAnswer answer = await ask(cancelled).WaitAsync(cancelled).ConfigureAwait(false);
                    isSent = answer.Outcome != GatewayOutcome.NotSent;

                    return answer;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenCircuitException)
        {
            return GatewayAnswer.NotSent;
        }
        // The limit may also have run out between two tries, neither of which was sent.
        catch (TimeoutRejectedException)
        {
            return isSent ? GatewayAnswer.InDoubt : GatewayAnswer.NotSent;
        }
    }
}
