using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Service.Storage;

/// <summary>Whether the store carries out a transaction, for whoever starts or watches the service.</summary>
public static class StoreReadiness
{
    /// <summary>Returns when an empty transaction went the way of every call; throws what kept it from that.</summary>
    public static Task AskAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IStore>().WriteAsync(_ => true, cancellationToken);
}
