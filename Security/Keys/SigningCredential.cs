using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Algorithms;

namespace FinTax.Soap.Security.Keys;

/// <summary>
/// A certificate with its private key, ready to sign: rsa-sha256 with an RSA key, ecdsa-sha256 with one on P-256,
/// ecdsa-sha384 on P-384. Safe for concurrent use: signing only reads the key.
/// </summary>
public sealed class SigningCredential : IDisposable
{
    private readonly RSA? rsa;
    private readonly ECDsa? ecdsa;

    /// <exception cref="ArgumentException">There is no private key, or the key is too weak or of another kind.</exception>
    public SigningCredential(X509Certificate2 certificate)
    {
        try
        {
            using VerificationKey strongEnough = VerificationKey.Of(certificate);
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

    public X509Certificate2 Certificate { get; }

    public SignatureAlgorithm Algorithm { get; }

    internal byte[] Sign(ReadOnlySpan<byte> data) => rsa is not null
        ? rsa.SignData(data, Algorithm.Hash, RSASignaturePadding.Pkcs1)
        : ecdsa!.SignData(data, Algorithm.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    public void Dispose()
    {
        rsa?.Dispose();
        ecdsa?.Dispose();
    }
}
