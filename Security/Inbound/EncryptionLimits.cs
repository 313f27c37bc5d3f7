namespace FinTax.Soap.Security.Inbound;

/// <summary>What decrypting one message may cost. Anything beyond is refused before a key is touched for it.</summary>
internal static class EncryptionLimits
{
    /// <summary>Keys that are unwrapped, one private-key operation each. A step of encryption has one, and there are two steps.</summary>
    internal const int KeysMax = 2;

    /// <summary>Encrypted parts. Body, signature, token and a few elements of a payload make ten.</summary>
    internal const int PartsMax = 16;

    /// <summary>
    /// Bytes of all ciphertext together, which is held in memory with its plaintext: four times the largest EncryptedData
    /// of a message that is read from a file.
    /// </summary>
    internal const int CiphertextBytesMax = 16 * 1024 * 1024;
}
