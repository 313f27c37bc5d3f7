namespace FinTax.Soap.Service.Partners;

/// <summary>What the settings of SAML must be, so that each assertion means one partner or none.</summary>
internal static class SamlRules
{
    internal static IEnumerable<string> FaultsOf(PartnersOptions options) =>
    [
        .. options.SamlIssuers.SelectMany(issuer =>
            FaultsOf(issuer.Value, options).Select(fault => $"SAML issuer {issuer.Key}: {fault}")),
        .. options.Registered.SelectMany(partner =>
            FaultsOf(partner.Value, options).Select(fault => $"Partner {partner.Key}: {fault}")),
        .. SharedEntityIds(options),
        .. SharedNames(options),
    ];

    private static IEnumerable<string> FaultsOf(SamlIssuerOptions issuer, PartnersOptions options) =>
        PartnersValidator.AttributeFaults(issuer).Concat(issuer.Certificates
            .Where(path => !File.Exists(options.Resolve(path)))
            .Select(path => $"its certificate {options.Resolve(path)} is not there."));

    private static IEnumerable<string> FaultsOf(PartnerOptions partner, PartnersOptions options)
    {
        bool admitsAssertions =
            partner.AdmittedProofs.Any(proof => proof is PartnerProof.SamlBearer or PartnerProof.SamlHolderOfKey);

        if (admitsAssertions && partner.Saml is null)
        {
            yield return "admits a SAML assertion, and has no Saml.";
        }

        if (partner.Saml is not { } saml)
        {
            yield break;
        }

        foreach (string fault in PartnersValidator.AttributeFaults(saml))
        {
            yield return fault;
        }

        if (!options.SamlIssuers.ContainsKey(saml.Issuer))
        {
            yield return $"its Saml:Issuer {saml.Issuer} is not among SamlIssuers.";
        }
    }

    // One entity id with two sets of keys would make the order of the settings decide which signs.
    private static IEnumerable<string> SharedEntityIds(PartnersOptions options) =>
        options.SamlIssuers
            .GroupBy(issuer => issuer.Value.EntityId, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"SAML issuers {string.Join(", ", group.Select(issuer => issuer.Key).Order())} share an EntityId.");

    private static IEnumerable<string> SharedNames(PartnersOptions options) =>
        options.Registered
            .Where(partner => partner.Value.Saml is not null)
            .GroupBy(partner => (partner.Value.Saml!.Issuer, partner.Value.Saml.NameId))
            .Where(group => group.Count() > 1)
            .Select(group => $"Partners {string.Join(", ", group.Select(partner => partner.Key).Order())} share a Saml:NameId.");
}
