using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>The tokens of a Body as it stands in the message.</summary>
internal class MessageTokens(SoapMessage message, BodyText text) : BodyTokens
{
    internal override XmlNodeType First() =>
        // A Body without a payload was read to its end.
        !message.BodyIsEmpty && message.Reader.NodeType == XmlNodeType.Element ? TakeElement(message.Reader) : XmlNodeType.None;

    internal override XmlNodeType Next(XmlNodeType before)
    {
        bool endIsOwed = before == XmlNodeType.Element && message.Tag.IsEmpty;
        message.Tag.Clear();

        if (endIsOwed)
        {
            return XmlNodeType.EndElement;
        }

        XmlNodeType type = message.Next();
        XmlDictionaryReader reader = message.Reader;

        switch (type)
        {
            case XmlNodeType.Element:
                text.End();
                return TakeElement(reader);

            case XmlNodeType.EndElement:
                text.End();
                return reader.Depth > message.BodyDepth ? XmlNodeType.EndElement : XmlNodeType.None;

            default:
                text.Take(reader, type);
                return XmlNodeType.Text;
        }
    }

    private XmlNodeType TakeElement(XmlDictionaryReader reader)
    {
        Reading.RequireDepth(reader, reader.Depth, message.Limits);
        message.Tag.Read(reader, message.Limits);

        return XmlNodeType.Element;
    }
}
