using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Calls;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Partners;

/// <summary>
/// The registered partners with their certificates loaded. In come the settings, out go the credentials that the trust
/// directory is built from and the policies that are enforced and published. A certificate that cannot be read, or used, stops
/// the start: a partner that silently lost its key would be found by its customers.
/// </summary>
public sealed class PartnerDirectory
{
    private readonly FrozenDictionary<string, Partner> byNodeCode;

    public PartnerDirectory(IOptions<PartnersOptions> options)
    {
        var unusable = new List<string>();
        var issuers = options.Value.SamlIssuers.ToDictionary(
            issuer => issuer.Key, issuer => Load(issuer.Key, issuer.Value, options.Value, unusable));

        Partners =
        [
            .. options.Value.Registered
                .OrderBy(partner => partner.Key, StringComparer.Ordinal)
                .Select(partner => Load(partner.Key, partner.Value, options.Value, issuers, unusable)),
        ];

        if (unusable.Count > 0)
        {
            throw new OptionsValidationException(nameof(PartnersOptions), typeof(PartnersOptions), unusable);
        }

        byNodeCode = Partners.ToFrozenDictionary(partner => partner.NodeCode);
    }

    public IReadOnlyList<Partner> Partners { get; }

    public IEnumerable<PrincipalCredentials> Credentials => Partners.Select(partner => partner.Credentials);

    /// <summary>What the endpoints enforce, all partners together.</summary>
    public IEnumerable<SecurityPolicy> Policies =>
        Credentials.Select(credentials => credentials.Principal.Policy).Distinct();

    /// <summary>The caller that a proven principal is.</summary>
    internal Caller CallerOf(Principal principal) => byNodeCode[principal.Name].Caller;

    /// <summary>Whether refusals are explained to the partner of that node code.</summary>
    internal bool IsSandbox(string nodeCode) => byNodeCode[nodeCode].IsSandbox;

    private static AssertionIssuer Load(
        string key, SamlIssuerOptions options, PartnersOptions all, List<string> unusable) => new()
        {
            EntityId = options.EntityId,
            Audience = options.Audience,
            Recipients = options.Recipients,
            Certificates =
            [
                .. options.Certificates
                    .Select(path => Certificate(all.Resolve(path), $"SAML issuer {key}", unusable))
                    .OfType<X509Certificate2>(),
            ],
        };

    private static Partner Load(
        string nodeCode,
        PartnerOptions options,
        PartnersOptions all,
        Dictionary<string, AssertionIssuer> issuers,
        List<string> unusable)
    {
        IReadOnlyCollection<PartnerProof> proofs = options.AdmittedProofs;
        var policy = new SecurityPolicy
        {
            AdmitSignature = proofs.Contains(PartnerProof.Signature),
            AdmitUsernameTokenDigest = proofs.Contains(PartnerProof.UsernameTokenDigest),
            AdmitUsernameTokenText = proofs.Contains(PartnerProof.UsernameTokenText),
            AdmitSamlBearer = proofs.Contains(PartnerProof.SamlBearer),
            AdmitSamlHolderOfKey = proofs.Contains(PartnerProof.SamlHolderOfKey),
            AdmitDigestWithoutTls = options.DigestWithoutTls,
            RequireSignedAddressing = options.RequireSignedAddressing,
            AdmitSm2 = options.Sm2,
            AdmitLegacySm2Uri = options.Sm2LegacyUri,
            Sm2UserId = options.Sm2UserId,
            ConfirmSignatures = options.SignatureConfirmation,
            RequireEncryptedBody = options.RequireEncryptedBody,
            AdmitCbc = options.AdmitCbc,
            EncryptReplies = options.EncryptReplies,
            EncryptReplySignatures = options.EncryptReplySignatures,
            ReplyEncryption = PartnerEncryption.AlgorithmOf(options.ReplyCipher),
            ReplyKeyTransport = PartnerEncryption.AlgorithmOf(options.ReplyKeyTransport),
        };
        var credentials = new PrincipalCredentials(new Principal(nodeCode, policy))
        {
            Certificates = [.. options.Certificates.Select(Read).OfType<X509Certificate2>()],
            Authority = options.Authority is { } authority ? Read(authority.Certificate) : null,
            AuthoritySubject = options.Authority?.Subject,
            AuthorityIntermediatesMax = options.Authority?.IntermediatesMax ?? 0,
            RevokedSerials = options.Authority?.RevokedSerials ?? [],
            AssertedName = options.Saml is { } saml ? new(issuers[saml.Issuer], saml.NameId, saml.NameIdFormat) : null,
            EncryptionCertificate = options.EncryptionCertificate is { } encryption ? Read(encryption) : null,
            Username = options.Username,
            Password = options.Password,
        };

        RequireRecipient(credentials, unusable);

        return new(nodeCode, options.Name, proofs, credentials)
        {
            IsSandbox = options.Sandbox,
            Caller = new Caller(
                nodeCode,
                options.Name,
                options.Operations?.ToHashSet(StringComparer.Ordinal),
                options.MessageBytesMax)
            {
                IsSandbox = options.Sandbox,
                TaxOrgCodes = options.TaxOrgCodes.ToFrozenSet(StringComparer.Ordinal),
                BankCodes = options.BankCodes.ToFrozenSet(StringComparer.Ordinal),
                MayResolve = options.ResolvesDifferences,
            },
        };

        X509Certificate2? Read(string path) => Certificate(all.Resolve(path), $"Partner {nodeCode}", unusable);
    }

    // Known now, and not when the first reply is due: the operation would have been carried out by then.
    private static void RequireRecipient(PrincipalCredentials credentials, List<string> unusable)
    {
        if (credentials.Principal.Policy.EncryptReplies && credentials.WhyNotEncryptedTo is { } reason)
        {
            unusable.Add($"Partner {credentials.Principal.Name}: EncryptReplies, and nothing can be encrypted to it: {reason}");
        }
    }

    private static X509Certificate2? Certificate(string file, string owner, List<string> unusable)
    {
        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(file);
        }
        catch (Exception cannot) when (cannot is CryptographicException or IOException or UnauthorizedAccessException)
        {
            unusable.Add($"{owner}: the certificate {file} cannot be read: {cannot.Message}");
            return null;
        }
    }
}
