using FinTax.Soap.Service.Publishing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FinTax.Soap.Host.Health;

/// <summary>Asks the store for an empty transaction. A probe that finds the writer stuck must not wait with it.</summary>
internal sealed class StoreCheck(IServiceProvider services) : IHealthCheck
{
    // A tenth of what Kubernetes and load balancers wait by default would be too little for a busy disk; their second is not.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
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
