using System.Buffers.Text;
using System.Text;

namespace FinTax.Soap.Security.Mtom;

/// <summary>
/// A message packed for MTOM: signed as it was, and then sent with the text of some elements as the bytes that it
/// stands for [MTOM §3].
/// </summary>
/// <param name="ContentType">The Content-Type header.</param>
/// <param name="Body">The multipart body.</param>
public sealed record MtomForm(string ContentType, ReadOnlyMemory<byte> Body)
{
    private const string RootId = "envelope@fintax.soap";

    /// <summary>Packs a message under a boundary that nobody could know before.</summary>
    /// <param name="envelope">The message in UTF-8.</param>
    /// <param name="base64">Where in it canonical base64 stands, alone in its element; in order.</param>
    /// <param name="mediaType">That of the version of SOAP: text/xml or application/soap+xml.</param>
    public static MtomForm Pack(ReadOnlySpan<byte> envelope, IReadOnlyList<Range> base64, string mediaType) =>
        Pack(envelope, base64, mediaType, NewBoundary());

    internal static string NewBoundary() => "fintax-" + Guid.NewGuid().ToString("N");

    internal static string ContentTypeOf(string mediaType, string boundary) =>
        $"multipart/related; type=\"application/xop+xml\"; start=\"<{RootId}>\"; start-info=\"{mediaType}\"; boundary=\"{boundary}\"";

    internal static MtomForm Pack(
        ReadOnlySpan<byte> envelope, IReadOnlyList<Range> base64, string mediaType, string boundary)
    {
        using var output = new MemoryStream(envelope.Length);
        Ascii(output, $"--{boundary}\r\nContent-Type: application/xop+xml; charset=utf-8; type=\"{mediaType}\"\r\n");
        Ascii(output, $"Content-Transfer-Encoding: binary\r\nContent-ID: <{RootId}>\r\n\r\n");
        WriteRoot(output, envelope, base64);

        for (int i = 0; i < base64.Count; i++)
        {
            Ascii(output, $"\r\n--{boundary}\r\nContent-Type: application/octet-stream\r\n");
            Ascii(output, $"Content-Transfer-Encoding: binary\r\nContent-ID: <{IdOf(i)}>\r\n\r\n");
            output.Write(Decode(envelope[base64[i]]));
        }

        Ascii(output, $"\r\n--{boundary}--\r\n");

        return new MtomForm(ContentTypeOf(mediaType, boundary), output.ToArray());
    }

    internal static byte[] Decode(ReadOnlySpan<byte> base64)
    {
        byte[] bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(base64.Length)];
        Base64.DecodeFromUtf8(base64, bytes, out int read, out int written);

        return read == base64.Length
            ? bytes[..written]
            : throw new ArgumentException("What is to be an attachment is not base64.", nameof(base64));
    }

    private static void WriteRoot(MemoryStream output, ReadOnlySpan<byte> envelope, IReadOnlyList<Range> base64)
    {
        int written = 0;

        for (int i = 0; i < base64.Count; i++)
        {
            var (start, length) = base64[i].GetOffsetAndLength(envelope.Length);
            output.Write(envelope[written..start]);
            Ascii(output, $"<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:{IdOf(i)}\"/>");
            written = start + length;
        }

        output.Write(envelope[written..]);
    }

    private static string IdOf(int index) => $"{index + 1}@fintax.soap";

    private static void Ascii(MemoryStream output, string text) => output.Write(Encoding.ASCII.GetBytes(text));
}
