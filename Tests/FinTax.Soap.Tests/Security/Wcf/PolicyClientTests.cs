using System.Security.Cryptography.X509Certificates;
using System.ServiceModel;
using System.ServiceModel.Channels;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Host.FirstStart;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;
using FinTax.Soap.Tests.Host;

namespace FinTax.Soap.Tests.Security.Wcf;

/// <summary>A client that knows of the service what its WSDL says, and has the two certificates.</summary>
internal sealed class PolicyClientTests
{
    private RunningHost host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => host = await RunningHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    // The service refuses a request of this partner that comes readable, and encrypts its replies to it.
    [Test]
    public async Task Encrypts_and_decrypts_as_the_policy_says()
    {
        IReadOnlyList<SecurityPolicy> published = await PublishedAsync();
        string onTheWire = "";

        string? echo = await PingAsync(
            published.Where(one => one.RequireEncryptedBody), reply => onTheWire = reply);

        Assert.That(echo, Is.EqualTo("税"));
        Assert.That(onTheWire, Does.Contain("EncryptedData").And.Not.Contain("税"));
    }

    [Test]
    public async Task Is_refused_by_the_service_where_it_keeps_the_policy_of_others()
    {
        IReadOnlyList<SecurityPolicy> published = await PublishedAsync();

        Assert.That(
            () => PingAsync(published.Where(one => !one.RequireEncryptedBody), reply => reply),
            Throws.TypeOf<UnprovenFaultException>());
    }

    private async Task<IReadOnlyList<SecurityPolicy>> PublishedAsync()
    {
        using HttpClient http = host.CreateClient();

        return PublishedPolicy.Read(
            await http.GetStreamAsync(new Uri(host.BaseAddress, "/PlatformService?wsdlWithPolicy")));
    }

    private async Task<string?> PingAsync(IEnumerable<SecurityPolicy> policy, Func<string, string> between)
    {
        string keys = Path.Combine(host.DataFolder, "keys");
        string own = Path.Combine(keys, "partners", DemoPartner.EncryptingBank);
        var address = new Uri(host.BaseAddress, "/PlatformService");
        CustomBinding binding = SecuredBinding.For(
            address,
            X509Certificate2.CreateFromPemFile(Path.Combine(own, "rsa.crt.pem"), Path.Combine(own, "rsa.key.pem")),
            X509CertificateLoader.LoadCertificateFromFile(Path.Combine(keys, "service-rsa.crt.pem")),
            policy,
            EnvelopeVersion.Soap11);
        binding.Elements.Insert(binding.Elements.Count - 1, new ReplyTamper(between));
        RequestHeader header = new DemoRequests(TimeProvider.System).DeductTax(1.00m).Header;
        header.Sender = DemoPartner.EncryptingBank;
        var factory = new ChannelFactory<IPlatformService>(binding, new EndpointAddress(address));

        try
        {
            PingResponse reply = await factory.CreateChannel().PingAsync(
                new PingRequest { Header = header, Echo = "税" });

            return reply.Echo;
        }
        finally
        {
            factory.Abort();
        }
    }
}
