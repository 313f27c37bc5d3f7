using System.Security.Cryptography;

namespace FinTax.Soap.Security.Algorithms;

/// <summary>
/// The algorithms that content may be encrypted with [XMLENC §5.2]; any other URI is refused. AES-GCM proves by itself
/// that nothing was changed. AES-CBC does not: whoever may send changed ciphertext and see how it fails can read the
/// plaintext [XMLENC §6.1], so that it counts only where a partner is configured for it, and then under the rules of
/// the message's decryption.
/// </summary>
public sealed class DataEncryption
{
    private const string Encryption11 = "http://www.w3.org/2009/xmlenc11#";

    // [XMLENC §5.2.4] A nonce of 96 bits in front, a tag of 128 bits behind.
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private const int BlockBytes = 16;

    private DataEncryption(string uri, int keyBytes, bool isAuthenticated)
    {
        Uri = uri;
        KeyBytes = keyBytes;
        IsAuthenticated = isAuthenticated;
    }

    public static DataEncryption Aes128Gcm { get; } = new(Encryption11 + "aes128-gcm", 16, true);

    public static DataEncryption Aes256Gcm { get; } = new(Encryption11 + "aes256-gcm", 32, true);

    public static DataEncryption Aes128Cbc { get; } = new(WellKnown.Encryption + "aes128-cbc", 16, false);

    public static DataEncryption Aes256Cbc { get; } = new(WellKnown.Encryption + "aes256-cbc", 32, false);

    public string Uri { get; }

    /// <summary>Whether a changed ciphertext is known by the algorithm itself.</summary>
    public bool IsAuthenticated { get; }

    internal int KeyBytes { get; }

    public override string ToString() => Uri;

    internal static DataEncryption Find(string? uri) => uri switch
    {
        _ when uri == Aes128Gcm.Uri => Aes128Gcm,
        _ when uri == Aes256Gcm.Uri => Aes256Gcm,
        _ when uri == Aes128Cbc.Uri => Aes128Cbc,
        _ when uri == Aes256Cbc.Uri => Aes256Cbc,
        _ => throw SecurityRejection.AlgorithmNotAdmitted.ToException(uri),
    };

    /// <summary>
    /// Decrypts. Where it fails with GCM there is no plaintext; with CBC there is one all the same, so that whoever
    /// goes on with it takes as long as with a good one.
    /// </summary>
    internal bool TryDecrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> ciphertext, out byte[] plaintext) =>
        IsAuthenticated
            ? TryDecryptGcm(key, ciphertext, out plaintext)
            : TryDecryptCbc(key, ciphertext, out plaintext);

    internal byte[] Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext)
    {
        if (!IsAuthenticated)
        {
            return EncryptCbc(key, plaintext);
        }

        byte[] ciphertext = new byte[NonceBytes + plaintext.Length + TagBytes];
        Span<byte> nonce = ciphertext.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plaintext, ciphertext.AsSpan(NonceBytes, plaintext.Length), ciphertext.AsSpan(^TagBytes));

        return ciphertext;
    }

    private static bool TryDecryptGcm(ReadOnlySpan<byte> key, ReadOnlySpan<byte> ciphertext, out byte[] plaintext)
    {
        plaintext = [];

        if (ciphertext.Length < NonceBytes + TagBytes)
        {
            return false;
        }

        byte[] decrypted = new byte[ciphertext.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);

        try
        {
            aes.Decrypt(ciphertext[..NonceBytes], ciphertext[NonceBytes..^TagBytes], ciphertext[^TagBytes..], decrypted);
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        plaintext = decrypted;

        return true;
    }

    // [XMLENC §5.2] The last byte says how many bytes were added; what the others are is not said.
    private static bool TryDecryptCbc(ReadOnlySpan<byte> key, ReadOnlySpan<byte> ciphertext, out byte[] plaintext)
    {
        plaintext = [];

        if (ciphertext.Length < 2 * BlockBytes || ciphertext.Length % BlockBytes != 0)
        {
            return false;
        }

        using var aes = Aes.Create();
        aes.SetKey(key);
        byte[] padded = aes.DecryptCbc(ciphertext[BlockBytes..], ciphertext[..BlockBytes], PaddingMode.None);
        int added = padded[^1];
        bool isPadded = added is >= 1 and <= BlockBytes;
        plaintext = padded[..^(isPadded ? added : 1)];

        return isPadded;
    }

    private static byte[] EncryptCbc(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plaintext)
    {
        byte[] vector = RandomNumberGenerator.GetBytes(BlockBytes);
        using var aes = Aes.Create();
        aes.SetKey(key);

        return [.. vector, .. aes.EncryptCbc(plaintext, vector, PaddingMode.ISO10126)];
    }
}
