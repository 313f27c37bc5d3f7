namespace FinTax.Soap.Service.Partners;

/// <summary>
/// Everybody who may call. Bound from the section <c>Partners</c>, which any configuration source may add to; the first
/// start of the demo writes it into <c>data/partners.json</c>.
/// </summary>
public sealed class PartnersOptions
{
    /// <summary>
    /// The partners by their node code, 12 digits. By code and not as a list: sources are merged by key, and a second
    /// list would lay one partner's certificates over another's.
    /// </summary>
    public Dictionary<string, PartnerOptions> Registered { get; set; } = [];

    /// <summary>The SAML authorities that partners refer to, each under a key of one's own choice.</summary>
    public Dictionary<string, SamlIssuerOptions> SamlIssuers { get; set; } = [];

    /// <summary>Where relative paths of certificates start; the data folder when it is not set.</summary>
    public string? Folder { get; set; }

    internal string Resolve(string path) => Path.GetFullPath(path, Path.GetFullPath(Folder ?? "."));
}
