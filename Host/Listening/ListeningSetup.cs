using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Host.Listening;

/// <summary>Registers how the service listens and stops, and whose forwarded headers it believes.</summary>
internal static class ListeningSetup
{
    internal static IServiceCollection AddListening(this IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, KestrelSetup>();
        services.AddOptions<HostOptions>()
            .Configure<IStartupValidator, IOptions<ListenOptions>>((host, settings, listen) =>
            {
                // The host is the first of all to be made. Every setting is looked at before one of them is used, so
                // that all that is wrong is said at once.
                settings.Validate();
                host.ShutdownTimeout = TimeSpan.FromSeconds(listen.Value.StopSecondsMax);
            });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ListenOptions>>((forwarded, listen) =>
        {
            forwarded.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;

            // The defaults believe the whole loopback, where a demo's callers are.
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();

            foreach (string proxy in listen.Value.TrustedProxies)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });

        return services;
    }

    /// <summary>
    /// Does nothing where no proxy is trusted: with an empty list the middleware would believe everybody.
    /// </summary>
    internal static void UseTrustedProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ListenOptions>>().Value.TrustedProxies.Length > 0)
        {
            app.UseForwardedHeaders();
        }
    }
}
