using System.Xml;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// A message that came encrypted or in the parts of MTOM, written again as one plain text, for an encoder that knows no
/// encryption, and that might take the parts for others than those that were verified. The Body is written from the
/// cursor's tokens, so that the encoder reads what was verified and nothing else; they are complete when the cursor has
/// reported the proven end.
/// </summary>
internal static class PlainEnvelope
{
    /// <exception cref="SecurityRejectedException">The Body is not what was signed.</exception>
    /// <exception cref="MalformedMessageException">The rest of the message cannot be read.</exception>
    internal static byte[] Write(VerifiedMessage verified)
    {
        SoapMessage message = verified.Message;
        using var output = new CanonicalWriter();
        StartTag(output, message.Envelope);

        if (message.HeaderBlocks.Count > 0)
        {
            ElementNode header = message.HeaderBlocks[0].Parent!;
            StartTag(output, header);

            // The security header has done its work, and says nothing that is true of what is written here.
            foreach (ElementNode block in message.HeaderBlocks.Where(block => !block.Is("Security", WellKnown.Wsse)))
            {
                Element(output, block);
            }

            EndTag(output, header.Prefix, header.LocalName);
        }

        StartTag(output, message.Body);
        Body(output, verified.Body);
        EndTag(output, message.Body.Prefix, message.Body.LocalName);
        EndTag(output, message.Envelope.Prefix, message.Envelope.LocalName);

        return output.Written.ToArray();
    }

    private static void Body(CanonicalWriter output, BodyCursor body)
    {
        var open = new Stack<(string Prefix, string LocalName)>();

        while (body.Read())
        {
            switch (body.NodeType)
            {
                case XmlNodeType.Element:
                    open.Push((body.Tag.Prefix, body.Tag.LocalName));
                    StartTag(output, body.Tag.Prefix, body.Tag.LocalName, body.Tag.Declarations, body.Tag.Attributes);
                    break;

                case XmlNodeType.EndElement:
                    var (prefix, localName) = open.Pop();
                    EndTag(output, prefix, localName);
                    break;

                case XmlNodeType.Text when body.IsIncluded:
                    output.Base64(body.IncludedBytes);
                    break;

                default:
                    output.Text(body.Value);
                    break;
            }
        }
    }

    private static void Element(CanonicalWriter output, ElementNode element)
    {
        StartTag(output, element);

        foreach (ContentNode node in element.Content)
        {
            if (node.Element is { } child)
            {
                Element(output, child);
            }
            else
            {
                output.Text(node.Text);
            }
        }

        EndTag(output, element.Prefix, element.LocalName);
    }

    private static void StartTag(CanonicalWriter output, ElementNode element) =>
        StartTag(output, element.Prefix, element.LocalName, element.Declarations, element.Attributes);

    // Every declaration stays where it stood: names in text, as a fault's code is one, depend on it.
    private static void StartTag(
        CanonicalWriter output,
        string prefix,
        string localName,
        IReadOnlyList<NamespaceDeclaration> declarations,
        IReadOnlyList<AttributeToken> attributes)
    {
        output.Raw("<"u8);
        Name(output, prefix, localName);

        foreach (NamespaceDeclaration declaration in declarations)
        {
            output.Raw(declaration.Prefix.Length == 0 ? " xmlns"u8 : " xmlns:"u8);
            output.Name(declaration.Prefix);
            Value(output, declaration.Uri);
        }

        foreach (AttributeToken attribute in attributes)
        {
            output.Raw(" "u8);
            Name(output, attribute.Prefix, attribute.LocalName);
            Value(output, attribute.Value);
        }

        output.Raw(">"u8);
    }

    private static void EndTag(CanonicalWriter output, string prefix, string localName)
    {
        output.Raw("</"u8);
        Name(output, prefix, localName);
        output.Raw(">"u8);
    }

    private static void Value(CanonicalWriter output, string value)
    {
        output.Raw("=\""u8);
        output.AttributeValue(value);
        output.Raw("\""u8);
    }

    private static void Name(CanonicalWriter output, string prefix, string localName)
    {
        if (prefix.Length > 0)
        {
            output.Name(prefix);
            output.Raw(":"u8);
        }

        output.Name(localName);
    }
}
