using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace FinTax.Soap.Tests.Large;

/// <summary>
/// A signed message of any size. Neither our signer nor our canonicalizer has a part in it: the tools of other stacks
/// need gigabytes for a hundred megabytes, so it is written in canonical form by hand, digested by SHA-256 and signed by
/// RSA. <c>xmlsec1</c> is asked whether a small one made in the same way holds.
/// </summary>
internal static class LargeMessage
{
    private const string Wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private const string Wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private const string Dsig = "http://www.w3.org/2000/09/xmldsig#";
    private const string Token = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    private const string Base64 =
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    private const string BodyStart =
        $"<s:Body xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:wsu=\"{Wsu}\" wsu:Id=\"Body\">";

    private const string BodyEnd = "</s:Body>";

    /// <param name="to">Where the message goes.</param>
    /// <param name="signer">Certificate and RSA key.</param>
    /// <param name="created">When it is made.</param>
    /// <param name="payload">Writes the payload in canonical form; is asked twice, for the digest and for the message.</param>
    internal static void Write(Stream to, X509Certificate2 signer, DateTimeOffset created, Action<Stream> payload)
    {
        string timestamp =
            $"<wsu:Timestamp xmlns:wsu=\"{Wsu}\" wsu:Id=\"TS\"><wsu:Created>{Format(created)}</wsu:Created>"
            + $"<wsu:Expires>{Format(created.AddMinutes(5))}</wsu:Expires></wsu:Timestamp>";
        string signedInfo =
            $"<ds:SignedInfo xmlns:ds=\"{Dsig}\">"
            + "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"></ds:CanonicalizationMethod>"
            + "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"></ds:SignatureMethod>"
            + Reference("TS", SHA256.HashData(Encoding.UTF8.GetBytes(timestamp)))
            + Reference("Body", DigestOf(payload))
            + "</ds:SignedInfo>";
        using RSA key = signer.GetRSAPrivateKey()!;
        byte[] value = key.SignData(
            Encoding.UTF8.GetBytes(signedInfo), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

        Text(to,
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">"
            + $"<s:Header><wsse:Security xmlns:wsse=\"{Wsse}\" s:mustUnderstand=\"1\">"
            + $"<wsse:BinarySecurityToken xmlns:wsu=\"{Wsu}\" EncodingType=\"{Base64}\" ValueType=\"{Token}\" wsu:Id=\"X509\">"
            + Convert.ToBase64String(signer.RawData)
            + $"</wsse:BinarySecurityToken>{timestamp}<ds:Signature xmlns:ds=\"{Dsig}\">{signedInfo}"
            + $"<ds:SignatureValue>{Convert.ToBase64String(value)}</ds:SignatureValue>"
            + $"<ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference URI=\"#X509\" ValueType=\"{Token}\"/>"
            + "</wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature></wsse:Security></s:Header>"
            + BodyStart);
        payload(to);
        Text(to, BodyEnd + "</s:Envelope>");
    }

    internal static void Text(Stream to, string text) => to.Write(Encoding.UTF8.GetBytes(text));

    private static byte[] DigestOf(Action<Stream> payload)
    {
        using SHA256 hash = SHA256.Create();

        using (var hashing = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            Text(hashing, BodyStart);
            payload(hashing);
            Text(hashing, BodyEnd);
        }

        return hash.Hash!;
    }

    private static string Reference(string id, byte[] digest) =>
        $"<ds:Reference URI=\"#{id}\"><ds:Transforms>"
        + "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"></ds:Transform></ds:Transforms>"
        + "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod>"
        + $"<ds:DigestValue>{Convert.ToBase64String(digest)}</ds:DigestValue></ds:Reference>";

    private static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
