using System.Xml;

namespace FinTax.Soap.Tests.Security.Fuzzing;

/// <summary>Genuine messages of other stacks, as bytes and as trees to be altered.</summary>
internal static class ForeignMessages
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured");

    /// <summary>Four stacks, and every form of reference, token and signed part that they make.</summary>
    internal static readonly string[] Signed =
    [
        "wss4j-bst-signed", "wss4j-ecdsa-p256", "wss4j-ski", "zeep-binary-signature", "zeep-x509-data", "node-soap-defaults",
        "xmlsec1-addressing-signed", "xmlsec1-token-and-keyinfo-signed", "xmlsec1-prefixes", "xmlsec1-default-namespace-signature",
    ];

    internal static byte[] Bytes(string name)
    {
        string path = Path.Combine(Folder, name);

        return File.ReadAllBytes(File.Exists(path + ".request.xml") ? path + ".request.xml" : path + ".xml");
    }

    internal static XmlDocument Tree(string name)
    {
        var tree = new XmlDocument { PreserveWhitespace = true };
        using XmlReader reader = XmlReader.Create(
            new MemoryStream(Bytes(name)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        tree.Load(reader);

        return tree;
    }

    /// <summary>The first element of that name, in document order.</summary>
    internal static XmlElement? Element(XmlDocument tree, string localName) =>
        tree.GetElementsByTagName(localName, "*").OfType<XmlElement>().FirstOrDefault();

    internal static XmlElement[] Elements(XmlDocument tree) => [.. tree.GetElementsByTagName("*").OfType<XmlElement>()];
}
