using System.Text;
using System.Xml;
using System.Xml.Linq;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Explanations;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>
/// The whole corridor as the host puts it together, with one partner, the demo data, and a clock that stands still.
/// </summary>
internal sealed class Corridor : IAsyncDisposable
{
    internal const string TextXml = "text/xml; charset=utf-8";
    internal const string SoapXml = "application/soap+xml; charset=utf-8";
    internal const string TaxPayment = "/TaxPaymentService";
    internal const string Platform = "/PlatformService";
    internal const string TraceId = "0123456789abcdef0123456789abcdef";

    internal static readonly string Foreign = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured");

    private readonly string folder = Directory.CreateTempSubdirectory("fintax-").FullName;
    private readonly ServiceProvider services;
    private readonly MessageSecurer bank;

    private Corridor(Action<IServiceCollection>? change)
    {
        var clock = new FakeTimeProvider(TestKeys.Noon);
        IServiceCollection collection = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<ILogger<SoapPipeline>>(Log)
            .AddSingleton(new SigningCredential(TestKeys.WithPrivateKey("service")))
            .AddSingleton(TestKeys.OurKeys)
            .Configure<StorageOptions>(options => options.DatabasePath = DatabasePath)
            .Configure<PartnersOptions>(options => options.Registered[TestKeys.BankNode] = new()
            {
                Name = "Test bank",
                Certificates = [TestKeys.PathOf("bank.pem")],
                Operations = ["DeductTax", "QueryTransaction", "Notify"],
                TaxOrgCodes = ["13501000000"],
            })
            .AddPartners()
            .AddPipeline();
        change?.Invoke(collection);
        services = collection.BuildServiceProvider();
        bank = new MessageSecurer(
            new SigningCredential(TestKeys.WithPrivateKey("bank")), new FreshnessOptions(), clock);
    }

    internal RecordingLogger Log { get; } = new();

    internal string DatabasePath => Path.Combine(folder, "fintax.db");

    internal static async Task<Corridor> OpenAsync(Action<IServiceCollection>? change = null)
    {
        var corridor = new Corridor(change);
        await DemoData.SeedAsync(corridor.services, CancellationToken.None);

        return corridor;
    }

    /// <summary>The request, signed as the bank's.</summary>
    internal string Signed(object request, string soap = WellKnown.Soap11, params OutgoingHeader[] headers) =>
        Encoding.UTF8.GetString(
            bank.Secure(new OutgoingMessage(soap, headers, services.GetRequiredService<IPayloadWriter>().Write(request))).Span);

    internal string Plain(object request, string soap = WellKnown.Soap11) =>
        $"<s:Envelope xmlns:s='{soap}'><s:Body>"
        + Encoding.UTF8.GetString(services.GetRequiredService<IPayloadWriter>().Write(request).Span)
        + "</s:Body></s:Envelope>";

    internal Task<SoapResponse> PostAsync(
        string message, string path = TaxPayment, string? contentType = TextXml, string? soapAction = null,
        bool isTls = false) =>
        PostAsync(Encoding.UTF8.GetBytes(message), path, contentType, soapAction, isTls);

    internal Task<SoapResponse> PostAsync(
        byte[] message, string path, string? contentType, string? soapAction = null, bool isTls = false) =>
        services.GetRequiredService<SoapPipeline>().HandleAsync(
            new SoapRequest(message, contentType, soapAction, isTls, path, TraceId, "127.0.0.1"), CancellationToken.None);

    /// <summary>Signed by its Sender.</summary>
    internal Task<SoapResponse> PostAsync(GoldenMessage message) =>
        PostAsync(
            GoldenPartners.Sign(message.Sender, message.Soap, message.CanonicalPayload),
            AddressOf(message.Payload.Name),
            message.Soap == WellKnown.Soap12 ? SoapXml : TextXml);

    /// <summary>Until no pack has anything to do.</summary>
    internal async Task CarryOutPacksAsync()
    {
        while (await services.GetRequiredService<PackRound>().RunAsync(CancellationToken.None) is not null)
        {
        }
    }

    /// <summary>One of the day for each bank, and counted.</summary>
    internal async Task CutBatchesAsync()
    {
        await services.GetRequiredService<ReconciliationDesk>().CutAsync(CancellationToken.None);
        await ReconcileAsync();
    }

    /// <summary>Until reconciliation has nothing to do.</summary>
    internal async Task ReconcileAsync()
    {
        while (await services.GetRequiredService<ReconciliationDesk>().AdvanceAsync(CancellationToken.None))
        {
        }
    }

    /// <summary>A message that another stack has signed, as a file of Golden/Secured, over TLS.</summary>
    internal Task<SoapResponse> PostForeignAsync(string file) =>
        PostAsync(
            File.ReadAllBytes(Path.Combine(Foreign, file)),
            TaxPayment,
            file.Contains("soap12", StringComparison.Ordinal) ? SoapXml : "text/xml",
            isTls: true);

    /// <summary>Where the operation with this payload is served.</summary>
    internal string AddressOf(XName payload) =>
        "/" + services.GetRequiredService<OperationCatalog>().Find(payload.NamespaceName, payload.LocalName)!.Service;

    internal ExplanationStore Explanations => services.GetRequiredService<ExplanationStore>();

    internal SoapPipeline Pipeline => services.GetRequiredService<SoapPipeline>();

    internal static string Text(SoapResponse response) => Encoding.UTF8.GetString(response.Body.Span);

    internal static XElement Tree(SoapResponse response)
    {
        using XmlReader reader = XmlReader.Create(
            new MemoryStream(response.Body.ToArray()), new() { DtdProcessing = DtdProcessing.Prohibit });

        return XElement.Load(reader);
    }

    /// <summary>The text of the first element of that name.</summary>
    internal static string? Value(SoapResponse response, string localName) =>
        Tree(response).Descendants().FirstOrDefault(element => element.Name.LocalName == localName)?.Value;

    internal static bool IsSigned(SoapResponse response) => Value(response, "SignatureValue") is not null;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
