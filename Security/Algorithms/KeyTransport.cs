using System.Security.Cryptography;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Algorithms;

/// <summary>
/// How the key that encrypts the content is itself encrypted: RSA-OAEP [XMLENC §5.5.2] with one digest for the label
/// and for the mask. RSA 1.5 is refused: each of its failures tells something of the key (Bleichenbacher 1998).
/// </summary>
public sealed class KeyTransport
{
    private const string Encryption11 = "http://www.w3.org/2009/xmlenc11#";
    private const string Sha1 = WellKnown.DigitalSignature + "sha1";

    private KeyTransport(string uri, string? digest, string? mask, RSAEncryptionPadding padding)
    {
        Uri = uri;
        Digest = digest;
        Mask = mask;
        Padding = padding;
    }

    /// <summary>With SHA-1, as every stack can. OAEP does not rely on SHA-1 where it is broken, on collisions.</summary>
    public static KeyTransport RsaOaepMgf1p { get; } =
        new(WellKnown.Encryption + "rsa-oaep-mgf1p", null, null, RSAEncryptionPadding.OaepSHA1);

    /// <summary>With SHA-256 for both, as XML Encryption 1.1 lets one say.</summary>
    public static KeyTransport RsaOaepSha256 { get; } =
        new(Encryption11 + "rsa-oaep", DigestAlgorithm.Sha256, Encryption11 + "mgf1sha256", RSAEncryptionPadding.OaepSHA256);

    public string Uri { get; }

    /// <summary>What DigestMethod says; null where it is not written.</summary>
    internal string? Digest { get; }

    /// <summary>What xenc11:MGF says; null where it is not written.</summary>
    internal string? Mask { get; }

    internal RSAEncryptionPadding Padding { get; }

    public override string ToString() => Uri;

    /// <summary>The padding that an EncryptionMethod names.</summary>
    internal static RSAEncryptionPadding ReadPadding(ElementNode method)
    {
        string uri = method.Attribute("Algorithm") ?? "";

        if (uri != RsaOaepMgf1p.Uri && uri != RsaOaepSha256.Uri)
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
                case (Encryption11, "MGF") when uri == RsaOaepSha256.Uri:
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
