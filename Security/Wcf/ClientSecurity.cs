using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;

namespace FinTax.Soap.Security.Wcf;

/// <summary>What a client's requests have, and what the replies to them must have.</summary>
/// <param name="Credential">Signs the requests; null where an assertion alone proves them.</param>
/// <param name="ServiceCertificate">The one certificate that replies may be signed with.</param>
public sealed record ClientSecurity(SigningCredential? Credential, X509Certificate2 ServiceCertificate)
{
    /// <summary>
    /// Gives the SAML assertion of the next request. One that names a holder's key needs that key as the credential,
    /// and may be given again until it ends; one that is merely borne counts once, and goes over TLS only.
    /// </summary>
    public Func<SentAssertion>? Assertion { get; init; }

    /// <summary>How requests are encrypted; not at all where it is null.</summary>
    public MessageEncryption? RequestEncryption { get; init; }

    /// <summary>A reply that comes readable is refused. One that comes encrypted is decrypted in any case.</summary>
    public bool RequireEncryptedReplies { get; init; }

    /// <summary>AES-CBC counts in replies too: for services that have no AES-GCM.</summary>
    public bool AdmitCbcReplies { get; init; }

    /// <summary>What replies may be encrypted to; the certificate that signs requests, if it is RSA, where nothing is said.</summary>
    public DecryptionKeys? DecryptionKeys { get; init; }

    /// <summary>How old a reply may be.</summary>
    public FreshnessOptions Freshness { get; init; } = new();

    /// <summary>The time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// The same, with requests encrypted where a policy demands that, and by its suite. The suite is that of replies
    /// too; one that comes readable is not refused for it, since a service decides for each partner which it encrypts.
    /// </summary>
    internal ClientSecurity Keeping(SecurityPolicy policy) => policy.RequireEncryptedBody
        ? this with
        {
            RequestEncryption = new MessageEncryption(
                new EncryptionRecipient(ServiceCertificate),
                policy.ReplyEncryption,
                policy.ReplyKeyTransport,
                policy.EncryptReplySignatures),
            AdmitCbcReplies = !policy.ReplyEncryption.IsAuthenticated,
        }
        : this;

    internal DecryptionKeys DecryptsWith => DecryptionKeys ?? OfTheSigner();

    private DecryptionKeys OfTheSigner()
    {
        using RSA? rsa = Credential?.Certificate.GetRSAPublicKey();

        return rsa is null ? Keys.DecryptionKeys.None : new([Credential!.Certificate]);
    }
}
