using System.Security.Cryptography;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Outbound;

/// <summary>
/// Encrypts the parts of one message under a key of its own: writes the EncryptedKey with its list of what it encrypts,
/// and each EncryptedData.
/// </summary>
internal sealed class EncryptionWriter(MessageEncryption encryption) : IDisposable
{
    internal const string BodyId = "ED-Body";
    internal const string SignatureId = "ED-Signature";

    private const string EncryptedKeyToken = "http://docs.oasis-open.org/wss/oasis-wss-soap-message-security-1.1#EncryptedKey";

    private readonly byte[] key = RandomNumberGenerator.GetBytes(encryption.Content.KeyBytes);

    internal bool IncludesSignature => encryption.IncludesSignature;

    /// <summary>Stands first in the security header: what was done last is to be undone first. [WSS §5]</summary>
    internal void WriteKey(CanonicalWriter output)
    {
        output.Raw("<xenc:EncryptedKey xmlns:xenc=\"http://www.w3.org/2001/04/xmlenc#\" Id=\"EK\">"u8);
        WriteTransport(output);
        output.Raw("<ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><wsse:SecurityTokenReference>"u8);
        output.Raw("<wsse:KeyIdentifier EncodingType=\""u8);
        output.Name(SigningTokenResolver.Base64Encoding);
        output.Raw("\" ValueType=\""u8);
        output.Name(SigningTokenResolver.Thumbprint);
        output.Raw("\">"u8);
        output.Name(Convert.ToBase64String(encryption.Recipient.Certificate.GetCertHash()));
        output.Raw("</wsse:KeyIdentifier></wsse:SecurityTokenReference></ds:KeyInfo>"u8);
        WriteCipher(output, encryption.Recipient.Wrap(key, encryption.Transport));
        output.Raw("<xenc:ReferenceList>"u8);
        WriteReference(output, BodyId);

        if (IncludesSignature)
        {
            WriteReference(output, SignatureId);
        }

        output.Raw("</xenc:ReferenceList></xenc:EncryptedKey>"u8);
    }

    internal void WriteBodyContent(CanonicalWriter output, ReadOnlySpan<byte> plaintext) =>
        WriteData(output, BodyId, "Content", plaintext);

    internal void WriteSignature(CanonicalWriter output, ReadOnlySpan<byte> plaintext) =>
        WriteData(output, SignatureId, "Element", plaintext);

    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    private void WriteData(CanonicalWriter output, string id, string type, ReadOnlySpan<byte> plaintext)
    {
        output.Raw("<xenc:EncryptedData xmlns:xenc=\"http://www.w3.org/2001/04/xmlenc#\" Id=\""u8);
        output.Name(id);
        output.Raw("\" Type=\"http://www.w3.org/2001/04/xmlenc#"u8);
        output.Name(type);
        output.Raw("\"><xenc:EncryptionMethod Algorithm=\""u8);
        output.Name(encryption.Content.Uri);
        output.Raw("\"/><ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><wsse:SecurityTokenReference xmlns:wsse11=\""u8);
        output.Name(WellKnown.Wsse11);
        output.Raw("\" wsse11:TokenType=\""u8);
        output.Name(EncryptedKeyToken);
        output.Raw("\"><wsse:Reference URI=\"#EK\"/></wsse:SecurityTokenReference></ds:KeyInfo>"u8);
        WriteCipher(output, encryption.Content.Encrypt(key, plaintext));
        output.Raw("</xenc:EncryptedData>"u8);
    }

    private void WriteTransport(CanonicalWriter output)
    {
        output.Raw("<xenc:EncryptionMethod Algorithm=\""u8);
        output.Name(encryption.Transport.Uri);

        if (encryption.Transport is not { Digest: { } digest, Mask: { } mask })
        {
            output.Raw("\"/>"u8);

            return;
        }

        output.Raw("\"><ds:DigestMethod xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Algorithm=\""u8);
        output.Name(digest);
        output.Raw("\"/><xenc11:MGF xmlns:xenc11=\"http://www.w3.org/2009/xmlenc11#\" Algorithm=\""u8);
        output.Name(mask);
        output.Raw("\"/></xenc:EncryptionMethod>"u8);
    }

    private static void WriteReference(CanonicalWriter output, string id)
    {
        output.Raw("<xenc:DataReference URI=\"#"u8);
        output.Name(id);
        output.Raw("\"/>"u8);
    }

    private static void WriteCipher(CanonicalWriter output, byte[] ciphertext)
    {
        output.Raw("<xenc:CipherData><xenc:CipherValue>"u8);
        output.Name(Convert.ToBase64String(ciphertext));
        output.Raw("</xenc:CipherValue></xenc:CipherData>"u8);
    }
}
