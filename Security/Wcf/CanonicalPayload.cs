using System.Xml;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Wcf;

/// <summary>The Body of a message that another encoder wrote, as canonical bytes ready to be signed and sent.</summary>
internal static class CanonicalPayload
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    internal static byte[] Read(SoapMessage message)
    {
        using var writer = new CanonicalWriter();
        var canonicalizer = new ExclusiveCanonicalizer(writer, null, []);

        // Inside the Body that will be sent, its prefixes are declared already.
        canonicalizer.StartTag("soap", "Body", message.SoapNamespace, [], [new("wsu", "Id", WellKnown.Wsu, "Body")]);
        int start = writer.Written.Length;
        var body = new BodyCursor(message, [], new HashSet<string>());

        while (body.Read())
        {
            switch (body.NodeType)
            {
                case XmlNodeType.Element:
                    RefuseTypeNames(body.Tag);
                    canonicalizer.StartTag(body.Tag);
                    break;

                case XmlNodeType.EndElement:
                    canonicalizer.EndTag();
                    break;

                default:
                    canonicalizer.Text(body.Text);
                    break;
            }
        }

        return writer.Written[start..].ToArray();
    }

    // The prefix in a type's name would lose its declaration: exclusive canonicalization does not see it. [EXC-C14N §1.3]
    private static void RefuseTypeNames(StartTag tag)
    {
        if (tag.Attributes.Any(attribute => attribute.LocalName == "type" && attribute.NamespaceUri == SchemaInstance))
        {
            throw new NotSupportedException($"{tag.LocalName} is sent with xsi:type, which this binding cannot sign.");
        }
    }
}
