using System.Security.Cryptography;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Keys;

/// <summary>
/// What a partner's messages must prove, and how. Nothing is admitted that is not named here: the default admits a
/// signature and nothing else. The verifier enforces this very object, the WSDL's WS-SecurityPolicy is written from it,
/// and a client reads it back from there.
/// </summary>
public sealed record SecurityPolicy
{
    /// <summary>What all use who agreed on no other.</summary>
    public const string DefaultSm2UserId = "1234567812345678";

    /// <summary>An X.509 signature over Body and Timestamp proves the sender.</summary>
    public bool AdmitSignature { get; init; } = true;

    /// <summary>A UsernameToken with PasswordDigest proves the sender. It protects no part of the Body.</summary>
    public bool AdmitUsernameTokenDigest { get; init; }

    /// <summary>A UsernameToken with PasswordText proves the sender; over TLS only, whatever else is set.</summary>
    public bool AdmitUsernameTokenText { get; init; }

    /// <summary>
    /// PasswordDigest counts without TLS too. Whoever can read the wire can then change the Body of a message on its
    /// way: for the loopback and for networks that are protected by other means.
    /// </summary>
    public bool AdmitDigestWithoutTls { get; init; }

    /// <summary>
    /// A SAML assertion about the sender proves it to whoever bears it; over TLS only, and once. It protects no part of
    /// the Body.
    /// </summary>
    public bool AdmitSamlBearer { get; init; }

    /// <summary>A signature over Body and Timestamp by the key that a SAML assertion names proves the sender.</summary>
    public bool AdmitSamlHolderOfKey { get; init; }

    /// <summary>
    /// The Chinese national algorithms count: SM2 keys, signatures by SM2 over SM3, digests by SM3. Replies are then
    /// signed by them too, where we have such a key.
    /// </summary>
    public bool AdmitSm2 { get; init; }

    /// <summary>SM2 over SM3 counts also under the URI in the W3C's name that older systems use.</summary>
    public bool AdmitLegacySm2Uri { get; init; }

    /// <summary>The user id that goes into an SM2 signature; the one that all use who agreed on none. [GM/T 0009 §10]</summary>
    public string Sm2UserId { get; init; } = DefaultSm2UserId;

    /// <summary>wsa:Action and wsa:MessageID must be there, and every addressing header be signed.</summary>
    public bool RequireSignedAddressing { get; init; }

    /// <summary>Replies repeat the value of the signature that they answer. [WSS §8.5]</summary>
    public bool ConfirmSignatures { get; init; }

    /// <summary>The payload must come encrypted. AES-GCM is admitted of everyone, demanded or not.</summary>
    public bool RequireEncryptedBody { get; init; }

    /// <summary>
    /// AES-CBC counts too, where a signature covers the plaintext. It has no proof of its own that nothing was
    /// changed [XMLENC §6.1]: for partners whose stack has no GCM.
    /// </summary>
    public bool AdmitCbc { get; init; }

    /// <summary>The Body of every reply, and of every fault to a proven caller, is encrypted after it was signed.</summary>
    public bool EncryptReplies { get; init; }

    /// <summary>Our signature is encrypted too, so that nobody can try guesses of the plaintext against its digest.</summary>
    public bool EncryptReplySignatures { get; init; }

    /// <summary>What replies are encrypted with.</summary>
    public DataEncryption ReplyEncryption { get; init; } = DataEncryption.Aes256Gcm;

    /// <summary>What the key of a reply is encrypted with.</summary>
    public KeyTransport ReplyKeyTransport { get; init; } = KeyTransport.RsaOaepMgf1p;

    internal bool Admits(SignatureAlgorithm algorithm) =>
        algorithm.Kind != KeyKind.Sm2
        || AdmitSm2 && (algorithm != SignatureAlgorithm.LegacySm2Sm3 || AdmitLegacySm2Uri);

    internal bool Admits(HashAlgorithmName digest) => digest != RunningDigest.Sm3 || AdmitSm2;
}
