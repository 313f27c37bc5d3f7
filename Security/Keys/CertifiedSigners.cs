using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Keys.Sm2;

namespace FinTax.Soap.Security.Keys;

/// <summary>
/// Signers who are registered by their authority and subject. Loading a certificate and building its chain costs more
/// than everything else in a message, so a good outcome is kept for a while under the certificate's own bytes.
/// </summary>
internal sealed class CertifiedSigners(IReadOnlyList<PrincipalCredentials> registered, TimeProvider clock)
{
    // How long a chain counts without being built again, and how many are kept: a few hundred partners with two each.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private const int KeptMax = 1000;

    private readonly ConcurrentDictionary<string, (TrustedSigner Signer, DateTimeOffset Until)> known = new();

    /// <param name="der">The certificate.</param>
    /// <param name="fingerprint">Its digest.</param>
    /// <param name="path">Certificates that may stand between it and the authority.</param>
    internal TrustedSigner Find(byte[] der, string fingerprint, IReadOnlyList<byte[]> path)
    {
        DateTimeOffset now = clock.GetUtcNow();

        if (known.TryGetValue(fingerprint, out var entry) && now < entry.Until)
        {
            return entry.Signer;
        }

        TrustedSigner signer;

        try
        {
            signer = Establish(der, path, now);
        }
        catch (CryptographicException)
        {
            // A stranger's certificate can load and still hold names or extensions that do not parse.
            throw SecurityRejection.TokenMalformed.ToException("no X.509 certificate");
        }

        if (known.Count >= KeptMax)
        {
            known.Clear();
        }

        known[fingerprint] = (signer, now + Kept);

        return signer;
    }

    private TrustedSigner Establish(byte[] der, IReadOnlyList<byte[]> path, DateTimeOffset now)
    {
        if (registered.Count == 0)
        {
            throw SecurityRejection.UnknownSigner.ToException();
        }

        X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(der);
        PrincipalCredentials owner =
            registered.FirstOrDefault(one => Names(one, certificate) && Chains(one, certificate, path, now))
            ?? throw SecurityRejection.CertificateNotTrusted.ToException(certificate.Subject);

        const X509KeyUsageFlags Signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

        if (certificate.Extensions.OfType<X509KeyUsageExtension>().Any(usage => (usage.KeyUsages & Signing) == 0))
        {
            throw SecurityRejection.CertificateNotForSigning.ToException(certificate.Subject);
        }

        return new TrustedSigner(owner.Principal, certificate, VerificationKey.Of(certificate, owner.Principal.Policy));
    }

    private static bool Names(PrincipalCredentials one, X509Certificate2 certificate) =>
        DistinguishedNames.TryParse(one.AuthoritySubject ?? "") is { } subject
        && DistinguishedNames.AreSame(subject, certificate.SubjectName);

    private static bool Chains(
        PrincipalCredentials one, X509Certificate2 certificate, IReadOnlyList<byte[]> path, DateTimeOffset now)
    {
        // By the authority itself: a path of such certificates is not followed.
        if (certificate.SignatureAlgorithm.Value == Sm2Curve.SignatureOid)
        {
            return one.Principal.Policy.AdmitSm2
                && Sm2Chain.Builds(certificate, one.Authority!, now)
                && RequireNotRevoked(one, certificate);
        }

        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { one.Authority! },
                // Revocation is by the registered list: a look-up over the network while a stranger waits would let
                // him choose an address for us to call, and an authority that is down would stop payments.
                RevocationMode = X509RevocationMode.NoCheck,
                DisableCertificateDownloads = true,
                VerificationTime = now.UtcDateTime,
                VerificationTimeIgnored = false,
            },
        };

        foreach (byte[] der in path)
        {
            chain.ChainPolicy.ExtraStore.Add(X509CertificateLoader.LoadCertificate(der));
        }

        // The ends do not count as intermediates: the signer's own and the authority's.
        if (!chain.Build(certificate) || chain.ChainElements.Count - 2 > one.AuthorityIntermediatesMax)
        {
            return false;
        }

        return chain.ChainElements.All(element => RequireNotRevoked(one, element.Certificate));
    }

    private static bool RequireNotRevoked(PrincipalCredentials owner, X509Certificate2 certificate) =>
        IsRevoked(owner, certificate)
            ? throw SecurityRejection.CertificateRevoked.ToException(certificate.SerialNumber)
            : true;

    private static bool IsRevoked(PrincipalCredentials owner, X509Certificate2 certificate) =>
        owner.RevokedSerials.Any(serial =>
            BigInteger.Parse("0" + serial, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            == new BigInteger(certificate.SerialNumberBytes.Span, isUnsigned: true, isBigEndian: true));
}
