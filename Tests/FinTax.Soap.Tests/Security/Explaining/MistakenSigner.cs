using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using FinTax.Soap.Security;

namespace FinTax.Soap.Tests.Security.Explaining;

/// <summary>
/// A signer that does one thing wrong, as signers of partners do: made of .NET's own canonicalizers and keys, so that
/// what it digests is not what ours would.
/// </summary>
internal static class MistakenSigner
{
    private const string Body =
        "<soap:Body wsu:Id=\"body\"><p:Pay xmlns:p=\"urn:p\">\n  <p:Name>Müller</p:Name><!-- paid --><p:Amount>1.00</p:Amount>\n</p:Pay></soap:Body>";

    /// <summary>Digests the Body as it is told to, and signs a SignedInfo that says it did as it should.</summary>
    internal static byte[] Sign(Func<XmlElement, byte[]> digestOfBody) =>
        Sign(body => Convert.ToBase64String(digestOfBody(body)), "bank", Signature);

    /// <summary>Writes the digest as it is told to.</summary>
    internal static byte[] SignText(Func<XmlElement, string> digestValueOfBody) =>
        Sign(digestValueOfBody, "bank", Signature);

    /// <summary>Digests rightly, and makes another signature value.</summary>
    internal static byte[] SignValue(string key, Func<X509Certificate2, byte[], byte[]> sign) =>
        Sign(body => Convert.ToBase64String(SHA256.HashData(Exclusive(body))), key, sign);

    internal static byte[] Exclusive(XmlElement element) => Canonical(new XmlDsigExcC14NTransform(), element);

    internal static byte[] WithComments(XmlElement element) => Canonical(new XmlDsigExcC14NWithCommentsTransform(), element);

    internal static byte[] Inclusive(XmlElement element) => Canonical(new XmlDsigC14NTransform(), element);

    private static byte[] Sign(
        Func<XmlElement, string> digestValueOfBody, string key, Func<X509Certificate2, byte[], byte[]> sign)
    {
        using X509Certificate2 certificate = TestKeys.WithPrivateKey(key);
        string timestamp = "<wsu:Timestamp wsu:Id=\"time\"><wsu:Created>2026-11-23T12:00:00Z</wsu:Created></wsu:Timestamp>";
        XmlDocument unsigned = Load(Envelope(certificate, timestamp, "", ""));
        XmlElement body = (XmlElement)unsigned.DocumentElement!.LastChild!;
        XmlElement time = (XmlElement)unsigned.GetElementsByTagName("Timestamp", WellKnown.Wsu)[0]!;
        string algorithm = "http://www.w3.org/2001/04/xmldsig-more#" + (key.Contains("-ec") ? "ecdsa-sha256" : "rsa-sha256");
        string signedInfo =
            $"<ds:SignedInfo xmlns:ds=\"{WellKnown.DigitalSignature}\"><ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\">"
            + $"</ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\"{algorithm}\"></ds:SignatureMethod>"
            + Reference("body", digestValueOfBody(body))
            + Reference("time", Convert.ToBase64String(SHA256.HashData(Exclusive(time))))
            + "</ds:SignedInfo>";
        byte[] value = sign(certificate, Encoding.UTF8.GetBytes(signedInfo));

        return Encoding.UTF8.GetBytes(Envelope(certificate, timestamp, signedInfo, Convert.ToBase64String(value)));
    }

    private static byte[] Signature(X509Certificate2 certificate, byte[] signedInfo)
    {
        using RSA key = certificate.GetRSAPrivateKey()!;

        return key.SignData(signedInfo, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static string Reference(string id, string digest) =>
        $"<ds:Reference URI=\"#{id}\"><ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"></ds:Transform></ds:Transforms>"
        + $"<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod><ds:DigestValue>{digest}</ds:DigestValue></ds:Reference>";

    private static string Envelope(X509Certificate2 certificate, string timestamp, string signedInfo, string value)
    {
        const string Profile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
        string signature = signedInfo.Length == 0 ? "" :
            $"<ds:Signature xmlns:ds=\"{WellKnown.DigitalSignature}\">{signedInfo}<ds:SignatureValue>{value}</ds:SignatureValue>"
            + $"<ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference URI=\"#token\" ValueType=\"{Profile}\"/></wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>";

        return $"<soap:Envelope xmlns:soap=\"{WellKnown.Soap11}\" xmlns:wsse=\"{WellKnown.Wsse}\" xmlns:wsu=\"{WellKnown.Wsu}\" xmlns:xsi=\"urn:xsi\">"
            + $"<soap:Header><wsse:Security><wsse:BinarySecurityToken ValueType=\"{Profile}\" wsu:Id=\"token\">{Convert.ToBase64String(certificate.RawData)}"
            + $"</wsse:BinarySecurityToken>{timestamp}{signature}</wsse:Security></soap:Header>{Body}</soap:Envelope>";
    }

    private static XmlDocument Load(string envelope)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        using XmlReader reader = XmlReader.Create(
            new StringReader(envelope), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        document.Load(reader);

        return document;
    }

    private static byte[] Canonical(Transform transform, XmlElement element)
    {
        // The nodes of the element with all that is in scope there, as SignedXml gives them.
        transform.LoadInput(element.SelectNodes("descendant-or-self::node() | descendant-or-self::*/@* | descendant-or-self::*/namespace::*")!);
        using var output = (Stream)transform.GetOutput(typeof(Stream));
        using var copy = new MemoryStream();
        output.CopyTo(copy);

        return copy.ToArray();
    }
}
