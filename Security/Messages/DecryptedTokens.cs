using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// The tokens of a Body of which some came encrypted: each EncryptedData is decrypted, and what was in it comes in its
/// place. The digests see it so or, where it was signed as it stands, the EncryptedData itself.
/// </summary>
internal sealed class DecryptedTokens(
    SoapMessage message,
    BodyText text,
    BodyTokens outside,
    EncryptedContent content,
    BodyDigests? digests,
    ReservedIds reservedIds) : BodyTokens
{
    internal override XmlNodeType First() =>
        Shown(content.Payload is { } payload ? Enter(payload, XmlNodeType.None) : Follow(outside.First(), XmlNodeType.None));

    internal override XmlNodeType Next(XmlNodeType before) => Shown(Step(before));

    /// <summary>Decrypted text that is not authenticated and was found wrong is read over, and shown to nobody.</summary>
    private XmlNodeType Shown(XmlNodeType type)
    {
        while (content.HasFailed && type != XmlNodeType.None)
        {
            type = Step(type);
        }

        return type;
    }

    private XmlNodeType Step(XmlNodeType before)
    {
        if (!content.IsInside)
        {
            return Follow(outside.Next(before), before);
        }

        bool endIsOwed = before == XmlNodeType.Element && message.Tag.IsEmpty;
        message.Tag.Clear();

        if (endIsOwed)
        {
            return XmlNodeType.EndElement;
        }

        XmlNodeType type = Reading.Next(content.Reader);

        return content.IsAtEnd(type) ? Step(before) : TakeInside(type);
    }

    private XmlNodeType TakeInside(XmlNodeType type)
    {
        switch (type)
        {
            // An Include that was encrypted is an element like any other, and has no place in a schema.
            case XmlNodeType.Element:
                text.End();
                Reading.RequireDepth(content.Reader, content.Depth, message.Limits);
                message.Tag.Read(content.Reader, message.Limits);
                content.RequireNotNested(message.Tag);
                return XmlNodeType.Element;

            case XmlNodeType.EndElement:
                text.End();
                return XmlNodeType.EndElement;

            default:
                text.Take(content.Reader, type);
                return XmlNodeType.Text;
        }
    }

    /// <summary>Looks at a token from outside, and goes into it where it is an EncryptedData.</summary>
    private XmlNodeType Follow(XmlNodeType type, XmlNodeType before)
    {
        switch (type)
        {
            case XmlNodeType.Element when EncryptedContent.IsEncryptedData(message.Tag.LocalName, message.Tag.NamespaceUri):
                return Enter(content.Decrypt(), before);

            case XmlNodeType.Element:
                content.OpenElement(message.Tag);
                return type;

            case XmlNodeType.EndElement:
                content.CloseElement();
                return type;

            default:
                return type;
        }
    }

    /// <summary>Goes into what was decrypted. It is not handed on itself, and goes into the digests if it was signed.</summary>
    private XmlNodeType Enter(ElementNode encryptedData, XmlNodeType before)
    {
        message.Tag.Clear();
        reservedIds.RequireUnusedWithin(encryptedData);
        content.Enter();

        if (content.IsHiddenFromDigests)
        {
            digests?.Element(encryptedData);
        }

        return Step(before);
    }
}
