using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// Decrypted text being read in the place of its EncryptedData. It stands inside an element of ours that declares the
/// namespaces of that place; whatever ends that element is the last thing in it, so that a fragment is well-formed by
/// itself and can close nothing around it. [XMLENC §4.4]
/// </summary>
internal sealed class DecryptedFragment
{
    private readonly byte[] wrapped;
    private readonly XmlLimits limits;
    private readonly bool isContent;
    private int roots;

    /// <exception cref="XmlException">It cannot be read.</exception>
    internal DecryptedFragment(NamespaceScope scope, DecryptedPart part, XmlLimits limits)
    {
        using var writer = new CanonicalWriter();
        writer.Raw("<decrypted"u8);

        foreach (NamespaceDeclaration declaration in scope.Current)
        {
            writer.Raw(declaration.Prefix.Length == 0 ? " xmlns"u8 : " xmlns:"u8);
            writer.Name(declaration.Prefix);
            writer.Raw("=\""u8);
            writer.AttributeValue(declaration.Uri);
            writer.Raw("\""u8);
        }

        writer.Raw(">"u8);
        wrapped = [.. writer.Written.Span, .. part.Plaintext, .. "</decrypted>"u8];
        isContent = part.IsContent;
        this.limits = limits;
        Reader = Open();
    }

    /// <summary>Stands on our own element at first; depth 1 is therefore the fragment's outermost.</summary>
    internal XmlDictionaryReader Reader { get; }

    /// <summary>
    /// The name of the first element, or null where there is none. What stands before it must be white space, as before
    /// a payload that was never encrypted.
    /// </summary>
    internal XmlQualifiedName? PeekFirstElement()
    {
        XmlDictionaryReader ahead = Open();

        while (Reading.IsText(Reading.Next(ahead)))
        {
            if (!Reading.IsWhiteSpace(ahead.Value))
            {
                throw Reading.NotAnEnvelope(ahead, "Text stands beside the payload.");
            }
        }

        XmlQualifiedName? name = ahead.NodeType == XmlNodeType.Element ? new(ahead.LocalName, ahead.NamespaceURI) : null;
        ahead.Dispose();

        return name;
    }

    /// <summary>Holds what the reader has come to against the type that the EncryptedData has.</summary>
    internal void Admit(XmlNodeType type)
    {
        if (isContent || Reader.Depth != 1 || type == XmlNodeType.EndElement)
        {
            return;
        }

        if (type != XmlNodeType.Element || ++roots > 1)
        {
            throw Reading.NotAnEnvelope(Reader, "One element was encrypted, and more stands here.");
        }
    }

    /// <summary>The reader stands on the end of our own element: nothing may follow.</summary>
    internal void End()
    {
        if (Reading.Read(Reader) || !isContent && roots != 1)
        {
            throw Reading.NotAnEnvelope(Reader, "The decrypted text does not stand by itself.");
        }

        Reading.Return(Reader);
    }

    private XmlDictionaryReader Open()
    {
        XmlDictionaryReader reader = Reading.Open(wrapped, limits);
        Reading.Next(reader);

        return reader;
    }
}
