using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Pkix;
using Org.BouncyCastle.Security;
using BouncyCertificate = Org.BouncyCastle.X509.X509Certificate;

namespace FinTax.Soap.Security.Keys.Sm2;

/// <summary>
/// Whether an authority has issued a certificate that is signed by SM2 over SM3, by the rules of [RFC 5280 §6.1] as
/// BouncyCastle implements them: what .NET builds chains with verifies no such signature on every platform.
/// </summary>
internal static class Sm2Chain
{
    internal static bool Builds(X509Certificate2 certificate, X509Certificate2 authority, DateTimeOffset now)
    {
        // The time of a trust anchor is not part of the algorithm, but an authority that has ended issues nothing.
        if (now.UtcDateTime < authority.NotBefore.ToUniversalTime() || now.UtcDateTime > authority.NotAfter.ToUniversalTime())
        {
            return false;
        }

        try
        {
            var anchor = new TrustAnchor(new BouncyCertificate(authority.RawData), nameConstraints: null);
            var path = new PkixCertPath([new BouncyCertificate(certificate.RawData)]);
            var parameters = new PkixParameters(new HashSet<TrustAnchor> { anchor })
            {
                Date = now.UtcDateTime,

                // Against our own list, as for every certificate.
                IsRevocationEnabled = false,
            };
            new PkixCertPathValidator().Validate(path, parameters);

            return true;
        }
        catch (Exception invalid) when (invalid is GeneralSecurityException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
