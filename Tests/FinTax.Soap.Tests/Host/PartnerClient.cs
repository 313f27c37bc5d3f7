using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Service.Binding;

namespace FinTax.Soap.Tests.Host;

/// <summary>A demo partner that signs what it sends with its P-256 key and gets replies as they are on the wire.</summary>
internal sealed class PartnerClient : IDisposable
{
    private static readonly ContractWriter Contracts = new();

    private readonly HttpClient http = new();
    private readonly SigningCredential credential;
    private readonly MessageSecurer securer;

    internal PartnerClient(string dataFolder, string nodeCode)
    {
        string keys = Path.Combine(dataFolder, "keys", "partners", nodeCode);
        credential = new SigningCredential(X509Certificate2.CreateFromPemFile(
            Path.Combine(keys, "ec.crt.pem"), Path.Combine(keys, "ec.key.pem")));
        securer = new MessageSecurer(credential, new FreshnessOptions(), TimeProvider.System);
    }

    internal byte[] Sign(object request) =>
        securer.Secure(new OutgoingMessage(WellKnown.Soap11, [], Contracts.Write(request))).ToArray();

    internal Task<string> CallAsync(Uri address, object request) => PostAsync(address, Sign(request));

    internal async Task<string> PostAsync(Uri address, byte[] message)
    {
        using var content = new ByteArrayContent(message);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/xml", "utf-8");
        using HttpResponseMessage reply = await http.PostAsync(address, content);

        return Encoding.UTF8.GetString(await reply.Content.ReadAsByteArrayAsync());
    }

    public void Dispose()
    {
        http.Dispose();
        credential.Dispose();
    }
}
