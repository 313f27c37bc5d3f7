using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace FinTax.Soap.Security.Keys.Sm2;

/// <summary>An SM2 public key, ready to verify SM2 signatures over SM3. Safe for concurrent use.</summary>
internal sealed class Sm2PublicKey
{
    // r and s of 32 bytes each, side by side; all else is read as DER. DER is as short as this only where the two numbers
    // lack six bytes, once in 2^40 signatures or more rarely, and the sender's next attempt has another value.
    private const int RawBytes = 64;

    private readonly ICipherParameters key;

    internal Sm2PublicKey(X509Certificate2 certificate, string userId) =>
        key = Sm2Curve.WithUserId(PointOf(certificate), userId);

    internal bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        IDsaEncoding encoding = signature.Length == RawBytes ? PlainDsaEncoding.Instance : StandardDsaEncoding.Instance;
        var signer = new SM2Signer(encoding);
        signer.Init(forSigning: false, key);
        signer.BlockUpdate(data);

        return signer.VerifySignature(signature.ToArray());
    }

    /// <summary>The point on the curve that a certificate gives.</summary>
    internal static ECPublicKeyParameters PointOf(X509Certificate2 certificate)
    {
        try
        {
            // Refuses a point that is not on the curve.
            return (ECPublicKeyParameters)PublicKeyFactory.CreateKey(certificate.PublicKey.ExportSubjectPublicKeyInfo());
        }
        catch (Exception broken) when (broken is ArgumentException or IOException or SecurityUtilityException)
        {
            throw SecurityRejection.TokenMalformed.ToException("SM2 public key");
        }
    }
}
