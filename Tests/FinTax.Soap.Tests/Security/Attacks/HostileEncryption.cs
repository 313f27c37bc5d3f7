using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using FinTax.Soap.Tests.Security.Inbound;
using static FinTax.Soap.Tests.Security.Attacks.HostileMessage;
using static FinTax.Soap.Tests.Security.Attacks.HostileMessages;

namespace FinTax.Soap.Tests.Security.Attacks;

/// <summary>
/// Messages whose cost is in what they have encrypted. Everybody knows the certificate that one encrypts to: what is
/// encrypted in the security header is read before anybody is known, and what takes the place of a Body that somebody
/// else signed is read to its end before the digest says that it is another.
/// </summary>
internal static class HostileEncryption
{
    // As base64 in a message of 4 MiB.
    private const int PlaintextBytes = 2_900_000;

    // One private-key operation takes 1 ms, and there are two at the most.
    private static readonly (int Milliseconds, int Kibibytes) Unwrapped = (40, 1024);

    // The ciphertext as characters, as bytes, decrypted, and within an element of ours: 30 MiB of 4.
    private static readonly (int Milliseconds, int Kibibytes) Ciphertext = (200, 64 * 1024);

    // Half a million elements, decrypted and digested: 150 ms and 52 MiB.
    private static readonly (int Milliseconds, int Kibibytes) Elements = (600, 96 * 1024);

    private const string Laughs = "<!DOCTYPE a [<!ENTITY a0 'ha'><!ENTITY a1 '&a0;&a0;&a0;&a0;'><!ENTITY a2 '&a1;&a1;&a1;&a1;'>]><a>&a2;</a>";

    private static readonly string Genuine = EncryptedMessages.Read("xmlsec1-gcm256.request.xml");

    private static readonly string GenuineSignature = EncryptedMessages.Read("wss4j-signature.request.xml");

    internal static IEnumerable<HostileMessage> All => [.. InTheBody, .. InTheHeader, .. Keys];

    private static IEnumerable<HostileMessage> InTheBody =>
    [
        New("half a million elements encrypted", "BodyDigestMismatch", Elements, () => Body($"<a>{Repeat("<b/>", 500_000)}</a>")),
        New("3 MB of text encrypted", "BodyDigestMismatch", Ciphertext, () => Body($"<a>{Repeat("b", PlaintextBytes)}</a>")),
        New("3 MB of white space encrypted before the payload", "BodyDigestMismatch", Elements, () => Body(Repeat(" ", PlaintextBytes) + "<a/>")),
        New("nested 100,000 deep, encrypted", "DecryptedContentMalformed", Header, () => Body(Repeat("<a>", 100_000))),
        New("billion laughs encrypted", "DecryptedContentMalformed", Unwrapped, () => Body(Laughs)),
        New("100,000 different names encrypted", "DecryptedContentMalformed", Header, () => Body($"<a>{Each(100_000, i => $"<n{i}/>")}</a>")),
        New("10,000 attributes encrypted", "DecryptedContentMalformed", Header, () => Body($"<a {Each(10_000, i => $"a{i}='' ")}/>")),
        New("EncryptedData encrypted", "EncryptedDataNested", Unwrapped, () => Body($"<a>{EncryptedMessages.EncryptedData().Match(Genuine).Value}</a>")),
        New("3 MB of ciphertext under another key", "DecryptionFailed", Ciphertext, () => Utf8(
            WithValue(Genuine, 1, Convert.ToBase64String(new byte[PlaintextBytes])))),
        New("100,000 elements in EncryptedData", "LimitExceeded", Header, () => Utf8(
            Genuine.Replace("<xenc:CipherData><xenc:CipherValue>", Repeat("<a/>", 100_000) + "<xenc:CipherData><xenc:CipherValue>", StringComparison.Ordinal))),
    ];

    private static IEnumerable<HostileMessage> InTheHeader =>
    [
        New("a Signature of 500,000 elements encrypted", "DecryptedContentMalformed", Ciphertext, () => Signature(Repeat("<a/>", 500_000))),
        New("a Signature with 3 MB of text encrypted", "Malformed", Ciphertext, () => Signature(Repeat("a", PlaintextBytes))),
        New("a Signature nested 100,000 deep, encrypted", "DecryptedContentMalformed", Header, () => Signature(Repeat("<a>", 100_000))),
        New("a Signature with a document type encrypted", "DecryptedContentMalformed", Unwrapped, () => Encrypted(GenuineSignature, 0, Laughs)),
        New("3 MB of a Signature under another key", "DecryptionFailed", Ciphertext, () => Utf8(
            WithValue(GenuineSignature, 1, Convert.ToBase64String(new byte[PlaintextBytes])))),
    ];

    private static IEnumerable<HostileMessage> Keys =>
    [
        New("an EncryptedKey of 3 MB", "DecryptionFailed", Ciphertext, () => Utf8(
            WithValue(Genuine, 0, Convert.ToBase64String(new byte[PlaintextBytes])))),
        New("fifteen parts with a key each", "TooManyEncryptedParts", Unwrapped, () => Utf8(Parts(15))),
        New("900 parts", "TooManyEncryptedParts", Unwrapped, () => Utf8(Parts(900))),
        New("100,000 DataReferences", "LimitExceeded", Header, () => Utf8(
            Genuine.Replace("<xenc:DataReference URI=\"#ed\"/>", Each(100_000, i => $"<xenc:DataReference URI=\"#e{i}\"/>"), StringComparison.Ordinal))),
    ];

    private static byte[] Body(string plaintext) => Encrypted(Genuine, 0, plaintext);

    private static byte[] Signature(string content) => Encrypted(
        GenuineSignature, 0, $"<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'>{content}</ds:Signature>");

    /// <summary>A message with another key, and with other content under it in the EncryptedData behind that key.</summary>
    private static byte[] Encrypted(string message, int keyAt, string plaintext)
    {
        byte[] key = new byte[32];
        byte[] nonce = new byte[12];
        byte[] tag = new byte[16];
        byte[] ciphertext = new byte[Encoding.UTF8.GetByteCount(plaintext)];
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, Encoding.UTF8.GetBytes(plaintext), ciphertext, tag);
        using RSA rsa = TestKeys.Certificate("service").GetRSAPublicKey()!;

        return Utf8(WithValue(
            WithValue(message, keyAt, Convert.ToBase64String(rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA1))),
            keyAt + 1,
            Convert.ToBase64String([.. nonce, .. ciphertext, .. tag])));
    }

    private static string WithValue(string message, int index, string base64)
    {
        Match value = EncryptedMessages.CipherValue().Matches(message)[index];

        return $"{message[..value.Index]}<xenc:CipherValue>{base64}</xenc:CipherValue>{message[(value.Index + value.Length)..]}";
    }

    private static string Parts(int count)
    {
        string data = EncryptedMessages.EncryptedData().Match(Genuine).Value;

        return Genuine
            .Replace(data, Each(count, i => data.Replace("\"ed\"", $"\"ed{i}\"", StringComparison.Ordinal).Replace("Id=\"ek\"", "", StringComparison.Ordinal)), StringComparison.Ordinal)
            .Replace("<xenc:DataReference URI=\"#ed\"/>", Each(count, i => $"<xenc:DataReference URI=\"#ed{i}\"/>"), StringComparison.Ordinal);
    }
}
