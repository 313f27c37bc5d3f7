using System.Security.Cryptography.X509Certificates;
using System.ServiceModel;
using System.ServiceModel.Channels;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;
using FinTax.Soap.Service.Publishing;
using FinTax.Soap.Tests.Binding;

namespace FinTax.Soap.Tests.Interop;

/// <summary>
/// Our client against servers that we did not write: it signs, they verify; they sign, it verifies, and it takes nothing
/// that is not the service's own answer to just this request. Tests/Interop/README.md says what the servers are.
/// </summary>
[TestFixture("jaxws")]
[TestFixture("gsoap")]
public sealed class ForeignServerTests(string stack)
{
    private const string Echo = "增值税 𠮷 💶 <&>";

    private ServerKeys keys = null!;
    private ForeignServer server = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        keys = new ServerKeys();
        server = await ForeignServer.StartAsync(stack, keys.Folder);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await server.DisposeAsync();
        keys.Dispose();
    }

    [Test]
    public async Task Takes_a_signed_answer() => Assert.That(await PingAsync("signed"), Is.EqualTo(Echo));

    [Test]
    public void Takes_a_signed_fault_as_the_services() =>
        Assert.That(
            () => PingAsync("signed", echo: "fault"),
            Throws.TypeOf<FaultException>().With.Message.EqualTo("The platform is closed."));

    [Test]
    public void The_server_refuses_a_request_that_its_client_did_not_sign() =>
        Assert.That(() => PingAsync("signed", own: keys.Another), Throws.InstanceOf<CommunicationException>());

    [TestCase("unsigned", SecurityRejection.NoSecurityHeader)]
    [TestCase("signed-by-another", SecurityRejection.UnknownSigner)]
    [TestCase("altered", SecurityRejection.BodyDigestMismatch)]
    [TestCase("body-not-signed", SecurityRejection.BodyNotSigned)]
    [TestCase("of-another-request", null)]
    public void Refuses_an_answer_that_is(string answer, SecurityRejection? rule) =>
        Assert.That(
            () => PingAsync(answer),
            Throws.TypeOf<UnprovenReplyException>().With.Property(nameof(UnprovenReplyException.Rule)).EqualTo(rule));

    [TestCase("unsigned", SecurityRejection.NoSecurityHeader)]
    [TestCase("signed-by-another", SecurityRejection.UnknownSigner)]
    public void Tells_a_fault_that_nobody_proved_as_such(string answer, SecurityRejection rule) =>
        Assert.That(
            () => PingAsync(answer, echo: "fault"),
            Throws.TypeOf<UnprovenFaultException>()
                .With.Property(nameof(UnprovenReplyException.Rule)).EqualTo(rule)
                .And.Property(nameof(UnprovenFaultException.UnprovenReason)).EqualTo("The platform is closed."));

    private async Task<string?> PingAsync(string answer, string echo = Echo, X509Certificate2? own = null)
    {
        var address = new Uri(server.Address, answer);
        CustomBinding binding = SecuredBinding.For(address, own ?? keys.Client, keys.Service, Policy(), EnvelopeVersion.Soap11);
        var factory = new ChannelFactory<IPlatformService>(binding, new EndpointAddress(address));

        try
        {
            PingResponse reply = await factory.CreateChannel()
                .PingAsync(new PingRequest { Header = Samples.DeductTax().Header, Echo = echo });

            return reply.Echo;
        }
        finally
        {
            factory.Abort();
        }
    }

    // As a client of ours finds it: in the WSDL.
    private static IReadOnlyList<SecurityPolicy> Policy()
    {
        byte[] wsdl = new WsdlPublisher([new SecurityPolicy()]).WsdlWithPolicy("/PlatformService", "http://127.0.0.1")!;

        return PublishedPolicy.Read(new MemoryStream(wsdl));
    }
}
