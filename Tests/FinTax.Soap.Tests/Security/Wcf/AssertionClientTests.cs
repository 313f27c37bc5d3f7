using System.ServiceModel;
using System.ServiceModel.Security;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Tests.Binding;
using FinTax.Soap.Tests.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Security.Wcf;

/// <summary>A WCF client that proves itself to the service by assertions of a registered issuer.</summary>
internal sealed class AssertionClientTests
{
    private readonly List<ChannelFactory> open = [];
    private CorridorServer server = null!;

    [TearDown]
    public async Task StopAsync()
    {
        open.ForEach(factory => factory.Abort());
        open.Clear();
        await server.DisposeAsync();
    }

    [Test]
    public async Task Signs_by_the_key_that_the_assertion_names()
    {
        await StartAsync(isTls: false);
        IPlatformService service = Connect(Sends("holder-of-key", "holder"));

        await PingAsync(service);

        Assert.That(await PingAsync(service), Is.EqualTo("税"), "with the same assertion again");
        Assert.That(server.Received, Does.Contain("<saml2:Assertion ").And.Not.Contain("BinarySecurityToken"));
    }

    [TestCase(null)]
    [TestCase("bank")]
    public async Task Bears_an_assertion_over_TLS(string? key)
    {
        await StartAsync(isTls: true);

        Assert.That(await PingAsync(Connect(Sends("bearer", key))), Is.EqualTo("税"));
        Assert.That(server.Received.Contains("#STR-Transform", StringComparison.Ordinal), Is.EqualTo(key is not null));
    }

    [Test]
    public async Task Bears_an_assertion_once()
    {
        await StartAsync(isTls: true);
        IPlatformService service = Connect(Sends("bearer", null));
        await PingAsync(service);

        Assert.That(() => PingAsync(service), Throws.TypeOf<UnprovenFaultException>());
    }

    [Test]
    public async Task Sends_nothing_where_whoever_reads_it_could_bear_it_too()
    {
        await StartAsync(isTls: false);

        Assert.That(() => PingAsync(Connect(Sends("bearer", null))), Throws.InvalidOperationException);
        Assert.That(server.Received, Is.Empty);
    }

    [Test]
    public async Task Sends_nothing_under_another_key_than_the_assertion_names()
    {
        await StartAsync(isTls: true);

        Assert.That(() => PingAsync(Connect(Sends("holder-of-key", "bank"))), Throws.InvalidOperationException);
        Assert.That(server.Received, Is.Empty);
    }

    private static ClientSecurity Sends(string assertion, string? key) => new(
        key is null ? null : new SigningCredential(TestKeys.WithPrivateKey(key)), TestKeys.Certificate("service"))
    {
        Assertion = () => ForeignAssertions.Of(assertion),
        Clock = new FakeTimeProvider(TestKeys.Noon),
    };

    private static async Task<string?> PingAsync(IPlatformService service)
    {
        PingRequest request = new() { Header = Samples.DeductTax().Header, Echo = "税" };
        request.Header.Sender = TestKeys.BankNode;
        request.Header.MessageId = Guid.NewGuid().ToString();

        return (await service.PingAsync(request)).Echo;
    }

    private async Task StartAsync(bool isTls) => server = await CorridorServer.StartAsync(
        await Corridor.OpenAsync(services => services.Configure<PartnersOptions>(options =>
        {
            options.SamlIssuers["tests"] = new()
            {
                EntityId = "https://sts.tests.fintax",
                Audience = "urn:fintax:tests:service",
                Recipients = ["https://service.tests.fintax/"],
                Certificates = [TestKeys.PathOf("sts.pem")],
            };
            PartnerOptions bank = options.Registered[TestKeys.BankNode];
            bank.Operations = ["Ping"];
            bank.Proofs = [PartnerProof.Signature, PartnerProof.SamlBearer, PartnerProof.SamlHolderOfKey];
            bank.Saml = new() { Issuer = "tests", NameId = "bank-client" };
        })),
        isTls);

    private IPlatformService Connect(ClientSecurity security)
    {
        var address = new Uri(server.Address, "/PlatformService");
        var factory = new ChannelFactory<IPlatformService>(
            SecuredBinding.For(address, security, EnvelopeVersion.Soap11), new EndpointAddress(address));
        open.Add(factory);

        // Whose address it is decides nothing here: the service's signature does.
        factory.Credentials.ServiceCertificate.SslCertificateAuthentication =
            new() { CertificateValidationMode = X509CertificateValidationMode.None };

        return factory.CreateChannel();
    }
}
