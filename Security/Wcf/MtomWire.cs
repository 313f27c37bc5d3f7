using System.Text;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Mtom;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// MTOM on a client's wire. WCF wants to know the content type before it has the message, so that all requests of one
/// channel factory have the same boundary.
/// </summary>
internal sealed class MtomWire(string mediaType)
{
    private readonly string boundary = MtomForm.NewBoundary();

    internal string ContentType => MtomForm.ContentTypeOf(mediaType, boundary);

    internal static bool IsMtom(string? contentType) =>
        MimeType.Parse(contentType) is { } type && MtomPackage.IsMtom(type);

    internal static SoapMessage Parse(ArraySegment<byte> message, string contentType)
    {
        // All of a reply is in memory, and its size was limited where it was received.
        MtomPackage package = MtomPackage.Open(
            message, MimeType.Parse(contentType)!, new MtomLimits { PartBytesMax = int.MaxValue });

        return SoapMessage.Parse(package.Root, XmlLimits.Default, package.Attachments);
    }

    /// <summary>What WCF's encoder has written: it tells the boundary to nobody, but begins with it, perhaps after header fields.</summary>
    internal static SoapMessage ParseWritten(ArraySegment<byte> written)
    {
        int start = written.AsSpan().IndexOf("\r\n--"u8);
        int length = start < 0 ? -1 : written.AsSpan(start + 4).IndexOf("\r\n"u8);

        return length > 0
            ? Parse(written[start..], ContentTypeOf(Encoding.ASCII.GetString(written.AsSpan(start + 4, length))))
            : throw new InvalidOperationException("The MTOM encoder has not written MTOM.");

        static string ContentTypeOf(string boundary) =>
            $"multipart/related; type=\"application/xop+xml\"; boundary=\"{boundary}\"";
    }

    /// <param name="secured">The signed message, with all of its base64.</param>
    /// <param name="payload">The payload, which stands in it as it is.</param>
    /// <param name="attachments">Where in the payload the base64 stands that is to be attached.</param>
    internal ReadOnlyMemory<byte> Pack(ReadOnlySpan<byte> secured, ReadOnlySpan<byte> payload, List<Range> attachments)
    {
        int start = secured.LastIndexOf(payload);
        var packed = new List<Range>();

        foreach (Range attachment in attachments)
        {
            Range range = (start + attachment.Start.Value)..(start + attachment.End.Value);

            // Who has seen a request of ours knows the boundary, and could put it into a file: that one stays inline.
            if (start >= 0 && MtomForm.Decode(secured[range]).AsSpan().IndexOf(Encoding.ASCII.GetBytes(boundary)) < 0)
            {
                packed.Add(range);
            }
        }

        return MtomForm.Pack(secured, packed, mediaType, boundary).Body;
    }
}
