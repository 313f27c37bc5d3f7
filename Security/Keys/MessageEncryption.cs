using FinTax.Soap.Security.Algorithms;

namespace FinTax.Soap.Security.Keys;

/// <summary>How a message that goes out is encrypted, after it was signed.</summary>
/// <param name="Recipient">Whose key it is encrypted to.</param>
/// <param name="Content">What the Body's content is encrypted with.</param>
/// <param name="Transport">What the key of that is encrypted with.</param>
/// <param name="IncludesSignature">Whether the signature is encrypted too.</param>
public sealed record MessageEncryption(
    EncryptionRecipient Recipient, DataEncryption Content, KeyTransport Transport, bool IncludesSignature)
{
    /// <summary>AES-256-GCM with RSA-OAEP, as every stack can that can encrypt safely; the signature stays readable.</summary>
    public static MessageEncryption To(EncryptionRecipient recipient) =>
        new(recipient, DataEncryption.Aes256Gcm, KeyTransport.RsaOaepMgf1p, IncludesSignature: false);
}
