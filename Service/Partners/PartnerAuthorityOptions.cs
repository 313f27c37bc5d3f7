using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Service.Partners;

/// <summary>A certification authority that vouches for a partner under one subject, and for nobody else.</summary>
public sealed class PartnerAuthorityOptions
{
    /// <summary>The path of the authority's certificate, PEM or DER.</summary>
    [Required]
    public string Certificate { get; set; } = "";

    /// <summary>The subject of the partner's certificates as an RFC 4514 string, all of it.</summary>
    [Required]
    public string Subject { get; set; } = "";

    /// <summary>
    /// How many certificates may stand between the authority and the partner's own, which then sends them along in a
    /// PKIPath. None by default: name the authority that issues the partner's certificates.
    /// </summary>
    [Range(0, 4)]
    public int IntermediatesMax { get; set; }

    /// <summary>Serial numbers, in hexadecimal, of certificates that no longer count.</summary>
    public string[] RevokedSerials { get; set; } = [];
}
