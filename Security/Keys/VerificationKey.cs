using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Keys.Sm2;

namespace FinTax.Soap.Security.Keys;

/// <summary>
/// The public key of a certificate, ready to verify: RSA of at least 2048 bits, or ECDSA on P-256 or P-384
/// [NIST SP 800-131A]; SM2 where the policy admits that. Safe for concurrent use: verification only reads the key.
/// </summary>
public sealed class VerificationKey : IDisposable
{
    internal const int RsaBitsMin = 2048;

    // RSA cost grows with the cube of the modulus: a bound on what one stranger's certificate may cost.
    private const int RsaBitsMax = 8192;

    private readonly RSA? rsa;
    private readonly ECDsa? ecdsa;
    private readonly Sm2PublicKey? sm2;

    private VerificationKey(RSA? rsa, ECDsa? ecdsa)
    {
        this.rsa = rsa;
        this.ecdsa = ecdsa;
    }

    private VerificationKey(Sm2PublicKey sm2) => this.sm2 = sm2;

    internal KeyKind Kind => sm2 is not null ? KeyKind.Sm2 : rsa is not null ? KeyKind.Rsa : KeyKind.Ecdsa;

    /// <param name="certificate">The certificate.</param>
    /// <param name="policy">Whose it is said to be: SM2 is off unless it is admitted there.</param>
    /// <exception cref="SecurityRejectedException">The key is too weak or of another kind.</exception>
    internal static VerificationKey Of(X509Certificate2 certificate, SecurityPolicy policy)
    {
        if (Sm2Curve.IsOn(certificate))
        {
            return policy.AdmitSm2
                ? new VerificationKey(new Sm2PublicKey(certificate, policy.Sm2UserId))
                : throw SecurityRejection.AlgorithmNotAdmitted.ToException("SM2");
        }

        if (certificate.GetRSAPublicKey() is { } rsa)
        {
            return rsa.KeySize is >= RsaBitsMin and <= RsaBitsMax
                ? new(rsa, null)
                : throw SecurityRejection.KeyTooWeak.ToException($"RSA {rsa.KeySize}");
        }

        if (certificate.GetECDsaPublicKey() is not { } ecdsa)
        {
            throw SecurityRejection.TokenTypeNotAdmitted.ToException(certificate.GetKeyAlgorithm());
        }

        ECCurve curve = ecdsa.ExportParameters(includePrivateParameters: false).Curve;

        return curve.IsNamed && curve.Oid.Value is "1.2.840.10045.3.1.7" or "1.3.132.0.34"
            ? new(null, ecdsa)
            : throw SecurityRejection.KeyTooWeak.ToException("curve " + curve.Oid?.FriendlyName);
    }

    internal bool Verify(SignatureAlgorithm algorithm, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (algorithm.Kind != Kind)
        {
            throw SecurityRejection.AlgorithmNotAdmitted.ToException($"{algorithm.Uri} with a key of another kind");
        }

        if (sm2 is not null)
        {
            return sm2.Verify(data, signature);
        }

        // XML Signature writes an ECDSA value as r and s side by side, not as DER. [RFC 9231 §2.3.6]
        return rsa is not null
            ? rsa.VerifyData(data, signature, algorithm.Hash, RSASignaturePadding.Pkcs1)
            : ecdsa!.VerifyData(data, signature, algorithm.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    public void Dispose()
    {
        rsa?.Dispose();
        ecdsa?.Dispose();
    }
}
