using System.Security.Cryptography.X509Certificates;
using System.Text;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;

namespace FinTax.Soap.Security.Keys.Sm2;

/// <summary>What tells SM2 keys and certificates from others [GB/T 32918, GM/T 0009]; .NET loads no such key.</summary>
internal static class Sm2Curve
{
    /// <summary>sm2sign-with-sm3: how a certificate is signed.</summary>
    internal const string SignatureOid = "1.2.156.10197.1.501";

    // The curve sm2p256v1 by its name, the OID 1.2.156.10197.1.301. Parameters that spell a curve out are none of ours.
    private static readonly byte[] NamedCurve = [0x06, 0x08, 0x2A, 0x81, 0x1C, 0xCF, 0x55, 0x01, 0x82, 0x2D];

    internal static bool IsOn(X509Certificate2 certificate) =>
        certificate.PublicKey.Oid.Value == "1.2.840.10045.2.1"
        && certificate.PublicKey.EncodedParameters is { } parameters
        && parameters.RawData.AsSpan().SequenceEqual(NamedCurve);

    /// <summary>The key with the signer's user id, which goes into Z, the digest that a signature begins with.</summary>
    internal static ICipherParameters WithUserId(ECKeyParameters key, string userId) =>
        new ParametersWithID(key, Encoding.UTF8.GetBytes(userId));
}
