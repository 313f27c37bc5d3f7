using System.Text;
using System.Xml;
using System.Xml.Linq;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Service.Binding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinTax.Soap.Tests.Security.Wcf;

/// <summary>
/// A service that answers every request with a Ping reply, signed and related to it as it should be; what it says of
/// the request's signature is the test's to choose.
/// </summary>
internal sealed class SigningService : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Func<byte[], ReplyTerms?> terms;
    private readonly MessageSecurer securer;

    private SigningService(SigningCredential credential, Func<byte[], ReplyTerms?> terms)
    {
        this.terms = terms;
        securer = new MessageSecurer(credential, new FreshnessOptions(), TimeProvider.System);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/", AnswerAsync);
    }

    internal Uri Address => new(app.Urls.Single());

    /// <param name="terms">From the value of a request's signature to what the reply is to say of it.</param>
    internal static Task<SigningService> StartAsync(Func<byte[], ReplyTerms?> terms) =>
        StartAsync(new SigningCredential(TestKeys.WithPrivateKey("service")), terms);

    /// <param name="credential">The service's key.</param>
    /// <param name="terms">As above.</param>
    internal static async Task<SigningService> StartAsync(SigningCredential credential, Func<byte[], ReplyTerms?> terms)
    {
        var service = new SigningService(credential, terms);
        await service.app.StartAsync();

        return service;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        XElement request = await XElement.LoadAsync(
            XmlReader.Create(context.Request.Body, new() { DtdProcessing = DtdProcessing.Prohibit, Async = true }),
            LoadOptions.None,
            context.RequestAborted);
        byte[] payload = ContractWriterOf(new PingResponse { Echo = "here" });
        byte[] relatesTo = Encoding.UTF8.GetBytes(Value(request, "MessageID"));
        var reply = new OutgoingMessage(
            WellKnown.Soap11, [new OutgoingHeader("wsa", "RelatesTo", WellKnown.Addressing, relatesTo)], payload);

        context.Response.ContentType = "text/xml; charset=utf-8";
        await context.Response.BodyWriter.WriteAsync(
            securer.Secure(reply, terms(Convert.FromBase64String(Value(request, "SignatureValue")))));
    }

    private static byte[] ContractWriterOf(PingResponse response) =>
        new ServiceCollection().AddSingleton<ContractWriter>().BuildServiceProvider()
            .GetRequiredService<ContractWriter>().Write(response).ToArray();

    private static string Value(XElement request, string localName) =>
        request.Descendants().Single(element => element.Name.LocalName == localName).Value;
}
