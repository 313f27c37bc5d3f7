using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Inbound;

namespace FinTax.Soap.Security.Explaining;

/// <summary>
/// Finds out why a signature's value does not hold. RSA gives back the digest that was signed, whose cause is then
/// looked for as that of any other digest; of ECDSA only the other encoding can be tried.
/// </summary>
internal static class SignatureValueCauses
{
    internal static CauseFinding Find(DigestedElement signedInfo, SignatureParts signature, X509Certificate2 certificate)
    {
        using RSA? rsa = certificate.GetRSAPublicKey();
        using ECDsa? ecdsa = signature.Algorithm.Kind == KeyKind.Ecdsa ? certificate.GetECDsaPublicKey() : null;

        return rsa is not null ? OfRsa(signedInfo, signature, rsa)
            : ecdsa is not null ? OfEcdsa(signedInfo, signature, ecdsa)
            : new(Cause.NotTried, "No cause was looked for with a key of this kind.");
    }

    private static CauseFinding OfRsa(DigestedElement signedInfo, SignatureParts signature, RSA rsa)
    {
        if (SignedDigest(rsa, signature.Value) is { } signed)
        {
            CauseFinding why = DigestCauses.Find(signedInfo, signature.Algorithm.Hash, signed);

            return why with { Says = "The certificate's key made this signature, over another SignedInfo. " + why.Says };
        }

        return rsa.VerifyData(signedInfo.Canonical(), signature.Value, signature.Algorithm.Hash, RSASignaturePadding.Pss)
            ? new(Cause.Algorithm, "The signature holds as RSASSA-PSS; the message says PKCS #1 v1.5.")
            : WrongKey();
    }

    private static CauseFinding OfEcdsa(DigestedElement signedInfo, SignatureParts signature, ECDsa ecdsa) =>
        ecdsa.VerifyData(
            signedInfo.Canonical(), signature.Value, signature.Algorithm.Hash, DSASignatureFormat.Rfc3279DerSequence)
            ? new(Cause.ValueEncoding, "The value is written as DER; XML Signature has r and s side by side. [RFC 9231 §2.3.6]")
            : new(
                Cause.WrongKey,
                "The signature was made with another key than that of the certificate, or SignedInfo was changed: an ECDSA value does not tell which.");

    private static CauseFinding WrongKey() => new(
        Cause.WrongKey, "The signature was made with another key than that of the certificate, or its value was changed.");

    /// <summary>The digest inside a PKCS #1 v1.5 signature [RFC 8017 §9.2]; null where there is none.</summary>
    private static byte[]? SignedDigest(RSA rsa, byte[] value)
    {
        RSAParameters key = rsa.ExportParameters(includePrivateParameters: false);
        BigInteger message = BigInteger.ModPow(Number(value), Number(key.Exponent!), Number(key.Modulus!));
        byte[] block = message.ToByteArray(isUnsigned: true, isBigEndian: true);

        // The leading zero byte is lost in a number: 01 FF … FF 00 DigestInfo.
        int end = Array.IndexOf(block, (byte)0);

        if (block[0] != 1 || end < 9 || block.AsSpan(1, end - 1).ContainsAnyExcept((byte)0xFF))
        {
            return null;
        }

        try
        {
            AsnReader info = new AsnReader(block.AsMemory(end + 1), AsnEncodingRules.DER).ReadSequence();
            info.ReadSequence();

            return info.ReadOctetString();
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
