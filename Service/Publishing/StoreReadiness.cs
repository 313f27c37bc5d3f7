using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Service.Publishing;

/// <summary>What the service publishes of its own state: whether its store carries out a transaction.</summary>
public static class StoreReadiness
{
    /// <summary>Returns when an empty transaction went the way of every call; throws what kept it from that.</summary>
    public static Task AskAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IStore>().WriteAsync(_ => true, cancellationToken);
}
