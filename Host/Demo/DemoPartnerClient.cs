using System.Security.Cryptography.X509Certificates;
using System.ServiceModel;
using System.ServiceModel.Channels;
using FinTax.Soap.Security.Wcf;

namespace FinTax.Soap.Host.Demo;

/// <summary>
/// A partner's program: a plain WCF channel whose binding signs what it sends and verifies what it gets.
/// </summary>
internal sealed class DemoPartnerClient<TService>(string nodeCode, Uri address, string path, DataFolder data)
    : IDisposable
{
    private readonly X509Certificate2 own = X509Certificate2.CreateFromPemFile(
        Path.Combine(data.Keys, "partners", nodeCode, "rsa.crt.pem"),
        Path.Combine(data.Keys, "partners", nodeCode, "rsa.key.pem"));

    private readonly X509Certificate2 service =
        X509CertificateLoader.LoadCertificateFromFile(Path.Combine(data.Keys, "service-rsa.crt.pem"));

    private ChannelFactory<TService>? factory;

    internal WireLog Wire { get; } = new();

    /// <summary>What a partner writes, and a line for our looking on.</summary>
    internal TService Open()
    {
        var endpoint = new Uri(address, path);
        CustomBinding binding = SecuredBinding.For(endpoint, own, service);
        binding.Elements.Insert(binding.Elements.Count - 1, new WireTap(Wire));
        factory = new ChannelFactory<TService>(binding, new EndpointAddress(endpoint));

        return factory.CreateChannel();
    }

    public void Dispose()
    {
        factory?.Abort();
        own.Dispose();
        service.Dispose();
    }
}
