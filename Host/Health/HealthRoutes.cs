using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace FinTax.Soap.Host.Health;

/// <summary>Live: the process answers. Ready: it can carry out a call, which is when its store answers.</summary>
internal static class HealthRoutes
{
    internal static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StoreCheck>("store");

        return services;
    }

    internal static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}
