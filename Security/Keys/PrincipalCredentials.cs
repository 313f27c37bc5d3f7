using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Security.Keys;

/// <summary>What is registered for one principal. A principal may have several certificates while it changes keys.</summary>
public sealed record PrincipalCredentials(Principal Principal)
{
    /// <summary>The certificates that are registered one by one.</summary>
    public IReadOnlyList<X509Certificate2> Certificates { get; init; } = [];

    /// <summary>
    /// A certification authority whose certificates count for this principal when they carry exactly
    /// <see cref="AuthoritySubject"/>: a CA alone names nobody, since it has other customers.
    /// </summary>
    public X509Certificate2? Authority { get; init; }

    /// <summary>The subject that <see cref="Authority"/> certifies this principal under, as an RFC 4514 string.</summary>
    public string? AuthoritySubject { get; init; }

    /// <summary>
    /// How many certificates may stand between <see cref="Authority"/> and the principal's own. None unless it is said:
    /// who issues below an authority may follow other rules than it does.
    /// </summary>
    public int AuthorityIntermediatesMax { get; init; }

    /// <summary>Serial numbers (hexadecimal) of certificates of <see cref="Authority"/>, and below it, that no longer count.</summary>
    public IReadOnlyList<string> RevokedSerials { get; init; } = [];

    /// <summary>Under which name an issuer of assertions knows the principal.</summary>
    public AssertedName? AssertedName { get; init; }

    /// <summary>
    /// The certificate that replies are encrypted to, where it is another than those that sign. Otherwise it is the one
    /// of <see cref="Certificates"/> that signed the request, or the first that can be encrypted to.
    /// </summary>
    public X509Certificate2? EncryptionCertificate { get; init; }

    /// <summary>The name in a UsernameToken.</summary>
    public string? Username { get; init; }

    /// <summary>The password; PasswordDigest needs it as it is and not its hash [UTP §3.1].</summary>
    public string? Password { get; init; }

    /// <summary>Why nothing can be encrypted to any of the certificates, each with its reason; null where it can.</summary>
    public string? WhyNotEncryptedTo => Recipients.Any()
        ? null
        : string.Join(
            "; ",
            Encryptable.Select(certificate => $"{certificate.Subject}: {EncryptionRecipient.WhyNot(certificate)}")
                .DefaultIfEmpty("no certificate is registered for it")) + ".";

    /// <summary>Those of the certificates that something can be encrypted to.</summary>
    internal IEnumerable<EncryptionRecipient> Recipients =>
        Encryptable.Select(EncryptionRecipient.TryOf).OfType<EncryptionRecipient>();

    private IEnumerable<X509Certificate2> Encryptable => EncryptionCertificate is { } only ? [only] : Certificates;
}
