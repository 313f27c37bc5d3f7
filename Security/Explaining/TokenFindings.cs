using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Explaining;

/// <summary>
/// Says what stands in a security header, whatever the verifier made of it: names, times, algorithms. Never a password,
/// a nonce or the content of a token.
/// </summary>
internal static class TokenFindings
{
    internal static IReadOnlyList<TokenFinding> Of(ElementNode header, ElementPlaces places) =>
        [.. header.Elements.Select(child => new TokenFinding(child.LocalName, places.Of(child), Says(child)))];

    private static string Says(ElementNode element) => (element.NamespaceUri, element.LocalName) switch
    {
        (WellKnown.Wsu, "Timestamp") => $"created {Text(element, "Created", WellKnown.Wsu) ?? "(not said)"}, "
            + $"expires {Text(element, "Expires", WellKnown.Wsu) ?? "(not said)"}",
        (WellKnown.Wsse, "UsernameToken") => UsernameToken(element),
        (WellKnown.Wsse, "BinarySecurityToken") => BinarySecurityToken(element),
        (WellKnown.DigitalSignature, "Signature") => Signature(element),
        (WellKnown.Encryption, "EncryptedKey") =>
            AfterHash(element.Children("EncryptionMethod", WellKnown.Encryption).FirstOrDefault()?.Attribute("Algorithm") ?? "(not said)"),
        (_, "Assertion") => $"issued by {element.Elements.FirstOrDefault(child => child.LocalName == "Issuer")?.Text.Trim()}",
        _ => "",
    };

    private static string UsernameToken(ElementNode token)
    {
        string[] types = [.. token.Children("Password", WellKnown.Wsse).Select(password => AfterHash(password.Attribute("Type") ?? "#PasswordText (no Type)"))];
        bool hasNonce = token.Children("Nonce", WellKnown.Wsse).Any();

        return $"user {Text(token, "Username", WellKnown.Wsse)?.Trim()}, {(types.Length == 0 ? "no Password" : string.Join(" and ", types))}, "
            + $"{(hasNonce ? "a" : "no")} Nonce, created {Text(token, "Created", WellKnown.Wsu) ?? "(not said)"}";
    }

    private static string BinarySecurityToken(ElementNode token)
    {
        string type = AfterHash(token.Attribute("ValueType") ?? "(no ValueType)");

        try
        {
            using X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(Base64Text.TryDecode(token.Text) ?? []);

            return $"{type}: {Certificate(certificate)}";
        }
        catch (CryptographicException)
        {
            return $"{type}: no certificate that can be read";
        }
    }

    internal static string Certificate(X509Certificate2 certificate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{certificate.Subject}, serial {certificate.SerialNumber}, {certificate.PublicKey.Oid.FriendlyName ?? certificate.PublicKey.Oid.Value}, "
        + $"valid {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} to {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}, "
        + $"SHA-256 {Convert.ToHexStringLower(SHA256.HashData(certificate.RawData))}");

    private static string Signature(ElementNode signature)
    {
        ElementNode? signedInfo = signature.Children("SignedInfo", WellKnown.DigitalSignature).FirstOrDefault();
        string Algorithm(string name) =>
            AfterHash(signedInfo?.Children(name, WellKnown.DigitalSignature).FirstOrDefault()?.Attribute("Algorithm") ?? "(not said)");
        int references = signedInfo?.Children("Reference", WellKnown.DigitalSignature).Count() ?? 0;

        return $"{Algorithm("SignatureMethod")}, {references} references, key by {KeyReference(signature)}";
    }

    private static string KeyReference(ElementNode signature)
    {
        ElementNode? reference = signature.Children("KeyInfo", WellKnown.DigitalSignature).FirstOrDefault();

        while (reference?.Elements.FirstOrDefault() is { } inner && reference.LocalName is "KeyInfo" or "SecurityTokenReference")
        {
            reference = inner;
        }

        return reference is null ? "nothing"
            : reference.Attribute("ValueType") is { } type ? $"{reference.LocalName} {AfterHash(type)}"
            : reference.LocalName;
    }

    private static string? Text(ElementNode parent, string localName, string namespaceUri) =>
        parent.Children(localName, namespaceUri).FirstOrDefault()?.Text;

    private static string AfterHash(string uri) => uri[(uri.LastIndexOf('#') + 1)..] is { Length: > 0 } name ? name : uri;
}
