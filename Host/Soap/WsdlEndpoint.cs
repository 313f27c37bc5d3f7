using FinTax.Soap.Service.Publishing;

namespace FinTax.Soap.Host.Soap;

/// <summary>Answers a GET at a service's address with the description that the query asks for.</summary>
internal sealed class WsdlEndpoint(WsdlPublisher publisher, BaseAddress addresses)
{
    private const string Xml = "text/xml; charset=utf-8";

    internal async Task HandleAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        HttpResponse response = context.Response;

        if (addresses.Of(request) is not { } address)
        {
            await PlainText.SendAsync(response, 400, "The Host header names no host.");
        }
        else if (Find(request, address) is { } document)
        {
            // Whoever caches must not serve one host's address to another.
            response.Headers.Vary = "Host";
            response.Headers.CacheControl = "no-cache";
            response.ContentType = Xml;
            response.ContentLength = document.Length;
            await response.Body.WriteAsync(document, context.RequestAborted);
        }
        else
        {
            await PlainText.SendAsync(
                response,
                404,
                $"This is a SOAP service: POST messages here, or GET {request.Path}?wsdl, ?singleWsdl, ?wsdlWithPolicy "
                + "or ?xsd=<name>.");
        }
    }

    private byte[]? Find(HttpRequest request, string address)
    {
        string path = request.Path.Value!;

        return request.Query switch
        {
            var query when query.ContainsKey("wsdl") => publisher.Wsdl(path, address),
            var query when query.ContainsKey("singleWsdl") => publisher.SingleWsdl(path, address),
            var query when query.ContainsKey("wsdlWithPolicy") => publisher.WsdlWithPolicy(path, address),
            var query when query.TryGetValue("xsd", out var name) => publisher.Schema(path, name.ToString()),
            _ => null,
        };
    }
}
