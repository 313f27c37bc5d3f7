using System.Diagnostics.CodeAnalysis;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// From a signature's KeyInfo to a registered signer, by the references of [X509TP §3.2]. A key that stands in the
/// message as such (KeyValue, KeyName) proves nothing and is refused [BSP R5417]; one that a verified assertion names
/// is the key of its subject.
/// </summary>
internal sealed class SigningTokenResolver(TrustDirectory directory)
{
    internal const string SubjectKeyIdentifier = TokenReference.X509 + "X509SubjectKeyIdentifier";
    internal const string Thumbprint = "http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#ThumbprintSHA1";

    internal const string Base64Encoding =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    // A certificate has one or two kilobytes, a path of some of them ten. It is loaded before anybody is known.
    private const int TokenBytesMax = 32 * 1024;

    /// <param name="signature">The signature.</param>
    /// <param name="header">The header with the tokens.</param>
    /// <param name="holder">The holder of the key that an assertion in it names, if one does.</param>
    internal TrustedSigner Resolve(ElementNode signature, SecurityHeader header, TrustedSigner? holder)
    {
        ElementNode[] keyInfos = [.. signature.Children("KeyInfo", WellKnown.DigitalSignature).Take(2)];

        if (keyInfos.Length != 1)
        {
            throw SecurityRejection.NoKeyInfo.ToException($"{keyInfos.Length} KeyInfo");
        }

        // Exactly one SecurityTokenReference in KeyInfo, and exactly one reference in it. [BSP R5402, R3061]
        ElementNode reference = TokenReference.OnlyChild(
            TokenReference.OnlyChild(keyInfos[0], "SecurityTokenReference", WellKnown.Wsse));

        if (TokenReference.FindToken(reference, header) is { } token)
        {
            return ByToken(reference, token, header, holder);
        }

        return (reference.NamespaceUri, reference.LocalName) switch
        {
            (WellKnown.Wsse, "KeyIdentifier") => ByKeyIdentifier(reference, holder),
            (WellKnown.DigitalSignature, "X509Data") => ByX509Data(reference, holder),
            _ => throw SecurityRejection.KeyInfoNotAdmitted.ToException(reference.LocalName),
        };
    }

    private TrustedSigner ByToken(ElementNode reference, ElementNode token, SecurityHeader header, TrustedSigner? holder)
    {
        if (ReferenceEquals(token, header.Assertion))
        {
            return holder ?? throw SecurityRejection.SubjectConfirmationNotAdmitted.ToException("a bearer has no key");
        }

        // A password is no key. [UTP §4; decision 0016]
        if (ReferenceEquals(token, header.UsernameToken))
        {
            throw SecurityRejection.DerivedKeyNotAdmitted.ToException("UsernameToken as the signing key");
        }

        string? type = token.Attribute("ValueType");

        if (type is not (TokenReference.X509V3 or TokenReference.PkiPath))
        {
            throw SecurityRejection.TokenTypeNotAdmitted.ToException(type);
        }

        // [BSP R3058] What the reference says of the token must be so.
        if ((reference.Attribute("ValueType") ?? type) != type)
        {
            throw SecurityRejection.TokenReferenceBroken.ToException(reference.Attribute("ValueType"));
        }

        return type == TokenReference.X509V3 ? ByCertificate(token, holder) : ByPath(token, holder);
    }

    private TrustedSigner ByKeyIdentifier(ElementNode identifier, TrustedSigner? holder) => identifier.Attribute("ValueType") switch
    {
        SubjectKeyIdentifier => directory.FindBySubjectKeyIdentifier(Decode(identifier)),
        Thumbprint => directory.FindByThumbprint(Decode(identifier)),
        TokenReference.X509V3 => ByCertificate(identifier, holder),
        var other => throw SecurityRejection.KeyInfoNotAdmitted.ToException(other),
    };

    // The certificate may stand beside issuer and serial: both must then mean the same signer. zeep writes an
    // X509IssuerSerial with nothing in it before the certificate, which refers to nobody and is passed over.
    private TrustedSigner ByX509Data(ElementNode data, TrustedSigner? holder)
    {
        TrustedSigner? signer = null;

        foreach (ElementNode child in data.Elements.Where(child => child.LocalName != "X509IssuerSerial" || child.Elements.Any()))
        {
            TrustedSigner found = child switch
            {
                _ when child.Is("X509IssuerSerial", WellKnown.DigitalSignature) => ByIssuerSerial(child),
                _ when child.Is("X509Certificate", WellKnown.DigitalSignature) => ByCertificate(child, holder),
                _ => throw SecurityRejection.KeyInfoNotAdmitted.ToException(child.LocalName),
            };

            if (signer is not null && !signer.Certificate.RawDataMemory.Span.SequenceEqual(found.Certificate.RawDataMemory.Span))
            {
                throw SecurityRejection.TokensDisagree.ToException("X509Data");
            }

            signer = found;
        }

        return signer ?? throw SecurityRejection.KeyInfoNotAdmitted.ToException("empty X509Data");
    }

    private TrustedSigner ByIssuerSerial(ElementNode issuerSerial)
    {
        string? issuer = issuerSerial.Children("X509IssuerName", WellKnown.DigitalSignature).FirstOrDefault()?.Text;
        string? serial = issuerSerial.Children("X509SerialNumber", WellKnown.DigitalSignature).FirstOrDefault()?.Text;

        return issuer is not null && serial is not null
            ? directory.FindByIssuerSerial(IssuerSerial.Parse(issuer, serial))
            : throw SecurityRejection.TokenReferenceBroken.ToException("issuer and serial");
    }

    private TrustedSigner ByCertificate(ElementNode token, TrustedSigner? holder)
    {
        byte[] der = Binary(token);

        return IsOf(holder, der) ? holder : directory.FindByCertificate(der);
    }

    // The last of a path is the signer's. What stands before it adds nothing to the assertion that vouches for him.
    private TrustedSigner ByPath(ElementNode token, TrustedSigner? holder)
    {
        IReadOnlyList<byte[]> path = PkiPath.Read(Binary(token));

        return IsOf(holder, path[^1]) ? holder : directory.FindByPath(path);
    }

    private static bool IsOf([NotNullWhen(true)] TrustedSigner? holder, byte[] der) =>
        holder is not null && holder.Certificate.RawDataMemory.Span.SequenceEqual(der);

    private static byte[] Binary(ElementNode token)
    {
        if ((token.Attribute("EncodingType") ?? Base64Encoding) != Base64Encoding)
        {
            throw SecurityRejection.TokenTypeNotAdmitted.ToException(token.Attribute("EncodingType"));
        }

        byte[] binary = Decode(token);

        return binary.Length <= TokenBytesMax
            ? binary
            : throw SecurityRejection.TokenMalformed.ToException($"{token.LocalName} of {binary.Length} bytes");
    }

    private static byte[] Decode(ElementNode element) =>
        Base64Text.TryDecode(element.Text) ?? throw SecurityRejection.TokenMalformed.ToException(element.LocalName);
}
