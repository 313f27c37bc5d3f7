using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Calls;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Partners;

/// <summary>
/// The registered partners with their certificates loaded. In come the settings, out go the credentials that the trust
/// directory is built from and the policies that are enforced and published. A certificate that cannot be read stops
/// the start: a partner that silently lost its key would be found by its customers.
/// </summary>
public sealed class PartnerDirectory
{
    private readonly FrozenDictionary<string, Partner> byNodeCode;

    public PartnerDirectory(IOptions<PartnersOptions> options)
    {
        var unreadable = new List<string>();

        Partners =
        [
            .. options.Value.Registered
                .OrderBy(partner => partner.Key, StringComparer.Ordinal)
                .Select(partner => Load(partner.Key, partner.Value, options.Value, unreadable)),
        ];

        if (unreadable.Count > 0)
        {
            throw new OptionsValidationException(nameof(PartnersOptions), typeof(PartnersOptions), unreadable);
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

    private static Partner Load(
        string nodeCode, PartnerOptions options, PartnersOptions all, List<string> unreadable)
    {
        IReadOnlyCollection<PartnerProof> proofs = options.AdmittedProofs;
        var policy = new SecurityPolicy
        {
            AdmitSignature = proofs.Contains(PartnerProof.Signature),
            AdmitUsernameTokenDigest = proofs.Contains(PartnerProof.UsernameTokenDigest),
            AdmitUsernameTokenText = proofs.Contains(PartnerProof.UsernameTokenText),
            AdmitDigestWithoutTls = options.DigestWithoutTls,
            RequireSignedAddressing = options.RequireSignedAddressing,
            ConfirmSignatures = options.SignatureConfirmation,
        };
        var credentials = new PrincipalCredentials(new Principal(nodeCode, policy))
        {
            Certificates = [.. options.Certificates.Select(Read).OfType<X509Certificate2>()],
            Authority = options.Authority is { } authority ? Read(authority.Certificate) : null,
            AuthoritySubject = options.Authority?.Subject,
            AuthorityIntermediatesMax = options.Authority?.IntermediatesMax ?? 0,
            RevokedSerials = options.Authority?.RevokedSerials ?? [],
            Username = options.Username,
            Password = options.Password,
        };

        return new(nodeCode, options.Name, proofs, credentials)
        {
            Caller = new Caller(
                nodeCode,
                options.Name,
                options.Operations?.ToHashSet(StringComparer.Ordinal),
                options.TaxOrgCodes?.ToHashSet(StringComparer.Ordinal)),
        };

        X509Certificate2? Read(string path) => Certificate(all.Resolve(path), nodeCode, unreadable);
    }

    private static X509Certificate2? Certificate(string file, string nodeCode, List<string> unreadable)
    {
        try
        {
            return X509CertificateLoader.LoadCertificateFromFile(file);
        }
        catch (Exception cannot) when (cannot is CryptographicException or IOException or UnauthorizedAccessException)
        {
            unreadable.Add($"Partner {nodeCode}: the certificate {file} cannot be read: {cannot.Message}");
            return null;
        }
    }
}
