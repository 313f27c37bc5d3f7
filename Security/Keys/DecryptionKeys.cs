using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Security.Keys;

/// <summary>
/// The keys that others may encrypt to, by every reference to their certificates that a message can carry. Several,
/// because partners go over to a new certificate one by one.
/// </summary>
public sealed class DecryptionKeys
{
    private readonly DecryptionKey[] keys;

    /// <exception cref="ArgumentException">A certificate has no private RSA key, or a short one.</exception>
    public DecryptionKeys(IEnumerable<X509Certificate2> certificates) =>
        keys = [.. certificates.Select(certificate => new DecryptionKey(certificate))];

    /// <summary>For whoever decrypts nothing.</summary>
    public static DecryptionKeys None { get; } = new([]);

    public bool IsEmpty => keys.Length == 0;

    internal DecryptionKey FindByCertificate(byte[] der) =>
        Only(key => key.Certificate.RawDataMemory.Span.SequenceEqual(der), "certificate");

    internal DecryptionKey FindByThumbprint(byte[] sha1) =>
        Only(key => key.Certificate.Thumbprint == Convert.ToHexString(sha1), "thumbprint");

    internal DecryptionKey FindBySubjectKeyIdentifier(byte[] identifier) =>
        Only(
            key => key.Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>()
                .Any(extension => extension.SubjectKeyIdentifierBytes.Span.SequenceEqual(identifier)),
            "subject key identifier");

    internal DecryptionKey FindByIssuerSerial(IssuerSerial meant) =>
        Only(key => meant.IsOf(key.Certificate), "issuer and serial");

    private DecryptionKey Only(Func<DecryptionKey, bool> isMeant, string reference)
    {
        DecryptionKey[] found = [.. keys.Where(isMeant).Take(2)];

        return found.Length == 1
            ? found[0]
            : throw SecurityRejection.UnknownDecryptionKey.ToException($"{found.Length} keys for this {reference}");
    }
}
