using System.Text;

namespace FinTax.Soap.Security.Mtom;

/// <summary>
/// The header fields of one part [RFC 2045 §9]. Refused is whatever would make other bytes of the part than those that
/// stand there, and whatever two readers could read differently: folded lines, a field twice.
/// </summary>
internal sealed class PartHeader
{
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    internal PartHeader(ReadOnlySpan<byte> lines)
    {
        foreach (Range range in lines.Split("\r\n"u8))
        {
            ReadOnlySpan<byte> line = lines[range];
            int colon = line.IndexOf((byte)':');

            // Printable ASCII; a line that begins with a blank goes on with the one before it for some.
            if (colon <= 0
                || line.ContainsAnyExceptInRange((byte)' ', (byte)'~')
                || line[..colon].Contains((byte)' '))
            {
                throw Mime.Malformed("A header field of a part is malformed.");
            }

            Take(Encoding.ASCII.GetString(line[..colon]), Encoding.ASCII.GetString(line[(colon + 1)..]).Trim());
        }

        ContentType = MimeType.Parse(fields.GetValueOrDefault("Content-Type"));
        ContentId = fields.GetValueOrDefault("Content-ID") switch
        {
            null => null,
            ['<', .. var inside, '>'] when inside.Length > 0 && !inside.AsSpan().ContainsAny("<> ") => inside,
            var id => throw Mime.Malformed($"The Content-ID '{id}' is malformed."),
        };
    }

    /// <summary>Without the angle brackets; null where there is none.</summary>
    internal string? ContentId { get; }

    /// <summary>Null where it is absent or malformed.</summary>
    internal MimeType? ContentType { get; }

    private void Take(string name, string value)
    {
        bool isKnown = name.ToLowerInvariant() switch
        {
            "content-type" or "content-id" or "content-disposition" or "content-description" => true,

            // [RFC 2045 §6.2] These three are the bytes as they stand; a part in base64 or quoted-printable is not.
            "content-transfer-encoding" => value.ToLowerInvariant() is "binary" or "8bit" or "7bit",

            // [RFC 2045 §9] A field that does not begin so has no meaning.
            var other => !other.StartsWith("content-", StringComparison.Ordinal),
        };

        if (!isKnown || !fields.TryAdd(name, value))
        {
            throw Mime.Malformed($"The header field {name} of a part is not read here, or is there twice.");
        }
    }
}
