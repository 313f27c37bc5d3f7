using System.ServiceModel;
using System.ServiceModel.Channels;
using System.Text;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Pipeline;
using FinTax.Soap.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Mtom;

/// <summary>A plain WCF client with our binding element above WCF's MTOM encoding, over HTTP.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class MtomClientTests(bool isSoap12)
{
    private Corridor corridor = null!;
    private WebApplication server = null!;
    private ChannelFactory<IFileService> factory = null!;
    private byte[] received = [];
    private SoapResponse sent = null!;
    private Func<byte[], byte[]> change = bytes => bytes;

    [SetUp]
    public async Task StartAsync()
    {
        corridor = await Corridor.OpenAsync(FileService.Install);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.MapPost("/FileService", AnswerAsync);
        await server.StartAsync();
        change = bytes => bytes;

        var address = new Uri(server.Urls.Single() + "/FileService");
        factory = new ChannelFactory<IFileService>(
            new CustomBinding(
                new MessageSecurityBindingElement(
                    new SigningCredential(TestKeys.WithPrivateKey("bank")),
                    TestKeys.Certificate("service"),
                    new FreshnessOptions(),
                    new FakeTimeProvider(TestKeys.Noon)),
                SecuredBinding.ForMtom(address, TestKeys.WithPrivateKey("bank"), TestKeys.Certificate("service"), Soap)
                    .Elements.Find<MtomMessageEncodingBindingElement>(),
                new HttpTransportBindingElement { MaxReceivedMessageSize = 1_000_000 }),
            new EndpointAddress(address));
    }

    [TearDown]
    public async Task StopAsync()
    {
        factory.Abort();
        ((IDisposable)factory).Dispose();
        await server.DisposeAsync();
        await corridor.DisposeAsync();
    }

    private EnvelopeVersion Soap => isSoap12 ? EnvelopeVersion.Soap12 : EnvelopeVersion.Soap11;

    [Test]
    public async Task Sends_and_takes_attachments_that_are_signed_inline()
    {
        TurnResponse reply = await factory.CreateChannel().TurnAsync(FileService.Turn(FileService.Content));

        Assert.That(reply.File, Is.EqualTo(FileService.Content.Reverse()));
        Assert.That(Text(received), Does.Contain("<xop:Include "));
        Assert.That(Text(sent.Body.ToArray()), Does.Contain("<xop:Include "));
    }

    [Test]
    public async Task Sends_and_takes_short_values_inline()
    {
        TurnResponse reply = await factory.CreateChannel().TurnAsync(FileService.Turn([1, 2, 3]));

        Assert.That(reply.File, Is.EqualTo((byte[])[3, 2, 1]));
        Assert.That(Text(received), Does.Not.Contain("<xop:Include "));
    }

    [Test]
    public async Task Refuses_a_reply_of_which_an_attached_byte_was_changed()
    {
        change = bytes =>
        {
            bytes[^1000] ^= 1;
            return bytes;
        };

        await Assert.ThrowsAsync<UnprovenReplyException>(() => factory.CreateChannel().TurnAsync(FileService.Turn(FileService.Content)));
    }

    [Test]
    public async Task Takes_a_fault_as_a_fault()
    {
        FaultException? fault = await Assert.ThrowsAsync<FaultException>(
            () => factory.CreateChannel().TurnAsync(FileService.Turn(new byte[200_001])));

        Assert.That(fault!.Reason.ToString(), Does.Contain("schema"));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        received = body.ToArray();
        var request = new SoapRequest(
            received, context.Request.ContentType, context.Request.Headers["SOAPAction"], false,
            "/FileService", Corridor.TraceId, "127.0.0.1");
        sent = await corridor.Pipeline.HandleAsync(request, CancellationToken.None);
        context.Response.StatusCode = sent.Status;
        context.Response.ContentType = sent.ContentType;
        await context.Response.Body.WriteAsync(change(sent.Body.ToArray()));
    }

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
