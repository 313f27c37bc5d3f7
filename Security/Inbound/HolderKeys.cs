using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// The keys that assertions name, loaded. Loading a certificate costs more than all else of a message, and a holder's
/// messages name the same one again; that a key is here says nothing of whether it is to be trusted, which each
/// assertion says anew.
/// </summary>
internal sealed class HolderKeys
{
    // A few hundred partners with two each. Only an issuer's verified assertion brings one here.
    private const int KeptMax = 1000;

    private readonly ConcurrentDictionary<(string Subject, string Fingerprint), TrustedSigner> known = new();

    internal TrustedSigner Find(byte[] der, Principal subject)
    {
        (string, string) name = (subject.Name, TrustDirectory.Fingerprint(der));

        if (known.TryGetValue(name, out TrustedSigner? holder))
        {
            return holder;
        }

        if (known.Count >= KeptMax)
        {
            known.Clear();
        }

        return known.GetOrAdd(name, Load(der, subject));
    }

    private static TrustedSigner Load(byte[] der, Principal subject)
    {
        try
        {
            X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(der);

            return new TrustedSigner(subject, certificate, VerificationKey.Of(certificate, subject.Policy));
        }
        catch (CryptographicException)
        {
            throw SecurityRejection.TokenMalformed.ToException("the holder's certificate");
        }
    }
}
