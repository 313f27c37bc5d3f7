using FinTax.Soap.Security.Algorithms;

namespace FinTax.Soap.Service.Partners;

/// <summary>What the content of a reply may be encrypted with.</summary>
public enum PartnerCipher
{
    /// <summary>AES with a key of 256 bits in Galois/Counter Mode, which proves that nothing was changed.</summary>
    Aes256Gcm,

    /// <summary>The same with a key of 128 bits.</summary>
    Aes128Gcm,

    /// <summary>AES in CBC, for stacks without GCM; only the signature proves that nothing was changed.</summary>
    Aes256Cbc,

    /// <summary>The same with a key of 128 bits.</summary>
    Aes128Cbc,
}

/// <summary>What the key of a reply may be encrypted with.</summary>
public enum PartnerKeyTransport
{
    /// <summary>RSA-OAEP with SHA-1, which every stack reads.</summary>
    RsaOaepMgf1p,

    /// <summary>RSA-OAEP with SHA-256, of XML Encryption 1.1.</summary>
    RsaOaepSha256,
}

/// <summary>From the settings to what the library calls it.</summary>
internal static class PartnerEncryption
{
    internal static DataEncryption AlgorithmOf(PartnerCipher cipher) => cipher switch
    {
        PartnerCipher.Aes256Gcm => DataEncryption.Aes256Gcm,
        PartnerCipher.Aes128Gcm => DataEncryption.Aes128Gcm,
        PartnerCipher.Aes256Cbc => DataEncryption.Aes256Cbc,
        PartnerCipher.Aes128Cbc => DataEncryption.Aes128Cbc,
        _ => throw new ArgumentOutOfRangeException(nameof(cipher), cipher, null),
    };

    internal static KeyTransport AlgorithmOf(PartnerKeyTransport transport) => transport switch
    {
        PartnerKeyTransport.RsaOaepMgf1p => KeyTransport.RsaOaepMgf1p,
        PartnerKeyTransport.RsaOaepSha256 => KeyTransport.RsaOaepSha256,
        _ => throw new ArgumentOutOfRangeException(nameof(transport), transport, null),
    };
}
