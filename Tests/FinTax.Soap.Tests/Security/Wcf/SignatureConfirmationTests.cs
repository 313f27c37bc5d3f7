using System.ServiceModel;
using System.ServiceModel.Channels;
using System.Text;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;

namespace FinTax.Soap.Tests.Security.Wcf;

/// <summary>What our WCF client makes of a reply that says which signature it answers. [WSS §8.5]</summary>
internal sealed class SignatureConfirmationTests
{
    private static readonly SecurityPolicy Confirming = new() { ConfirmSignatures = true };

    [TestCase(true)]
    [TestCase(false)]
    public async Task Takes_a_reply_that_confirms_the_signature_of_its_request(bool demanded)
    {
        await using SigningService service = await SigningService.StartAsync(value => new ReplyTerms(Confirming, value));

        Assert.That((await PingAsync(service, demanded)).Echo, Is.EqualTo("here"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Refuses_a_reply_that_confirms_another_signature(bool demanded)
    {
        await using SigningService service = await SigningService.StartAsync(
            value => new ReplyTerms(Confirming, [.. value[..^1], (byte)~value[^1]]));

        Assert.That(() => PingAsync(service, demanded), Throws.TypeOf<UnprovenReplyException>());
    }

    [Test]
    public async Task Refuses_a_reply_that_says_that_its_request_was_not_signed()
    {
        await using SigningService service = await SigningService.StartAsync(_ => new ReplyTerms(Confirming, null));

        Assert.That(() => PingAsync(service, demanded: false), Throws.TypeOf<UnprovenReplyException>());
    }

    [Test]
    public async Task Refuses_a_reply_that_confirms_nothing_where_that_is_demanded()
    {
        await using SigningService service = await SigningService.StartAsync(_ => null);

        Assert.That(() => PingAsync(service, demanded: true), Throws.TypeOf<UnprovenReplyException>());
    }

    [Test]
    public async Task Takes_a_reply_that_confirms_nothing_where_nothing_is_demanded()
    {
        await using SigningService service = await SigningService.StartAsync(_ => null);

        Assert.That((await PingAsync(service, demanded: false)).Echo, Is.EqualTo("here"));
    }

    private static async Task<PingResponse> PingAsync(SigningService service, bool demanded)
    {
        using var credential = new SigningCredential(TestKeys.WithPrivateKey("bank"));
        var binding = new CustomBinding(
            new MessageSecurityBindingElement(credential, TestKeys.Certificate("service"))
            {
                RequireSignatureConfirmation = demanded,
            },
            new TextMessageEncodingBindingElement(
                MessageVersion.CreateVersion(EnvelopeVersion.Soap11, AddressingVersion.None), Encoding.UTF8),
            new HttpTransportBindingElement());
        using var factory = new ChannelFactory<IPlatformService>(binding, new EndpointAddress(service.Address));

        return await factory.CreateChannel().PingAsync(new PingRequest { Echo = "there" });
    }
}
