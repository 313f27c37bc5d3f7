using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Gateways.Soap;
using FinTax.Soap.Service.Partners;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Pipeline;

/// <summary>Makes the other systems of record as the settings name them. A certificate that cannot be read stops the start.</summary>
internal static class RemoteSystemsFactory
{
    internal static RemoteSystems Make(IServiceProvider made)
    {
        GatewayOptions options = made.GetRequiredService<IOptions<GatewayOptions>>().Value;

        return new RemoteSystems(options.Systems.ToDictionary<KeyValuePair<string, RemoteSystemOptions>, string, IRemoteSystem>(
            system => system.Key, system => Make(system.Key, system.Value, options, made)));
    }

    private static ResilientSystem Make(string name, RemoteSystemOptions system, GatewayOptions options, IServiceProvider made)
    {
        var clock = made.GetRequiredService<TimeProvider>();
        SoapChannels channels = new(
            system,
            Read(name, made.GetRequiredService<IOptions<PartnersOptions>>().Value.Resolve(system.Certificate)),
            made.GetRequiredService<SigningCredential>(),
            made.GetRequiredService<IOptions<FreshnessOptions>>().Value,
            options.AnswerWithin,
            clock);
        var logger = made.GetRequiredService<ILogger<SoapSystem>>();
        string ownNode = made.GetRequiredService<IOptions<NodeOptions>>().Value.NodeCode;

        SoapHeaders headers = new(ownNode, system.NodeCode, clock);
        SoapSystem remote = new(new SoapTaxCalls(channels, headers), new SoapBankCalls(channels, headers), logger);

        return new ResilientSystem(remote, options.AnswerWithin, clock);
    }

    private static X509Certificate2 Read(string name, string file)
    {
        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(file);
        }
        catch (Exception cannot) when (cannot is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new OptionsValidationException(
                nameof(GatewayOptions),
                typeof(GatewayOptions),
                [$"Gateways:Systems:{name}: the certificate {file} cannot be read: {cannot.Message}"]);
        }
    }
}
