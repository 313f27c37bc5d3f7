using System.ComponentModel.DataAnnotations;
using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Host.Keys;

/// <summary>The key that signs our replies. The section <c>Signing</c>.</summary>
public sealed class SigningOptions
{
    /// <summary>
    /// The certificate (PEM), relative to the data folder. RSA by default: node-soap, gSOAP and SoapUI's older
    /// releases verify nothing else. <c>keys/service-ec.crt.pem</c> is the faster one where all partners can.
    /// </summary>
    [Required]
    public string Certificate { get; set; } = "keys/service-rsa.crt.pem";

    /// <summary>The certificate's private key (PEM), relative to the data folder.</summary>
    [Required]
    public string CertificateKey { get; set; } = "keys/service-rsa.key.pem";

    /// <summary>An SM2 certificate (PEM) for replies to partners who use SM2; without it they get the one above.</summary>
    public string? Sm2Certificate { get; set; }

    /// <summary>The private key (PKCS#8 in PEM) of the SM2 certificate.</summary>
    public string? Sm2CertificateKey { get; set; }

    /// <summary>The user id that our SM2 signatures are made under.</summary>
    [Required]
    public string Sm2UserId { get; set; } = SecurityPolicy.DefaultSm2UserId;
}
