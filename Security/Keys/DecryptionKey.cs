using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Security.Keys;

/// <summary>
/// A certificate of ours with its private key, to which others encrypt. Safe for concurrent use: decrypting only reads
/// the key.
/// </summary>
internal sealed class DecryptionKey
{
    private readonly RSA rsa;

    /// <exception cref="ArgumentException">There is no private RSA key of at least 2048 bits.</exception>
    internal DecryptionKey(X509Certificate2 certificate)
    {
        rsa = certificate.GetRSAPrivateKey() ?? throw new ArgumentException(
            $"Nothing can be decrypted with {certificate.Subject}: it has no private RSA key.", nameof(certificate));

        if (rsa.KeySize < VerificationKey.RsaBitsMin)
        {
            throw new ArgumentException(
                $"Nothing is decrypted with {certificate.Subject}: its key is too short.", nameof(certificate));
        }

        Certificate = certificate;
    }

    internal X509Certificate2 Certificate { get; }

    /// <summary>The key that was encrypted for us, or null where it was not, or was changed.</summary>
    internal byte[]? TryUnwrap(byte[] ciphertext, RSAEncryptionPadding padding)
    {
        try
        {
            return rsa.Decrypt(ciphertext, padding);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
