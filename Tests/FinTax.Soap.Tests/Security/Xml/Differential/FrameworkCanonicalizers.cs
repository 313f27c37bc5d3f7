using System.Security.Cryptography.Xml;
using System.Xml;

namespace FinTax.Soap.Tests.Security.Xml.Differential;

/// <summary>The two canonicalizers that .NET brings.</summary>
internal static class FrameworkCanonicalizers
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    /// <summary>
    /// The transform of SignedXml. As SignedXml does, the apex is given to it as a document of its own, with what its
    /// ancestors declare: over a node-set of XPath it would miss CDATA beside text.
    /// </summary>
    internal static Canonical Transform(GeneratedDocument document) => Guarded(() =>
    {
        var tree = new XmlDocument { PreserveWhitespace = true };

        using (XmlReader reader = XmlReader.Create(new MemoryStream(document.Bytes), Settings))
        {
            tree.Load(reader);
        }

        return Canonicalize((XmlElement)tree.GetElementsByTagName("*")[document.Apex]!, document.PrefixList);
    });

    internal static byte[] Canonicalize(XmlElement apex, string prefixList)
    {
        var alone = new XmlDocument { PreserveWhitespace = true };
        var root = (XmlElement)alone.AppendChild(alone.ImportNode(apex, deep: true))!;

        for (XmlNode? ancestor = apex.ParentNode; ancestor is XmlElement; ancestor = ancestor.ParentNode)
        {
            foreach (XmlAttribute declaration in ancestor.Attributes!)
            {
                if (declaration.NamespaceURI == "http://www.w3.org/2000/xmlns/" && !root.HasAttribute(declaration.Name))
                {
                    root.SetAttributeNode((XmlAttribute)alone.ImportNode(declaration, deep: true));
                }
            }
        }

        var transform = new XmlDsigExcC14NTransform(prefixList);
        transform.LoadInput(alone);
        using var result = (MemoryStream)transform.GetOutput(typeof(Stream));

        return result.ToArray();
    }

    /// <summary>The canonicalization that XmlDictionaryReader offers as it reads.</summary>
    internal static Canonical Reader(GeneratedDocument document) => Guarded(() =>
    {
        using var reader = XmlDictionaryReader.CreateTextReader(document.Bytes, XmlDictionaryReaderQuotas.Max);
        int element = -1;

        while (reader.NodeType != XmlNodeType.Element || ++element < document.Apex)
        {
            reader.Read();
        }

        using var result = new MemoryStream();
        reader.StartCanonicalization(
            result, includeComments: false, [.. document.Prefixes.Select(prefix => prefix == "#default" ? "" : prefix)]);
        reader.Skip();
        reader.EndCanonicalization();

        return result.ToArray();
    });

    private static Canonical Guarded(Func<byte[]> canonicalize)
    {
        try
        {
            return new(canonicalize(), null);
        }
        catch (Exception refused) when (refused is XmlException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            return new(null, refused.Message);
        }
    }
}
