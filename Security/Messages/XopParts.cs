using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// The attachments of a message, each of which is the content of one element: an xop:Include stands in its place
/// [XOP §2.1]. What is signed, validated and read is the message as it was before, with the base64 text in it.
/// </summary>
public sealed class XopParts
{
    private const string Namespace = "http://www.w3.org/2004/08/xop/include";

    // A certificate has one or two kilobytes, a path of some of them ten, an encrypted signature five.
    private const int HeaderBytesMax = 32 * 1024;

    private readonly Dictionary<string, MessageSource> unused;

    internal XopParts(Dictionary<string, MessageSource> byContentId) => unused = byContentId;

    internal static bool IsInclude(XmlDictionaryReader reader) =>
        reader.IsLocalName("Include") && reader.IsNamespaceUri(Namespace);

    /// <summary>
    /// The attachment that the Include stands for, whose tag the message has read; the message stands on the end of the
    /// Include afterwards. Each is taken once: who refers to one twice has signed bytes in two places and sent one.
    /// </summary>
    internal MessageSource Take(SoapMessage message)
    {
        StartTag include = message.Tag;
        MessageSource part = Take(include.Attributes);
        bool isEmpty = include.IsEmpty;
        include.Clear();

        return isEmpty || message.Next() == XmlNodeType.EndElement ? part : throw Malformed("An xop:Include has content.");
    }

    /// <summary>
    /// Puts tokens and ciphertext into the security header that came as attachments: CXF sends them so where MTOM is on.
    /// Nothing else in a header may come like that.
    /// </summary>
    internal void PutInto(ElementNode headerBlock) => PutInto(headerBlock, HeaderBytesMax);

    /// <summary>The same of an EncryptedData in the Body, or of a header block.</summary>
    /// <param name="element">What the message has read whole.</param>
    /// <param name="bytesMax">Bytes of one attachment, which is kept in memory.</param>
    internal void PutInto(ElementNode element, int bytesMax)
    {
        foreach (ElementNode include in element.SelfAndDescendants().Where(one => one.Is("Include", Namespace)).ToArray())
        {
            if (include.Parent is not { } value
                || !value.Is("BinarySecurityToken", WellKnown.Wsse) && !value.Is("CipherValue", WellKnown.Encryption)
                || value.Content.Count != 1
                || include.Content.Count != 0)
            {
                throw NotAlone();
            }

            MessageSource part = Take(include.Attributes);
            byte[] bytes = part.Length <= bytesMax
                ? new byte[part.Length]
                : throw new MalformedMessageException(
                    Malformation.LimitExceeded, $"The message is over a limit: {value.LocalName} of more than {bytesMax} bytes.");
            part.Read(0, bytes);
            value.ReplaceContent(Convert.ToBase64String(bytes));
        }
    }

    private MessageSource Take(IReadOnlyList<AttributeToken> attributes)
    {
        // [XOP §2.1] The specification admits other attributes and content, and gives them no meaning.
        string href = attributes is [{ LocalName: "href", NamespaceUri: "" } only]
            ? only.Value
            : throw Malformed("An xop:Include has href, and no other attribute.");

        // [RFC 2392] A part of this very message; nothing is ever fetched.
        if (!href.StartsWith("cid:", StringComparison.Ordinal))
        {
            throw Malformed("An xop:Include refers to something outside of its message.");
        }

        return unused.Remove(Uri.UnescapeDataString(href[4..]), out MessageSource part)
            ? part
            : throw Malformed("An xop:Include refers to no part, or to one that another has referred to.");
    }

    internal static MalformedMessageException NotAlone() =>
        Malformed("An xop:Include stands beside something else, or where no value can.");

    /// <summary>At the end of the message: bytes that nothing refers to would be bytes that nobody signed.</summary>
    internal void RequireAllTaken()
    {
        if (unused.Count > 0)
        {
            throw Malformed("A part is there that no xop:Include refers to.");
        }
    }

    private static MalformedMessageException Malformed(string why) => new(Malformation.NotXop, why);
}
