using System.Xml;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>An element of the security header that stood in an EncryptedData.</summary>
internal static class DecryptedElement
{
    internal static ElementNode Read(DecryptedPart part, ElementNode parent, XmlLimits limits)
    {
        try
        {
            var fragment = new DecryptedFragment(NamespaceScope.Inside(parent), part, limits);
            int elementsLeft = limits.HeaderElementsMax;

            if (Reading.Next(fragment.Reader) != XmlNodeType.Element)
            {
                throw SecurityRejection.DecryptedContentMalformed.ToException("no element");
            }

            fragment.Admit(XmlNodeType.Element);
            ElementNode element = ElementNode.ReadWhole(fragment.Reader, parent, new StartTag(), limits, ref elementsLeft);
            fragment.Admit(Reading.Next(fragment.Reader));
            fragment.End();

            return element.ContainsComment
                ? throw SecurityRejection.Malformed.ToException("a comment in the security header")
                : element;
        }
        catch (Exception wrong) when (wrong is XmlException or MalformedMessageException)
        {
            throw SecurityRejection.DecryptedContentMalformed.ToException(wrong.Message);
        }
    }
}
