using System.Security.Cryptography;
using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Tests.Large;

namespace FinTax.Soap.Tests.Security.Xml.Differential;

/// <summary>The three ways on which our canonicalizer is used: on kept elements, on a stream of tags, and below a Body's cursor.</summary>
internal static class OurCanonicalizer
{
    // Every so many-th envelope is read from a file, as long ones are.
    private const int FromFileEach = 4;

    /// <summary>As a header block is canonicalized: the apex kept in memory with all below it.</summary>
    internal static Canonical Kept(GeneratedDocument document) => Guarded(() =>
    {
        using XmlDictionaryReader reader = Reading.Open(document.Bytes, XmlLimits.Default);
        var tag = new StartTag();
        ElementNode? parent = ReadToApex(reader, document.Apex, tag);
        using var writer = new CanonicalWriter();
        var canonicalizer = new ExclusiveCanonicalizer(writer, parent, Prefixes(document));

        // ReadWhole wants a parent; the root of a document has one that declares nothing.
        int elementsLeft = int.MaxValue;
        ElementNode apex = ElementNode.ReadWhole(reader, parent ?? NoParent(), tag, XmlLimits.Default, ref elementsLeft);
        canonicalizer.Element(apex);
        ReadToEnd(reader);

        return writer.Written.ToArray();
    });

    /// <summary>As a Body is canonicalized: from tags that are forgotten at once.</summary>
    internal static Canonical Streamed(GeneratedDocument document) =>
        Streamed(document, Prefixes(document), Reading.Text);

    /// <param name="document">The document.</param>
    /// <param name="prefixes">Another PrefixList than the document's.</param>
    /// <param name="textOf">How the text under the reader is taken.</param>
    internal static Canonical Streamed(
        GeneratedDocument document, IReadOnlyList<string> prefixes, Func<XmlDictionaryReader, string> textOf) => Guarded(() =>
    {
        using XmlDictionaryReader reader = Reading.Open(document.Bytes, XmlLimits.Default);
        var tag = new StartTag();
        ElementNode? parent = ReadToApex(reader, document.Apex, tag);
        using var writer = new CanonicalWriter();
        var canonicalizer = new ExclusiveCanonicalizer(writer, parent, prefixes);
        int open = 0;

        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    tag.Read(reader, XmlLimits.Default);
                    canonicalizer.StartTag(tag);
                    open++;

                    if (tag.IsEmpty)
                    {
                        goto case XmlNodeType.EndElement;
                    }

                    break;

                case XmlNodeType.EndElement:
                    canonicalizer.EndTag();
                    open--;
                    break;

                default:
                    canonicalizer.Text(textOf(reader));
                    break;
            }
        }
        while (open > 0 && Reading.Next(reader) != XmlNodeType.None);

        ReadToEnd(reader);

        return writer.Written.ToArray();
    });

    /// <summary>Whether the cursor finds that the Body of an envelope digests to that of these bytes.</summary>
    internal static bool CursorAgrees(GeneratedDocument envelope, byte[] canonicalBody)
    {
        using SpooledFile? file = envelope.Seed % FromFileEach == 0 ? new SpooledFile(envelope.Bytes) : null;
        using SoapMessage message = SoapMessage.Parse(file?.Source ?? envelope.Bytes, XmlLimits.Default);
        using var digest = new BodyDigest(HashAlgorithmName.SHA256, SHA256.HashData(canonicalBody), Prefixes(envelope));

        try
        {
            new BodyCursor(message, [digest], new HashSet<string>()).ReadToEnd();

            return true;
        }
        catch (SecurityRejectedException)
        {
            return false;
        }
    }

    // As Security/Algorithms/Transform reads a PrefixList.
    internal static string[] Prefixes(GeneratedDocument document) =>
        [.. document.Prefixes.Select(prefix => prefix == "#default" ? "" : prefix).Distinct()];

    private static ElementNode? ReadToApex(XmlDictionaryReader reader, int apex, StartTag tag)
    {
        ElementNode? current = null;

        for (int element = -1; ;)
        {
            if (!reader.Read())
            {
                throw new InvalidOperationException("The document has no such element.");
            }

            if (reader.NodeType == XmlNodeType.Element && ++element == apex)
            {
                return current;
            }

            if (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement)
            {
                current = ElementNode.ReadStartTag(reader, current, tag, XmlLimits.Default);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                current = current!.Parent;
            }
        }
    }

    private static void ReadToEnd(XmlDictionaryReader reader)
    {
        while (reader.Read())
        {
        }
    }

    private static ElementNode NoParent()
    {
        using XmlDictionaryReader reader = Reading.Open("<none/>"u8.ToArray(), XmlLimits.Default);
        reader.Read();

        return ElementNode.ReadStartTag(reader, null, new StartTag(), XmlLimits.Default);
    }

    private static Canonical Guarded(Func<byte[]> canonicalize)
    {
        try
        {
            return new(canonicalize(), null);
        }
        catch (Exception refused) when (refused is XmlException or MalformedMessageException or SecurityRejectedException)
        {
            return new(null, refused.Message);
        }
    }
}
