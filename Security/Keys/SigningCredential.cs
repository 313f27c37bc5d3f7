using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Keys.Sm2;

namespace FinTax.Soap.Security.Keys;

/// <summary>
/// A certificate with its private key, ready to sign: rsa-sha256 with an RSA key, ecdsa-sha256 with one on P-256,
/// ecdsa-sha384 on P-384, SM2 over SM3 with an SM2 key. Safe for concurrent use: signing only reads the key.
/// </summary>
public sealed class SigningCredential : IDisposable
{
    private readonly RSA? rsa;
    private readonly ECDsa? ecdsa;
    private readonly Sm2PrivateKey? sm2;

    /// <exception cref="ArgumentException">There is no private key, or the key is too weak or of another kind.</exception>
    public SigningCredential(X509Certificate2 certificate)
    {
        try
        {
            using VerificationKey strongEnough = VerificationKey.Of(certificate, new SecurityPolicy());
        }
        catch (SecurityRejectedException weak)
        {
            throw new ArgumentException($"This certificate cannot sign: {weak.Message}.", nameof(certificate), weak);
        }

        rsa = certificate.GetRSAPrivateKey();
        ecdsa = certificate.GetECDsaPrivateKey();
        Certificate = certificate;
        Algorithm = (rsa, ecdsa) switch
        {
            ({ }, _) => SignatureAlgorithm.RsaSha256,
            (_, { KeySize: 384 }) => SignatureAlgorithm.EcdsaSha384,
            (_, { }) => SignatureAlgorithm.EcdsaSha256,
            _ => throw new ArgumentException("The certificate has no private key.", nameof(certificate)),
        };
    }

    /// <param name="certificate">An SM2 certificate.</param>
    /// <param name="privateKeyPem">Its private key, which .NET cannot load with it: PKCS#8 in PEM.</param>
    /// <param name="sm2UserId">The user id to sign under.</param>
    /// <exception cref="ArgumentException">There is no such key, or it is not the certificate's.</exception>
    public SigningCredential(
        X509Certificate2 certificate, string privateKeyPem, string sm2UserId = SecurityPolicy.DefaultSm2UserId)
    {
        sm2 = new Sm2PrivateKey(certificate, privateKeyPem, sm2UserId);
        Certificate = certificate;
        Algorithm = SignatureAlgorithm.Sm2Sm3;
    }

    public X509Certificate2 Certificate { get; }

    public SignatureAlgorithm Algorithm { get; }

    /// <summary>The digest of what is signed: whoever asks for SM2 asks for SM3.</summary>
    internal string DigestUri => sm2 is null ? DigestAlgorithm.Sha256 : DigestAlgorithm.Sm3;

    internal byte[] Sign(ReadOnlySpan<byte> data) =>
        sm2?.Sign(data)
        ?? rsa?.SignData(data, Algorithm.Hash, RSASignaturePadding.Pkcs1)
        ?? ecdsa!.SignData(data, Algorithm.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public void Dispose()
    {
        rsa?.Dispose();
        ecdsa?.Dispose();
    }
}
