using FinTax.Soap.Security.Mtom;

namespace FinTax.Soap.Service.Envelopes;

/// <summary>
/// The Content-Type header, taken apart [RFC 9110 §8.3]. It decides the version of SOAP, not the bytes: an intermediary
/// and we must not see two different messages in one.
/// </summary>
/// <param name="Text">The header as it came.</param>
/// <param name="Version">The version that the type stands for, or null where it is none of ours.</param>
/// <param name="Charset">The charset parameter, or null.</param>
/// <param name="Action">The action parameter of SOAP 1.2, or null. [SOAP12-2 §6.5.3]</param>
/// <param name="Mtom">All of it, where the message is in a package of MTOM; null else.</param>
internal readonly record struct MediaType(
    string? Text, SoapVersion? Version, string? Charset, string? Action, MimeType? Mtom = null)
{
    internal static MediaType Parse(string? contentType)
    {
        ReadOnlySpan<char> rest = contentType;
        ReadOnlySpan<char> type = NextPart(ref rest);

        if (Is(type, MtomPackage.MultipartRelated))
        {
            return ParseMultipart(contentType);
        }

        SoapVersion? version = VersionOf(type);
        string? charset = null;
        string? action = null;
        bool isTwice = false;

        while (!rest.IsEmpty)
        {
            ReadOnlySpan<char> parameter = NextPart(ref rest);
            int equals = parameter.IndexOf('=');

            if (equals > 0 && Is(parameter[..equals], "charset"))
            {
                isTwice |= charset is not null;
                charset = Value(parameter[(equals + 1)..]);
            }
            else if (equals > 0 && Is(parameter[..equals], "action"))
            {
                isTwice |= action is not null;
                action = Value(parameter[(equals + 1)..]);
            }
        }

        // [RFC 9110 §5.6.6] Of two one reader takes the first, and another the last.
        return isTwice ? new(contentType, null, null, null) : new(contentType, version, charset, action);
    }

    /// <summary>Whether an Accept header names MTOM. [RFC 9110 §12.5.1]</summary>
    internal static bool AdmitsMtom(string? accept) =>
        accept is not null
        && accept.Contains(MtomPackage.MultipartRelated, StringComparison.OrdinalIgnoreCase)
        && accept.Contains("application/xop+xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The version whose media type that is, or null.</summary>
    internal static SoapVersion? VersionOf(ReadOnlySpan<char> type) =>
        Is(type, "text/xml") ? SoapVersion.Soap11 : Is(type, "application/soap+xml") ? SoapVersion.Soap12 : null;

    // [MTOM §4.1, XOP §4.1] The root part says the version; start-info says it too, and nearly always. In case that the
    // root part is not got to, it says how to answer.
    private static MediaType ParseMultipart(string? contentType) =>
        MimeType.Parse(contentType) is { } type && MtomPackage.IsMtom(type)
            ? new(
                contentType,
                VersionOf(MimeType.Parse(type["start-info"])?.Name) ?? SoapVersion.Soap11,
                null,
                type["action"],
                type)
            : new(contentType, null, null, null);

    // Up to the next semicolon that stands in no quotes.
    private static ReadOnlySpan<char> NextPart(scoped ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOfAny(';', '"');

        while (end >= 0 && rest[end] == '"')
        {
            int close = rest[(end + 1)..].IndexOf('"');
            int next = close < 0 ? -1 : rest[(end + close + 2)..].IndexOfAny(';', '"');
            end = next < 0 ? -1 : end + close + 2 + next;
        }

        ReadOnlySpan<char> part = (end < 0 ? rest : rest[..end]).Trim();
        rest = end < 0 ? [] : rest[(end + 1)..];

        return part;
    }

    private static string Value(ReadOnlySpan<char> value)
    {
        value = value.Trim();

        return (value.Length >= 2 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : value).ToString();
    }

    private static bool Is(ReadOnlySpan<char> text, string name) =>
        text.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
}
