using System.Text;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>A corridor behind HTTP, for clients that need an address, on a free port of the loopback.</summary>
internal sealed class CorridorServer : IAsyncDisposable
{
    private readonly Corridor corridor;
    private readonly WebApplication server;

    private CorridorServer(Corridor corridor, bool isTls)
    {
        this.corridor = corridor;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options =>
            options.ConfigureHttpsDefaults(https => https.ServerCertificate = TestKeys.WithPrivateKey("service")));
        builder.WebHost.UseUrls(isTls ? "https://127.0.0.1:0" : "http://127.0.0.1:0");
        server = builder.Build();
        server.MapPost("/{service}", AnswerAsync);
    }

    internal Uri Address => new(server.Urls.Single());

    /// <summary>What the last request was on the wire; empty where none has come.</summary>
    internal string Received { get; private set; } = "";

    /// <summary>What the last reply was.</summary>
    internal string Sent { get; private set; } = "";

    /// <summary>What somebody on its way makes of a reply.</summary>
    internal Func<byte[], byte[]> Change { get; set; } = bytes => bytes;

    /// <param name="corridor">The corridor, which goes with the server.</param>
    /// <param name="isTls">Whether it is behind TLS, with the service's certificate.</param>
    internal static async Task<CorridorServer> StartAsync(Corridor corridor, bool isTls = false)
    {
        var started = new CorridorServer(corridor, isTls);
        await started.server.StartAsync();

        return started;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await corridor.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Received = Encoding.Latin1.GetString(body.ToArray());
        var request = new SoapRequest(
            body.ToArray(), context.Request.ContentType, context.Request.Headers["SOAPAction"], context.Request.IsHttps,
            context.Request.Path, Corridor.TraceId, "127.0.0.1");
        SoapResponse response = await corridor.Pipeline.HandleAsync(request, CancellationToken.None);
        Sent = Encoding.Latin1.GetString(response.Body.Span);
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        await context.Response.Body.WriteAsync(Change(response.Body.ToArray()));
    }
}
