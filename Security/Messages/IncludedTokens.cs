using System.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>
/// The tokens of an MTOM message's Body: an attachment takes the place of its xop:Include, the only thing in its parent.
/// What is digested and read is the text that stood there before. [XOP §3.2]
/// </summary>
internal sealed class IncludedTokens(SoapMessage message, BodyText text, XopParts attachments) : MessageTokens(message, text)
{
    private readonly SoapMessage message = message;
    private readonly BodyText text = text;

    internal override XmlNodeType Next(XmlNodeType before)
    {
        bool wasIncluded = text.IsIncluded;
        XmlNodeType type = base.Next(before);

        if (wasIncluded && type != XmlNodeType.EndElement)
        {
            throw XopParts.NotAlone();
        }

        if (type != XmlNodeType.Element || !XopParts.IsInclude(message.Reader))
        {
            return type;
        }

        if (before != XmlNodeType.Element)
        {
            throw XopParts.NotAlone();
        }

        text.Take(attachments.Take(message));

        return XmlNodeType.Text;
    }
}
