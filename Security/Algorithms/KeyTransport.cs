using System.Security.Cryptography;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Algorithms;

/// <summary>
/// How the key that encrypts the content is itself encrypted: RSA-OAEP [XMLENC §5.5.2] with one digest for the label
/// and for the mask. RSA 1.5 is refused: each of its failures tells something of the key (Bleichenbacher 1998).
/// </summary>
internal static class KeyTransport
{
    private const string Encryption11 = "http://www.w3.org/2009/xmlenc11#";
    private const string Sha1 = WellKnown.DigitalSignature + "sha1";

    // SHA-1 is what every stack can, and OAEP does not rely on it where it is broken, on collisions.
    private const string RsaOaepMgf1p = WellKnown.Encryption + "rsa-oaep-mgf1p";
    private const string RsaOaep = Encryption11 + "rsa-oaep";

    /// <summary>The padding that an EncryptionMethod names.</summary>
    internal static RSAEncryptionPadding ReadPadding(ElementNode method)
    {
        string uri = method.Attribute("Algorithm") ?? "";

        if (uri is not (RsaOaepMgf1p or RsaOaep))
        {
            throw SecurityRejection.AlgorithmNotAdmitted.ToException(uri);
        }

        string digest = Sha1;
        string mask = Encryption11 + "mgf1sha1";

        foreach (ElementNode child in method.Elements)
        {
            switch (child.NamespaceUri, child.LocalName)
            {
                case (WellKnown.DigitalSignature, "DigestMethod"):
                    digest = child.Attribute("Algorithm") ?? "";
                    break;

                // The older URI stands for MGF1 with SHA-1 and has no way to say otherwise. [XMLENC §5.5.2]
                case (Encryption11, "MGF") when uri == RsaOaep:
                    mask = child.Attribute("Algorithm") ?? "";
                    break;

                default:
                    throw SecurityRejection.AlgorithmNotAdmitted.ToException($"{uri} with {child.LocalName}");
            }
        }

        // Neither .NET nor any partner we know has two digests in one OAEP.
        return (digest, mask) switch
        {
            (Sha1, Encryption11 + "mgf1sha1") => RSAEncryptionPadding.OaepSHA1,
            (DigestAlgorithm.Sha256, Encryption11 + "mgf1sha256") => RSAEncryptionPadding.OaepSHA256,
            _ => throw SecurityRejection.AlgorithmNotAdmitted.ToException($"{uri} with {digest} and {mask}"),
        };
    }
}
