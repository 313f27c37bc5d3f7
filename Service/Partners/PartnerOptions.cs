using System.ComponentModel.DataAnnotations;
using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Service.Partners;

/// <summary>One partner: who it is, and how its messages prove that.</summary>
public sealed class PartnerOptions
{
    /// <summary>For people: logs and the start page.</summary>
    [Required]
    [StringLength(200, MinimumLength = 1)]
    public string Name { get; set; } = "";

    /// <summary>
    /// What counts as proof; a signature alone where nothing is said. PasswordText counts over TLS only, and so does
    /// PasswordDigest unless <see cref="DigestWithoutTls"/> says otherwise.
    /// </summary>
    public PartnerProof[]? Proofs { get; set; }

    /// <summary>Paths of certificates, PEM or DER, that sign for this partner. Two while it changes keys.</summary>
    public string[] Certificates { get; set; } = [];

    /// <summary>Instead of single certificates: a certification authority together with the exact subject.</summary>
    public PartnerAuthorityOptions? Authority { get; set; }

    /// <summary>The name in a UsernameToken.</summary>
    public string? Username { get; set; }

    /// <summary>
    /// The password of the UsernameToken. A digest is made from the password itself [UTP §3.1], so that no hash can
    /// stand here; give it by an environment variable or a file that only the service reads.
    /// </summary>
    public string? Password { get; set; }

    /// <summary>Whose SAML assertions mean this partner, and under which name.</summary>
    public PartnerAssertionOptions? Saml { get; set; }

    /// <summary>
    /// PasswordDigest without TLS. Whoever reads the wire can then change the Body on its way: only for the loopback
    /// and for networks protected by other means.
    /// </summary>
    public bool DigestWithoutTls { get; set; }

    /// <summary>wsa:Action and wsa:MessageID must be there, and all addressing headers be signed.</summary>
    public bool RequireSignedAddressing { get; set; }

    /// <summary>Bytes of one of its messages; as many as its service takes where nothing is said.</summary>
    [Range(16 * 1024, int.MaxValue)]
    public int? MessageBytesMax { get; set; }

    /// <summary>
    /// Our replies repeat the value of the signature that they answer (wsse11:SignatureConfirmation), signed with them,
    /// so that the partner knows which of its messages arrived. [WSS §8.5]
    /// </summary>
    public bool SignatureConfirmation { get; set; }

    /// <summary>
    /// The Chinese national algorithms: its certificates may be SM2, its signatures SM2 over SM3, and replies are signed
    /// so if <c>Signing:Sm2Certificate</c> is set.
    /// </summary>
    public bool Sm2 { get; set; }

    /// <summary>Also by the algorithm URI in the W3C's name that older systems write.</summary>
    public bool Sm2LegacyUri { get; set; }

    /// <summary>The user id that its SM2 signatures are made under.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string Sm2UserId { get; set; } = SecurityPolicy.DefaultSm2UserId;

    /// <summary>
    /// Its payloads must come encrypted. It may encrypt in any case, with AES-GCM, to the certificate of the service.
    /// </summary>
    public bool RequireEncryptedBody { get; set; }

    /// <summary>
    /// It may encrypt with AES-CBC, after it has signed. For stacks without AES-GCM only: CBC has no proof of its own
    /// that nothing was changed.
    /// </summary>
    public bool AdmitCbc { get; set; }

    /// <summary>Everything that is answered to it, once it is proven, is encrypted after it was signed.</summary>
    public bool EncryptReplies { get; set; }

    /// <summary>
    /// The path of the certificate that replies are encrypted to (RSA), where it is none of <see cref="Certificates"/>.
    /// </summary>
    public string? EncryptionCertificate { get; set; }

    /// <summary>The signature of replies is encrypted too: its digests would confirm who guesses their content.</summary>
    public bool EncryptReplySignatures { get; set; }

    /// <summary>What replies are encrypted with.</summary>
    public PartnerCipher ReplyCipher { get; set; }

    /// <summary>What the key of a reply is encrypted with.</summary>
    public PartnerKeyTransport ReplyKeyTransport { get; set; }

    /// <summary>
    /// The operations that it may call, by their names in the WSDLs; all of them where nothing is said.
    /// </summary>
    public string[]? Operations { get; set; }

    /// <summary>
    /// The tax authorities (TaxOrgCode) that it may act for: debit and reverse in their name, verify and revoke their
    /// agreements. None where nothing is said, since that moves money.
    /// </summary>
    public string[] TaxOrgCodes { get; set; } = [];

    /// <summary>
    /// The banks that it speaks for: it returns what was paid to them and answers recalls of that, pays declared tax at
    /// their counters, and reconciles with them. None where nothing is said, since all of that moves money.
    /// </summary>
    public string[] BankCodes { get; set; } = [];

    /// <summary>
    /// Its operators resolve differences of reconciliation (ResolveDifference), for the tax authorities that it may act
    /// for. That moves money between a bank's customers and the treasury: nobody may who is not named here.
    /// </summary>
    public bool ResolvesDifferences { get; set; }

    /// <summary>
    /// It tries its client out: its calls are carried out in the sandbox, on a ledger that shares nothing with
    /// production's, it can ask for declines, doubt and broken replies, and it is told why its messages fail the
    /// security checks. Never of a partner in production: an attacker learns from that too.
    /// </summary>
    public bool Sandbox { get; set; }

    internal IReadOnlyCollection<PartnerProof> AdmittedProofs =>
        Proofs is { Length: > 0 } ? Proofs : [PartnerProof.Signature];
}
