using System.Net;
using System.Text;
using System.Xml;
using FinTax.Soap.Contracts;

namespace FinTax.Soap.Benchmarks.Load;

/// <summary>
/// Asks a server once and reads the answer: a row counts only if it answers the request that it was sent, so that one
/// that refuses quickly, or answers without having read, cannot win.
/// </summary>
internal static class ReplyCheck
{
    private static readonly HttpClient Client = new();

    internal static async Task RequireReceiptAsync(string row, Uri address, ReadOnlyMemory<byte> message, string traceNo)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ReadOnlyMemoryContent(message) { Headers = { { "Content-Type", "text/xml; charset=utf-8" } } },
            Headers = { { "SOAPAction", "\"urn:fintax:taxpayment:v1/DeductTax\"" } },
        };
        using HttpResponseMessage response = await Client.SendAsync(request);
        byte[] body = await response.Content.ReadAsByteArrayAsync();

        if (response.StatusCode != HttpStatusCode.OK || !IsReceipt(body, traceNo))
        {
            throw new InvalidOperationException(
                $"The row '{row}' does not answer with a receipt: HTTP {(int)response.StatusCode}\n{Encoding.UTF8.GetString(body)}");
        }
    }

    private static bool IsReceipt(byte[] body, string traceNo)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(body), new() { DtdProcessing = DtdProcessing.Prohibit });

        return reader.ReadToFollowing("DeductTaxResponse", Namespaces.TaxPayment)
            && reader.ReadToFollowing("TraceNo", Namespaces.TaxPayment)
            && reader.ReadElementContentAsString() == traceNo
            && reader.ReadToFollowing("State", Namespaces.TaxPayment)
            && reader.ReadElementContentAsString() == "SUCCEEDED";
    }
}
