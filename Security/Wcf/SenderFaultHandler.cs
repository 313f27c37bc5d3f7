using System.Net;
using FinTax.Soap.Security.Mtom;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// Lets WCF read a SOAP 1.2 fault of the sender. Such a fault comes with HTTP 400 [SOAP12-2 §7.5.2.2], which WCF's
/// transport takes for a failure without a message; it does read a fault that comes with 500.
/// </summary>
internal sealed class SenderFaultHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        if (response.StatusCode == HttpStatusCode.BadRequest
            && response.Content.Headers.ContentType?.MediaType is "application/soap+xml" or MtomPackage.MultipartRelated)
        {
            response.StatusCode = HttpStatusCode.InternalServerError;
        }

        return response;
    }
}
