using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// From an EncryptedKey's KeyInfo to a private key of ours, by the references of [X509TP §3.2]; X509Data may also stand
/// in KeyInfo itself, as XML Encryption has it.
/// </summary>
internal sealed class DecryptionKeyResolver(DecryptionKeys keys)
{
    internal DecryptionKey Resolve(ElementNode keyInfo, SecurityHeader header)
    {
        // [BSP R5424, R3061]
        ElementNode child = TokenReference.OnlyChild(keyInfo);
        ElementNode reference = child.Is("SecurityTokenReference", WellKnown.Wsse) ? TokenReference.OnlyChild(child) : child;

        return (reference.NamespaceUri, reference.LocalName) switch
        {
            (WellKnown.Wsse, "Reference") when reference != child => ByToken(reference, header),
            (WellKnown.Wsse, "KeyIdentifier") when reference != child => ByKeyIdentifier(reference),
            (WellKnown.DigitalSignature, "X509Data") => ByX509Data(TokenReference.OnlyChild(reference)),
            _ => throw SecurityRejection.KeyInfoNotAdmitted.ToException(reference.LocalName),
        };
    }

    private DecryptionKey ByToken(ElementNode reference, SecurityHeader header)
    {
        ElementNode token = TokenReference.FindToken(reference, header)!;

        return token.Attribute("ValueType") == TokenReference.X509V3
            ? keys.FindByCertificate(Decode(token))
            : throw SecurityRejection.TokenTypeNotAdmitted.ToException(token.Attribute("ValueType"));
    }

    private DecryptionKey ByKeyIdentifier(ElementNode identifier) => identifier.Attribute("ValueType") switch
    {
        SigningTokenResolver.SubjectKeyIdentifier => keys.FindBySubjectKeyIdentifier(Decode(identifier)),
        SigningTokenResolver.Thumbprint => keys.FindByThumbprint(Decode(identifier)),
        TokenReference.X509V3 => keys.FindByCertificate(Decode(identifier)),
        var other => throw SecurityRejection.KeyInfoNotAdmitted.ToException(other),
    };

    private DecryptionKey ByX509Data(ElementNode data) => (data.NamespaceUri, data.LocalName) switch
    {
        (WellKnown.DigitalSignature, "X509IssuerSerial") => keys.FindByIssuerSerial(
            IssuerSerial.Parse(TextOf(data, "X509IssuerName"), TextOf(data, "X509SerialNumber"))),
        (WellKnown.DigitalSignature, "X509Certificate") => keys.FindByCertificate(Decode(data)),
        (WellKnown.DigitalSignature, "X509SKI") => keys.FindBySubjectKeyIdentifier(Decode(data)),
        _ => throw SecurityRejection.KeyInfoNotAdmitted.ToException(data.LocalName),
    };

    private static string TextOf(ElementNode parent, string localName) =>
        parent.Children(localName, WellKnown.DigitalSignature).FirstOrDefault()?.Text
        ?? throw SecurityRejection.TokenReferenceBroken.ToException("issuer and serial");

    private static byte[] Decode(ElementNode element) =>
        Base64Text.TryDecode(element.Text) ?? throw SecurityRejection.TokenMalformed.ToException(element.LocalName);
}
