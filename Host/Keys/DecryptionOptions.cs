using System.ComponentModel.DataAnnotations;

namespace FinTax.Soap.Host.Keys;

/// <summary>The keys that partners encrypt to. The section <c>Decryption</c>.</summary>
public sealed class DecryptionOptions
{
    /// <summary>
    /// RSA keys, each with its certificate; the one that signs our replies where nothing is said and it is RSA. The old
    /// one stays here beside the new one until all partners have gone over.
    /// </summary>
    public DecryptionKeyOptions[] Keys { get; set; } = [];
}

/// <summary>One key that partners encrypt to.</summary>
public sealed class DecryptionKeyOptions
{
    /// <summary>The certificate that partners are given (PEM), relative to the data folder.</summary>
    [Required]
    public string Certificate { get; set; } = "";

    /// <summary>Its private key (PEM), relative to the data folder.</summary>
    [Required]
    public string CertificateKey { get; set; } = "";
}
