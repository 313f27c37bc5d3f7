using System.Text;
using System.Xml;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Tests.Security.Fuzzing;

namespace FinTax.Soap.Tests.Security.Messages;

/// <summary>
/// Messages that leave as much behind in a reader as a message can, and such as would notice: declarations, attributes
/// and namespaces in many numbers and at many places, white space that is kept, text of every kind.
/// </summary>
internal static class ReusedReaders
{
    private const string Envelope = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>";

    internal static IEnumerable<byte[]> Messages =>
    [
        .. ForeignMessages.Signed.Select(ForeignMessages.Bytes),
        ForeignMessages.Bytes("xmlsec1-utf16"),
        ForeignMessages.Bytes("xmlsec1-cdata"),
        .. Made.Select(message => Encoding.UTF8.GetBytes(message)),
    ];

    private static IEnumerable<string> Made =>
    [
        .. Declarations.Select(declaration => declaration + Around("<a/>")),

        // The namespaces are declared there alone, and have the name of an attribute in one of those at its very place.
        "<?xml version='1.0' xmlns:encodings='urn:a'?>" + Around("<encodings:a/>"),
        "<?xml version='1.0' xmlns='encoding:a'?>" + Around("<a/>"),
        Around("<a xml:space='preserve' xml:lang='zh'> <b> </b> </a>"),
        Around("<a xml:space='default'> <b> </b> </a>"),
        Around("<a> <b> </b> </a>"),
        Around("<a>&#x41;&amp;\r\n<![CDATA[\r\n]]]>]<!-- ] -->\uD83D\uDE00</a>"),
        Around("<a b='&#x41;\r\n' c=''/>"),
        Around($"<a {Each(20, i => $"b{i}='{i}' ")}/>"),
        Around($"<a {Each(20, i => $"xmlns:b{i}='urn:{i}' ")}{Each(20, i => $"b{i}:c='{i}' ")}/>"),
        Around($"<a {Each(20, i => $"b{i}='{i}' ")} b0=''/>"),
        Around("<a xmlns='urn:a'><b xmlns=''><c xmlns='urn:c'/></b></a>"),
        Around("<x:a xmlns:x='urn:a'><x:b xmlns:x='urn:b'/><x:c/></x:a>"),
        Around("<x:a/>"),
        Around(Each(20, _ => "<a>") + Each(20, _ => "</a>")),
        Around("<a><b></a>"),
        Around("<a b='c' b='d'/>"),
        Around("<a></b>"),
        Around(""),
        Envelope + "<s:Header><a b='c' xmlns:d='urn:d'><d:e/></a></s:Header><s:Body/></s:Envelope>",
        Envelope,
    ];

    // Each puts the names of its attributes at other places of the message.
    private static IEnumerable<string> Declarations =>
    [
        "<?xml version='1.0'?>",
        "<?xml version='1.0' encoding='utf-8'?>",
        "<?xml version='1.0'       encoding='utf-8'?>",
        "<?xml version='1.0'        encoding='utf-8'?>",
        "<?xml version='1.0' encoding='utf-8' standalone='yes'?>",
        "<?xml version='1.0'       standalone='yes'?>",
        "<?xml version='1.0' a='b'?>",
    ];

    /// <summary>All that can be asked of a message, in order.</summary>
    internal static IEnumerable<string> Describe(VerifiedMessage read)
    {
        yield return Describe(read.Message.Envelope);

        foreach (ElementNode block in read.Message.HeaderBlocks)
        {
            yield return string.Join('\n', block.SelfAndDescendants().Select(Describe));
        }

        yield return Describe(read.Message.Body);
        yield return $"{read.Body.PayloadName}";

        while (read.Body.Read())
        {
            yield return read.Body.NodeType == XmlNodeType.Element
                ? Describe(read.Body.Tag)
                : $"{read.Body.NodeType} {read.Body.IsWhiteSpace} '{read.Body.Value}'";
        }
    }

    private static string Describe(StartTag tag) =>
        Describe(tag.Prefix, tag.LocalName, tag.NamespaceUri, tag.Declarations, tag.Attributes);

    private static string Describe(ElementNode element) =>
        Describe(element.Prefix, element.LocalName, element.NamespaceUri, element.Declarations, element.Attributes) + element.Text;

    private static string Describe(
        string prefix, string localName, string namespaceUri,
        IEnumerable<NamespaceDeclaration> declarations, IEnumerable<AttributeToken> attributes) =>
        $"<{prefix}:{localName} {{{namespaceUri}}} {string.Join(' ', declarations)} {string.Join(' ', attributes)}>";

    private static string Around(string payload) => $"{Envelope}<s:Body>{payload}</s:Body></s:Envelope>";

    private static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
