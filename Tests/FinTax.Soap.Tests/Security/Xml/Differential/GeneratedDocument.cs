namespace FinTax.Soap.Tests.Security.Xml.Differential;

/// <summary>One document to canonicalize, and how.</summary>
/// <param name="Seed">Makes the same document again.</param>
/// <param name="Bytes">The document, in UTF-8 or UTF-16.</param>
/// <param name="Apex">The element whose subtree is canonicalized, counted in document order.</param>
/// <param name="PrefixList">The InclusiveNamespaces PrefixList, as it stands in the attribute.</param>
/// <param name="IsEnvelope">Whether it is a SOAP envelope and the apex its Body.</param>
/// <param name="HasProcessingInstruction">Whether a processing instruction stands in it, which we do not read.</param>
/// <param name="IsUndeclaredUtf16">Whether it is UTF-16 and only its byte order mark says so.</param>
/// <param name="DeclaresRelative">Whether a namespace that is declared within the apex is named by a relative URI.</param>
/// <param name="DeclaresNoUri">Whether a namespace is named by a relative URI, or by what is no URI at all, anywhere.</param>
internal sealed record GeneratedDocument(
    int Seed,
    byte[] Bytes,
    int Apex,
    string PrefixList,
    bool IsEnvelope,
    bool HasProcessingInstruction,
    bool IsUndeclaredUtf16,
    bool DeclaresRelative,
    bool DeclaresNoUri)
{
    internal string[] Prefixes { get; } =
        [.. PrefixList.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];
}
