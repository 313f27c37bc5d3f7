using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Partners;

/// <summary>By which name a SAML issuer means a partner. Nothing else in an assertion decides that.</summary>
public sealed class PartnerAssertionOptions
{
    /// <summary>The issuer, by its key in <see cref="PartnersOptions.SamlIssuers"/>.</summary>
    [Required]
    public string Issuer { get; set; } = "";

    /// <summary>The text of the subject's NameID, to the letter.</summary>
    [Required]
    public string NameId { get; set; } = "";

    /// <summary>The Format that the NameID must have, where the issuer uses one name in several formats.</summary>
    public string? NameIdFormat { get; set; }
}
