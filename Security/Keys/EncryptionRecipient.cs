using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Algorithms;

namespace FinTax.Soap.Security.Keys;

/// <summary>A certificate that we encrypt to. Safe for concurrent use: encrypting only reads the key.</summary>
public sealed class EncryptionRecipient
{
    private readonly RSA rsa;
    private readonly DateTime notBeforeUtc;
    private readonly DateTime notAfterUtc;

    /// <exception cref="ArgumentException">Nothing can, or may, be encrypted to this certificate.</exception>
    public EncryptionRecipient(X509Certificate2 certificate)
    {
        if (WhyNot(certificate) is { } reason)
        {
            throw new ArgumentException($"Nothing can be encrypted to {certificate.Subject}: {reason}.", nameof(certificate));
        }

        rsa = certificate.GetRSAPublicKey()!;
        notBeforeUtc = certificate.NotBefore.ToUniversalTime();
        notAfterUtc = certificate.NotAfter.ToUniversalTime();
        Certificate = certificate;
    }

    internal X509Certificate2 Certificate { get; }

    /// <summary>Why nothing can be encrypted to a certificate, or null where it can.</summary>
    public static string? WhyNot(X509Certificate2 certificate)
    {
        using RSA? rsa = certificate.GetRSAPublicKey();

        if (rsa is null)
        {
            return "its key is not RSA, and key agreement (ECDH-ES) is not implemented";
        }

        if (rsa.KeySize < VerificationKey.RsaBitsMin)
        {
            return $"its RSA key has {rsa.KeySize} bits";
        }

        // [RFC 5280 §4.2.1.3] Who says what the key is for has to name this.
        return certificate.Extensions.OfType<X509KeyUsageExtension>()
            .All(usage => usage.KeyUsages.HasFlag(X509KeyUsageFlags.KeyEncipherment))
                ? null
                : "its key usage does not admit keyEncipherment";
    }

    /// <summary>The recipient that a certificate is, or null where nothing can be encrypted to it.</summary>
    internal static EncryptionRecipient? TryOf(X509Certificate2 certificate) =>
        WhyNot(certificate) is null ? new(certificate) : null;

    internal bool IsValidAt(DateTimeOffset time) => time.UtcDateTime >= notBeforeUtc && time.UtcDateTime <= notAfterUtc;

    internal byte[] Wrap(byte[] key, KeyTransport transport) => rsa.Encrypt(key, transport.Padding);
}
