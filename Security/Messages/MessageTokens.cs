using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>The tokens of a Body as it stands in the message.</summary>
internal class MessageTokens(SoapMessage message, BodyText text) : BodyTokens
{
    internal override XmlNodeType First() =>
        // A Body without a payload was read to its end.
        !message.BodyIsEmpty && message.Reader.NodeType == XmlNodeType.Element ? TakeElement() : XmlNodeType.None;

    internal override XmlNodeType Next(XmlNodeType before)
    {
        bool endIsOwed = before == XmlNodeType.Element && message.Tag.IsEmpty;
        message.Tag.Clear();

        if (endIsOwed)
        {
            return XmlNodeType.EndElement;
        }

        XmlNodeType type = message.Next();

        switch (type)
        {
            case XmlNodeType.Element:
                text.End();
                return TakeElement();

            case XmlNodeType.EndElement:
                text.End();
                return message.Reader.Depth > message.BodyDepth ? XmlNodeType.EndElement : XmlNodeType.None;

            default:
                text.Take(message.Reader, type);
                return XmlNodeType.Text;
        }
    }

    private XmlNodeType TakeElement()
    {
        Reading.RequireDepth(message.Reader, message.Reader.Depth, message.Limits);
        message.Tag.Read(message.Reader, message.Limits);

        return XmlNodeType.Element;
    }
}
