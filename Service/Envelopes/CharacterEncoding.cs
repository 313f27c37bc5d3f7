using System.Text;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>
/// Refuses what is neither UTF-8 nor UTF-16 by name, before the reader would refuse it with words about bytes: GBK is
/// what a Chinese system sends by default, and its maker should learn at once what to change. Refuses, too, a charset that
/// the bytes are not in: whoever goes by it reads another message.
/// </summary>
internal static class CharacterEncoding
{
    // <?xml version="1.0" encoding="utf-8" standalone="yes"?> is 56 long.
    private const int DeclarationBytesMax = 200;

    internal static void Require(string? charset, MessageSource message)
    {
        Span<byte> head = stackalloc byte[DeclarationBytesMax + 3];
        head = head[..message.Read(0, head)];

        if (charset is not null && (!IsAdmitted(charset) || IsUtf16(charset) != IsUtf16(head)))
        {
            throw FaultCatalog.Encoding(charset);
        }

        if (Declared(head) is { } declared && !IsAdmitted(declared))
        {
            throw FaultCatalog.Encoding(declared);
        }
    }

    private static bool IsAdmitted(string encoding) =>
        encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || encoding.Equals("utf-16", StringComparison.OrdinalIgnoreCase)
        || encoding.Equals("utf-16le", StringComparison.OrdinalIgnoreCase)
        || encoding.Equals("utf-16be", StringComparison.OrdinalIgnoreCase)
        || encoding.Equals("utf8", StringComparison.OrdinalIgnoreCase);

    private static bool IsUtf16(string charset) => charset.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase);

    // By its mark, or by the other half of the first character. [XML §F]
    private static bool IsUtf16(ReadOnlySpan<byte> message) =>
        message is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, (byte)'<', ..] or [(byte)'<', 0, ..];

    /// <summary>
    /// What the XML declaration says [XML §4.3.3], where the bytes can be read as ASCII so far; null else.
    /// </summary>
    private static string? Declared(ReadOnlySpan<byte> message)
    {
        if (message.StartsWith(Encoding.UTF8.Preamble))
        {
            message = message[3..];
        }

        if (!message.StartsWith("<?xml"u8))
        {
            return null;
        }

        message = message[..Math.Min(message.Length, DeclarationBytesMax)];
        int end = message.IndexOf("?>"u8);
        int name = message.IndexOf("encoding"u8);

        if (name < 0 || end < name)
        {
            return null;
        }

        ReadOnlySpan<byte> value = message[(name + "encoding".Length)..end].Trim("= \t\r\n"u8);
        int length = value.IsEmpty ? -1 : value[1..].IndexOf(value[0]);

        return length < 0 ? null : Encoding.ASCII.GetString(value.Slice(1, length));
    }
}
