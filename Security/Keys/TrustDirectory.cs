using System.Collections.Frozen;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Security.Keys;

/// <summary>
/// Who is registered, by every reference that a message can carry: the certificate itself, its thumbprint, subject key
/// identifier, issuer and serial, or a user name. Immutable: a change of partners is a new directory.
/// </summary>
public sealed class TrustDirectory
{
    private readonly FrozenDictionary<string, TrustedSigner> byFingerprint;
    private readonly FrozenDictionary<string, TrustedSigner> byThumbprint;
    private readonly ILookup<string, TrustedSigner> bySubjectKeyIdentifier;
    private readonly ILookup<BigInteger, TrustedSigner> bySerial;
    private readonly FrozenDictionary<string, PrincipalCredentials> byUsername;
    private readonly FrozenDictionary<string, TrustedIssuer> issuers;
    private readonly FrozenDictionary<(string EntityId, string NameId), PrincipalCredentials> byAssertedName;
    private readonly CertifiedSigners certified;

    /// <exception cref="ArgumentException">A credential is registered twice, or a certificate's key is too weak.</exception>
    public TrustDirectory(IEnumerable<PrincipalCredentials> registered, TimeProvider clock)
    {
        PrincipalCredentials[] all = [.. registered];
        TrustedSigner[] signers =
            [.. all.SelectMany(one => one.Certificates.Select(certificate => Register(one.Principal, certificate)))];

        byFingerprint = signers.ToFrozenDictionary(signer => Fingerprint(signer.Certificate.RawData));
        byThumbprint = signers.ToFrozenDictionary(signer => signer.Certificate.Thumbprint);
        bySubjectKeyIdentifier = signers
            .Where(signer => SubjectKeyIdentifier(signer.Certificate) is not null)
            .ToLookup(signer => SubjectKeyIdentifier(signer.Certificate)!);
        bySerial = signers.ToLookup(signer => IssuerSerial.SerialOf(signer.Certificate));
        byUsername = all.Where(one => one.Username is not null).ToFrozenDictionary(one => one.Username!);
        issuers = all.Select(one => one.AssertedName?.Issuer).OfType<AssertionIssuer>().Distinct()
            .ToFrozenDictionary(issuer => issuer.EntityId, Register);
        byAssertedName = all.Where(one => one.AssertedName is not null).ToFrozenDictionary(
            one => (one.AssertedName!.Issuer.EntityId, one.AssertedName.NameId));
        ReplyRecipients = new ReplyRecipients(all);
        certified = new CertifiedSigners([.. all.Where(one => one.Authority is not null)], clock);
    }

    internal ReplyRecipients ReplyRecipients { get; }

    /// <summary>The signer of a certificate that stands in the message itself.</summary>
    internal TrustedSigner FindByCertificate(byte[] der)
    {
        string fingerprint = Fingerprint(der);

        return byFingerprint.TryGetValue(fingerprint, out TrustedSigner? signer) ? signer : certified.Find(der, fingerprint, []);
    }

    /// <summary>
    /// The signer whose certificate ends a path. The path is what the sender says of itself: it only helps to build
    /// the chain, which must end at an authority that is registered here.
    /// </summary>
    internal TrustedSigner FindByPath(IReadOnlyList<byte[]> path)
    {
        string fingerprint = Fingerprint(path[^1]);

        return byFingerprint.TryGetValue(fingerprint, out TrustedSigner? signer)
            ? signer
            : certified.Find(path[^1], fingerprint, [.. path.SkipLast(1)]);
    }

    internal TrustedSigner FindByThumbprint(byte[] sha1) =>
        byThumbprint.TryGetValue(Convert.ToHexString(sha1), out TrustedSigner? signer)
            ? signer
            : throw SecurityRejection.UnknownSigner.ToException("thumbprint " + Convert.ToHexString(sha1));

    internal TrustedSigner FindBySubjectKeyIdentifier(byte[] identifier) =>
        Only(bySubjectKeyIdentifier[Convert.ToHexString(identifier)], "subject key identifier");

    internal TrustedSigner FindByIssuerSerial(IssuerSerial meant) =>
        Only(bySerial[meant.Serial].Where(signer => meant.IsOf(signer.Certificate)), "issuer and serial");

    internal PrincipalCredentials? FindByUsername(string username) => byUsername.GetValueOrDefault(username);

    internal TrustedIssuer? FindIssuer(string entityId) => issuers.GetValueOrDefault(entityId);

    /// <summary>Whom an issuer means by a name, or null where that is not registered.</summary>
    internal Principal? FindByAssertedName(AssertionIssuer issuer, string nameId, string? format) =>
        byAssertedName.TryGetValue((issuer.EntityId, nameId), out PrincipalCredentials? found)
        && (found.AssertedName!.Format ?? format) == format
            ? found.Principal
            : null;

    internal static string Fingerprint(byte[] der) => Convert.ToHexString(SHA256.HashData(der));

    private static TrustedSigner Register(Principal principal, X509Certificate2 certificate)
    {
        try
        {
            return new TrustedSigner(principal, certificate, VerificationKey.Of(certificate, principal.Policy));
        }
        catch (SecurityRejectedException weak)
        {
            throw new ArgumentException($"A certificate of {principal.Name} cannot be registered: {weak.Message}.", weak);
        }
    }

    private static TrustedIssuer Register(AssertionIssuer issuer)
    {
        var itself = new Principal(issuer.EntityId, TrustedIssuer.Policy);

        return new TrustedIssuer(issuer, [.. issuer.Certificates.Select(certificate => Register(itself, certificate))]);
    }

    private static TrustedSigner Only(IEnumerable<TrustedSigner> found, string reference)
    {
        TrustedSigner[] signers = [.. found.Take(2)];

        return signers.Length == 1
            ? signers[0]
            : throw SecurityRejection.UnknownSigner.ToException($"{signers.Length} certificates for this {reference}");
    }

    private static string? SubjectKeyIdentifier(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault()?.SubjectKeyIdentifier;
}
