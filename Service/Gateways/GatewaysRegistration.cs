using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Gateways.Remote;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Gateways;

/// <summary>Registers what this folder offers; the systems at a distance are made where our own key is at hand.</summary>
public static class GatewaysRegistration
{
    public static IServiceCollection AddGateways(this IServiceCollection services) =>
        services
            .AddSingleton<LedgerGateway>()
            .AddSingleton<IGatewayRoutes, GatewayRoutes>()
            .AddSingleton<RemoteRecalls>()
            .AddSingleton<IValidateOptions<GatewayOptions>, GatewaysValidator>();
}
