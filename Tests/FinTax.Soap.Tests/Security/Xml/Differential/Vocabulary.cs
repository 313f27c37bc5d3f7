namespace FinTax.Soap.Tests.Security.Xml.Differential;

/// <summary>What generated documents are made of, as it is written in them.</summary>
internal static class Vocabulary
{
    internal static readonly string[] Names = ["e", "Body", "a", "Z", "_1", "x.y-z", "é", "中文"];

    // They sort by code point: B before a, a before a1, é after z.
    internal static readonly string[] Prefixes = ["", "p", "q", "B", "a", "a1", "é", "wsu"];

    internal static readonly string[] ListedPrefixes = ["p", "q", "B", "a", "é", "wsu", "S", "#default", "#default", "unbound", "xml"];

    internal static readonly string[] AttributeNames = ["a", "b", "B", "Id", "at", "_", "é", "中", "xmlnsx"];

    internal static readonly string[] XmlAttributes = ["xml:lang", "xml:space", "xml:base", "xml:id"];

    /// <summary>
    /// Among them two spellings of one, and two that sort differently by code point and by UTF-16 unit: U+1F4B6 comes
    /// after U+FF5E, its first surrogate before it.
    /// </summary>
    internal static readonly string[] Uris =
    [
        "urn:a", "urn:b", "urn:c", "urn&#x3a;a", "http://example.org/", "http://example.org/#", "urn:x?a=1&amp;b=2", "urn:x?a=1&#38;b=2",
        "urn:it's",
    ];

    internal static readonly string[] NoUris = ["urn:é", "urn:～", "urn:\U0001F4B6", "urn:&lt;x>", "urn:&quot;q&quot;", "urn:a b", "urn:a&#9;b"];

    internal static readonly string[] RelativeUris = ["relative", "../up", "a/b:c", "#fragment", "//host/path"];

    internal static readonly string[] Values =
    [
        "x", "value", " ", "  ", "\t", "\n", "\r\n", "\r", "&#9;", "&#10;", "&#13;", "&#xD;&#xA;", "&#32;", "&quot;", "&apos;", "'", "\"", "&lt;", ">",
        "&gt;", "&amp;", "&amp;amp;", "&#38;", "é", "中", "\U0001F4B6", "&#x1F4B6;", "\u0085", "\u2028", "\u00A0", "\uFEFF", "\uFFFD", "]]>", "p:q", "{", "&#60;",
    ];

    internal static readonly string[] Texts =
    [
        "x", "text ", " ", "\t", "\n", "\r\n", "\r", "\r\r\n", "&#9;", "&#10;", "&#13;", "&#xD;\n", "\r&#xA;", "&#32;", "\"", "'", "&quot;", "&apos;", "&lt;",
        ">", "&gt;", "&amp;", "&amp;lt;", "&#38;", "é", "中文", "\U0001F4B6", "&#x1F4B6;", "\u0085", "\u2028", "\u00A0", "\uFEFF", "\uFFFD",
        "<![CDATA[]]>", "<![CDATA[ < & > \r\n ]]>", "<![CDATA[]]&gt;]]>", "<![CDATA[\U0001F4B6]]]]><![CDATA[>]]>", "<!---->", "<!-- comment <a/> & -->", "]&#93;", "&#93;&#93;&#62;",
    ];
}
