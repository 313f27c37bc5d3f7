using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Outbound;

internal static class EnvelopeParts
{
    /// <summary>
    /// Opens the Envelope. It declares wsse and wsa for QNames in text, which exclusive canonicalization does not see
    /// [EXC-C14N §1.3]: declared out here, they leave the canonical form of the Body as it is.
    /// </summary>
    internal static void Open(CanonicalWriter output, string soapNamespace)
    {
        output.Raw("<soap:Envelope xmlns:soap=\""u8);
        output.AttributeValue(soapNamespace);
        output.Raw("\" xmlns:wsa=\""u8);
        output.AttributeValue(WellKnown.Addressing);
        output.Raw("\" xmlns:wsse=\""u8);
        output.AttributeValue(WellKnown.Wsse);
        output.Raw("\">"u8);
    }
}
