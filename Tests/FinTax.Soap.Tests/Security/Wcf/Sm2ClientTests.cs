using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Security;
using System.Text;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;

namespace FinTax.Soap.Tests.Security.Wcf;

/// <summary>Our WCF client with an SM2 key.</summary>
internal sealed class Sm2ClientTests
{
    [Test]
    public async Task Takes_a_reply_that_the_service_signed_by_SM2()
    {
        await using SigningService service = await SigningService.StartAsync(Sm2("service-sm2"), _ => null);

        Assert.That((await PingAsync(service, Sm2("bank-sm2"), "service-sm2")).Echo, Is.EqualTo("here"));
    }

    [Test]
    public async Task Refuses_a_reply_by_another_SM2_key()
    {
        await using SigningService service = await SigningService.StartAsync(Sm2("sm2-stranger"), _ => null);

        Assert.That(
            () => PingAsync(service, Sm2("bank-sm2"), "service-sm2"), Throws.InstanceOf<MessageSecurityException>());
    }

    [Test]
    public async Task Takes_a_reply_by_the_services_RSA_key()
    {
        await using SigningService service = await SigningService.StartAsync(_ => null);

        Assert.That((await PingAsync(service, Sm2("bank-sm2"), "service")).Echo, Is.EqualTo("here"));
    }

    private static SigningCredential Sm2(string key) =>
        new(TestKeys.Certificate(key), File.ReadAllText(TestKeys.PathOf(key + ".key")));

    private static async Task<PingResponse> PingAsync(SigningService service, SigningCredential own, string serviceKey)
    {
        var binding = new CustomBinding(
            new MessageSecurityBindingElement(own, TestKeys.Certificate(serviceKey)),
            new TextMessageEncodingBindingElement(
                MessageVersion.CreateVersion(EnvelopeVersion.Soap11, AddressingVersion.None), Encoding.UTF8),
            new HttpTransportBindingElement());
        using var factory = new ChannelFactory<IPlatformService>(binding, new EndpointAddress(service.Address));

        return await factory.CreateChannel().PingAsync(new PingRequest { Echo = "there" });
    }
}
