using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FinTax.Soap.Host.Health;

/// <summary>
/// Asks the store for an empty transaction. A probe that finds the writer stuck must not wait with it.
/// </summary>
internal sealed class StoreCheck(IServiceProvider services) : IHealthCheck
{
    // As long as Kubernetes waits for a probe by default: a later answer would not be heard.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await StoreReadiness.AskAsync(services, cancellationToken).WaitAsync(Patience, cancellationToken);

            return HealthCheckResult.Healthy();
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The store did not answer in time.");
        }
    }
}
