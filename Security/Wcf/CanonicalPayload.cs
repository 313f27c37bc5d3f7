using System.Xml;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Wcf;

/// <summary>The Body of a message that another encoder wrote, as canonical bytes ready to be signed and sent.</summary>
internal static class CanonicalPayload
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <param name="message">The message; its Body is read to its end.</param>
    /// <param name="attachments">Where in what is returned the text stands that was an attachment.</param>
    internal static byte[] Read(SoapMessage message, List<Range> attachments)
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

                case XmlNodeType.Text when body.IsIncluded:
                    Include(body, writer, start, attachments);
                    break;

                default:
                    canonicalizer.Text(body.Text);
                    break;
            }
        }

        return writer.Written[start..].ToArray();
    }

    private static void Include(BodyCursor body, CanonicalWriter writer, int start, List<Range> attachments)
    {
        int at = writer.Written.Length - start;
        writer.Base64(body.IncludedBytes);
        int end = writer.Written.Length - start;

        // A long attachment comes in pieces, one right behind the other.
        if (attachments is [.., var last] && last.End.Value == at)
        {
            attachments[^1] = last.Start..end;
        }
        else
        {
            attachments.Add(at..end);
        }
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
