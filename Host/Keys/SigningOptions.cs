using System.ComponentModel.DataAnnotations;

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
}
