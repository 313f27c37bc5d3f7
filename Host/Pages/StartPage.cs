using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FinTax.Soap.Host.Soap;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Publishing;

namespace FinTax.Soap.Host.Pages;

/// <summary>
/// The page at <c>/</c>, for whoever opens the service in a browser: what is here, where its descriptions are, and who
/// may call. It names partners and never what they prove themselves with.
/// </summary>
internal sealed class StartPage(WsdlPublisher publisher, PartnerDirectory partners, BaseAddress addresses)
{
    // Chinese terms as they are, and what HTML could take for markup escaped.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal async Task HandleAsync(HttpContext context)
    {
        if (addresses.Of(context.Request) is not { } address)
        {
            await PlainText.SendAsync(context.Response, 400, "The Host header names no host.");
            return;
        }

        byte[] page = Encoding.UTF8.GetBytes(Write(address));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    private string Write(string address) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>FinTax.Soap</title>
          <link rel="stylesheet" href="style.css">
        </head>
        <body>
        <main>
          <h1>FinTax.Soap</h1>
          <p>An enterprise-service-bus adapter for tax and bank operations. Messages are SOAP 1.1 or 1.2,
             document/literal, secured with WS-Security; each is carried out exactly once and answered with a signed
             receipt.</p>

          <h2>Services</h2>
          {Each(publisher.Services, service => Service(service, address))}

          <h2>Partners</h2>
          <p>Who may call, and what proves it.</p>
          <table>
            <thead><tr><th>Node code</th><th>Name</th><th>Proof of sender</th></tr></thead>
            <tbody>
              {Each(partners.Partners, Partner)}
            </tbody>
          </table>

          <h2>Health</h2>
          <p><a href="health/live">/health/live</a> · <a href="health/ready">/health/ready</a></p>
        </main>
        </body>
        </html>

        """;

    private static string Service(PublishedService service, string address)
    {
        string endpoint = Text(address + service.Path);
        IEnumerable<string> operations = service.Operations.Select(operation => $"<code>{Text(operation)}</code>");

        return $"""
            <section>
              <h3>{Text(service.Name)}</h3>
              <p>{Text(service.Summary)}</p>
              <p>Endpoint <code>{endpoint}</code></p>
              <p>Operations {string.Join(", ", operations)}</p>
              <p class="links">
                <a href="{endpoint}?wsdl">WSDL</a>
                <a href="{endpoint}?singleWsdl">WSDL in one file</a>
                <a href="{endpoint}?wsdlWithPolicy">WSDL with its WS-SecurityPolicy</a>
              </p>
            </section>
            """;
    }

    private static string Partner(Partner partner) =>
        $"<tr><td><code>{Text(partner.NodeCode)}</code></td><td>{Text(partner.Name)}</td>" +
        $"<td>{Text(Proofs(partner))}</td></tr>";

    private static string Proofs(Partner partner) =>
        string.Join(", ", partner.Proofs.Select(proof => (proof, partner.Credentials) switch
        {
            (PartnerProof.Signature, { Authority: not null }) => "X.509 signature (certified by its authority)",
            (PartnerProof.Signature, _) => "X.509 signature",
            (PartnerProof.UsernameTokenDigest, { Principal.Policy.AdmitDigestWithoutTls: true }) =>
                "UsernameToken digest",
            (PartnerProof.UsernameTokenDigest, _) => "UsernameToken digest over TLS",
            (PartnerProof.UsernameTokenText, _) => "UsernameToken text over TLS",
            (PartnerProof.SamlBearer, _) => "SAML assertion (bearer) over TLS",
            _ => "SAML assertion (holder of key)",
        }));

    private static string Each<T>(IEnumerable<T> items, Func<T, string> write) =>
        string.Join('\n', items.Select(write));

    private static string Text(string text) => Encoder.Encode(text);
}
