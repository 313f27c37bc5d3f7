using FinTax.Soap.Benchmarks.Messages;
using FinTax.Soap.Host;
using FinTax.Soap.Host.Listening;
using FinTax.Soap.Host.Soap;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Benchmarks.Servers;

/// <summary>
/// Our corridor with its two ends over HTTP, as the host puts it together; only the handler is a constant one, the
/// store keeps nothing, and it is always noon.
/// </summary>
internal static class OurServer
{
    /// <summary>Without security, to an operation that is open: XSD-validated, dispatched, answered.</summary>
    internal static WebApplication BuildPlain(int port, string folder)
    {
        WebApplication app = Build(port, folder);
        app.MapPost(BenchServer.Path, app.Services.GetRequiredService<SoapEndpoint>().HandleAsync);

        return app;
    }

    /// <summary>Verified, validated, dispatched, and answered without a signature as the SignedXml server does.</summary>
    internal static WebApplication BuildSigned(int port, string folder)
    {
        WebApplication app = Build(port, folder);
        app.MapPost(BenchServer.Path, app.Services.GetRequiredService<UnsignedReplyEndpoint>().HandleAsync);

        return app;
    }

    private static WebApplication Build(int port, string folder)
    {
        WebApplicationBuilder builder = BenchServer.CreateBuilder(port);
        builder.Configuration["Listen:Http"] = $"http://127.0.0.1:{port}";
        builder.Configuration["Listen:Https"] = "";
        builder.Services
            .AddSingleton(new DataFolder(folder))
            .AddSingleton<TimeProvider>(new FixedClock(DeductTaxMessages.Noon))
            .AddSingleton(_ => new SigningCredential(RequestSigner.New()))
            .AddSingleton(DecryptionKeys.None)
            .AddAllOptions()
            .AddListening()
            .AddPartners()
            .AddPipeline()
            .AddSoapEndpoints()
            .AddSingleton<UnsignedReplyEndpoint>()
            // The last registration counts.
            .AddOpenCatalog()
            .AddSingleton<IStore, NoStore>();
        builder.Services.Configure<PartnersOptions>(partners => partners.Registered[RequestSigner.NodeCode] = new()
        {
            Name = "Bench",
            Certificates = [RequestSigner.PathIn(folder)],
            TaxOrgCodes = [DeductTaxMessages.TaxOrgCode],
        });

        WebApplication app = builder.Build();
        app.UseTrustedProxies();
        app.UseResponseHeaders();

        return app;
    }
}
