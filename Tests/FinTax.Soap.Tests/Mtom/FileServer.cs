using System.ServiceModel;
using System.Text;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Pipeline;
using FinTax.Soap.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Mtom;

/// <summary>
/// The corridor behind HTTP with <see cref="FileService"/> in it, and plain WCF clients of it in the bank's name with our
/// binding element above WCF's MTOM encoding.
/// </summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly Corridor corridor;
    private readonly WebApplication server;
    private readonly List<ChannelFactory> factories = [];

    private FileServer(Corridor corridor)
    {
        this.corridor = corridor;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.MapPost("/FileService", AnswerAsync);
    }

    /// <summary>What the last request was on the wire.</summary>
    internal string Received { get; private set; } = "";

    /// <summary>What the last reply was.</summary>
    internal string Sent { get; private set; } = "";

    /// <summary>What somebody on its way makes of a reply.</summary>
    internal Func<byte[], byte[]> Change { get; set; } = bytes => bytes;

    /// <summary>What the bank's requests have, and replies to them must have.</summary>
    internal static ClientSecurity Signing => new(
        new SigningCredential(TestKeys.WithPrivateKey("bank")), TestKeys.Certificate("service"))
    {
        Clock = new FakeTimeProvider(TestKeys.Noon),
    };

    internal static async Task<FileServer> StartAsync(Action<PartnerOptions>? registered = null)
    {
        var started = new FileServer(await Corridor.OpenAsync(services =>
        {
            FileService.Install(services);
            services
                .AddSingleton(new DecryptionKeys([TestKeys.WithPrivateKey("bank-recipient")]))
                .Configure<PartnersOptions>(options => registered?.Invoke(options.Registered[TestKeys.BankNode]));
        }));
        await started.server.StartAsync();

        return started;
    }

    internal IFileService Connect(ClientSecurity security, EnvelopeVersion soapVersion)
    {
        var address = new Uri(server.Urls.Single() + "/FileService");
        var factory = new ChannelFactory<IFileService>(
            SecuredBinding.ForMtom(address, security, soapVersion), new EndpointAddress(address));
        factories.Add(factory);

        return factory.CreateChannel();
    }

    public async ValueTask DisposeAsync()
    {
        factories.ForEach(factory => factory.Abort());
        await server.DisposeAsync();
        await corridor.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Received = Encoding.Latin1.GetString(body.ToArray());
        var request = new SoapRequest(
            body.ToArray(), context.Request.ContentType, context.Request.Headers["SOAPAction"], false,
            "/FileService", Corridor.TraceId, "127.0.0.1");
        SoapResponse response = await corridor.Pipeline.HandleAsync(request, CancellationToken.None);
        Sent = Encoding.Latin1.GetString(response.Body.Span);
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        await context.Response.Body.WriteAsync(Change(response.Body.ToArray()));
    }
}
