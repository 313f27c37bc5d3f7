using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Partners;

/// <summary>A SAML authority that partners prove themselves by.</summary>
public sealed class SamlIssuerOptions
{
    /// <summary>Its entity id, as it stands in Issuer.</summary>
    [Required]
    public string EntityId { get; set; } = "";

    /// <summary>Paths of the certificates, PEM or DER, that sign its assertions. Two while it changes keys.</summary>
    [MinLength(1)]
    public string[] Certificates { get; set; } = [];

    /// <summary>What it calls us, as it stands in Audience.</summary>
    [Required]
    public string Audience { get; set; } = "";

    /// <summary>Its confirmations must name one of these as Recipient; none where this is empty.</summary>
    public string[] Recipients { get; set; } = [];
}
