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
/// Our client against JAX-WS RI with WSS4J, signed and encrypted in both directions as a policy says that was read from
/// a WSDL: the server decrypts and verifies, and refuses what comes readable; the client does the same.
/// </summary>
public sealed class EncryptedServerTests
{
    private const string Echo = "增值税 𠮷 💶 <&>";

    private ServerKeys keys = null!;
    private ForeignServer server = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        keys = new ServerKeys();
        server = await ForeignServer.StartAsync("jaxws", keys.Folder);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await server.DisposeAsync();
        keys.Dispose();
    }

    [TestCase("encrypted", false)]
    [TestCase("encrypted-cbc", true)]
    public async Task Encrypts_and_takes_an_encrypted_answer(string answer, bool cbc) =>
        Assert.That(await PingAsync(answer, Security(cbc)), Is.EqualTo(Echo));

    [Test]
    public async Task Encrypts_the_signature_too() =>
        Assert.That(await PingAsync("encrypted", Security(hidesSignature: true)), Is.EqualTo(Echo));

    [Test]
    public async Task Encrypts_and_takes_an_encrypted_answer_by_MTOM() =>
        Assert.That(await PingAsync("encrypted-mtom", Security(), isMtom: true), Is.EqualTo(Echo));

    [Test]
    public void Takes_an_encrypted_fault_as_the_services() =>
        Assert.That(
            () => PingAsync("encrypted", Security(), echo: "fault"),
            Throws.TypeOf<FaultException>().With.Message.EqualTo("The platform is closed."));

    [Test]
    public void The_server_refuses_a_request_that_its_client_did_not_encrypt() =>
        Assert.That(
            () => PingAsync("encrypted", Security() with { RequestEncryption = null }),
            Throws.InstanceOf<CommunicationException>());

    [TestCase("encrypted-to-another", SecurityRejection.UnknownDecryptionKey)]
    [TestCase("encrypted-altered", SecurityRejection.DecryptionFailed)]
    [TestCase("encrypted-cbc", SecurityRejection.CbcNotAdmitted)]
    public void Refuses_an_answer_that_is(string answer, SecurityRejection rule) =>
        Assert.That(
            () => PingAsync(answer, Security()),
            Throws.TypeOf<UnprovenReplyException>().With.Property(nameof(UnprovenReplyException.Rule)).EqualTo(rule));

    [Test]
    public void Refuses_a_readable_answer_where_it_asks_for_encrypted_ones() =>
        Assert.That(
            () => PingAsync("signed", Security() with { RequestEncryption = null, RequireEncryptedReplies = true }),
            Throws.TypeOf<UnprovenReplyException>()
                .With.Property(nameof(UnprovenReplyException.Rule)).EqualTo(SecurityRejection.BodyNotEncrypted));

    // As a client of ours finds it: in the WSDL.
    private ClientSecurity Security(bool cbc = false, bool hidesSignature = false)
    {
        var demanded = new SecurityPolicy { RequireEncryptedBody = true, AdmitCbc = true };
        byte[] wsdl = new WsdlPublisher([demanded]).WsdlWithPolicy("/PlatformService", "http://127.0.0.1")!;
        SecurityPolicy policy = PublishedPolicy.Read(new MemoryStream(wsdl)).Single(one => one.AdmitCbc == cbc);

        return new ClientSecurity(new SigningCredential(keys.Client), keys.Service)
            .Keeping(policy with { EncryptReplySignatures = hidesSignature });
    }

    private async Task<string?> PingAsync(
        string answer, ClientSecurity security, string echo = Echo, bool isMtom = false)
    {
        var address = new Uri(server.Address, answer);
        CustomBinding binding = isMtom
            ? SecuredBinding.ForMtom(address, security, EnvelopeVersion.Soap11)
            : SecuredBinding.For(address, security, EnvelopeVersion.Soap11);
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
}
