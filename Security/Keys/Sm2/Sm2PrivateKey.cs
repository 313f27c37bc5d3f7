using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace FinTax.Soap.Security.Keys.Sm2;

/// <summary>An SM2 private key, ready to sign. Safe for concurrent use.</summary>
internal sealed class Sm2PrivateKey
{
    private readonly ICipherParameters key;

    /// <exception cref="ArgumentException">There is no such key in the text, or it is not the certificate's.</exception>
    internal Sm2PrivateKey(X509Certificate2 certificate, string pem, string userId)
    {
        if (!Sm2Curve.IsOn(certificate) || Read(pem) is not ECPrivateKeyParameters secret)
        {
            throw new ArgumentException("An SM2 certificate and its private key are expected, as PKCS#8 in PEM.", nameof(pem));
        }

        ECPublicKeyParameters point = Sm2PublicKey.PointOf(certificate);

        if (!secret.Parameters.Equals(point.Parameters) || !secret.Parameters.G.Multiply(secret.D).Equals(point.Q))
        {
            throw new ArgumentException("The private key is another one than the certificate's.", nameof(pem));
        }

        key = Sm2Curve.WithUserId(secret, userId);
    }

    /// <summary>r and s side by side, as XML Signature writes ECDSA values.</summary>
    internal byte[] Sign(ReadOnlySpan<byte> data)
    {
        var signer = new SM2Signer(PlainDsaEncoding.Instance);
        signer.Init(forSigning: true, key);
        signer.BlockUpdate(data);

        return signer.GenerateSignature();
    }

    private static AsymmetricKeyParameter? Read(string pem)
    {
        // An encrypted key has another label, and is refused.
        if (!PemEncoding.TryFind(pem, out PemFields fields) || pem[fields.Label] != "PRIVATE KEY")
        {
            return null;
        }

        try
        {
            return PrivateKeyFactory.CreateKey(Convert.FromBase64String(pem[fields.Base64Data]));
        }
        catch (Exception broken) when (broken is ArgumentException or IOException or SecurityUtilityException)
        {
            return null;
        }
    }
}
