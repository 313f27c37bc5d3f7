using System.Security.Cryptography;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// Decrypts what one security header refers to: first what is encrypted in the header itself, then, while it is read,
/// what is in the Body. AES-GCM is authenticated before anything of it is handed on. AES-CBC is admitted in the Body
/// alone, of a partner who is configured for it, and under a signature over the plaintext: to be told more than "no"
/// one has to know the plaintext already. A signature over the ciphertext would not do. Another partner could sign
/// ciphertext that is not his, and learn from how it fails what is in it; that of AES-GCM too, under the same key
/// (Jager, Paterson, Somorovsky 2013). [XMLENC §6.1]
/// </summary>
internal sealed class MessageDecryptor : IBodyDecryption, IDisposable
{
    private readonly SecurityHeader header;
    private readonly SoapMessage message;
    private readonly EncryptedParts parts;
    private readonly DecryptionKeyResolver resolver;

    // By identity; null where the key could not be decrypted.
    private readonly Dictionary<ElementNode, byte[]?> unwrapped = new(ReferenceEqualityComparer.Instance);

    private int ciphertextBytes;
    private bool admitsCbc;

    private MessageDecryptor(SecurityHeader header, SoapMessage message, DecryptionKeys keys)
    {
        this.header = header;
        this.message = message;
        parts = new EncryptedParts(header, message);
        resolver = new DecryptionKeyResolver(keys);
    }

    /// <summary>What decrypts a message, or null where its header says that nothing is encrypted.</summary>
    internal static MessageDecryptor? For(SecurityHeader header, SoapMessage message, DecryptionKeys keys) =>
        header.HasEncryption ? new MessageDecryptor(header, message, keys) : null;

    /// <summary>Puts what is encrypted in the security header into its place: a token, the signature.</summary>
    internal void DecryptHeader()
    {
        foreach (ElementNode encryptedData in header.EncryptedData)
        {
            DecryptedPart part = Decrypt(encryptedData, parts.Meet(encryptedData));

            if (part.IsContent)
            {
                throw SecurityRejection.EncryptionNotSupported.ToException("content in the security header");
            }

            header.Replace(encryptedData, DecryptedElement.Read(part, header.Block, message.Limits));
        }
    }

    /// <summary>From here on the sender is known, and what is admitted of him.</summary>
    internal void AdmitFor(SecurityPolicy policy) => admitsCbc = policy.AdmitCbc && header.Signature is not null;

    public bool IsNamed(string id) => parts.IsNamed(id);

    public DecryptedPart Decrypt(ElementNode encryptedData) => Decrypt(encryptedData, parts.Meet(encryptedData));

    public void RequireAllMet() => parts.RequireAllMet();

    public void Dispose()
    {
        foreach (byte[]? key in unwrapped.Values)
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private DecryptedPart Decrypt(ElementNode encryptedData, EncryptedPart part)
    {
        EncryptedDataParts data = EncryptedDataParts.Read(encryptedData);
        DataEncryption algorithm = data.Algorithm;
        bool isSignedAsItStands = header.Signature is { } signature && header.StandsBefore(signature, part.List);
        ciphertextBytes += data.Ciphertext.Length;

        if (ciphertextBytes > EncryptionLimits.CiphertextBytesMax)
        {
            throw SecurityRejection.TooManyEncryptedParts.ToException($"{ciphertextBytes} bytes");
        }

        if (!algorithm.IsAuthenticated && (!admitsCbc || isSignedAsItStands))
        {
            throw SecurityRejection.CbcNotAdmitted.ToException();
        }

        byte[]? key = Unwrap(KeyOf(data, part));
        bool isRightKey = key?.Length == algorithm.KeyBytes;

        // A key that nobody has, so that it takes as long as with the right one.
        bool isDecrypted = algorithm.TryDecrypt(
            isRightKey ? key : RandomNumberGenerator.GetBytes(algorithm.KeyBytes), data.Ciphertext, out byte[] plaintext);
        bool hasFailed = !isRightKey || !isDecrypted;

        return hasFailed && algorithm.IsAuthenticated
            ? throw SecurityRejection.DecryptionFailed.ToException()
            : new DecryptedPart(plaintext, data.IsContent, isSignedAsItStands, algorithm.IsAuthenticated, hasFailed);
    }

    // The EncryptedKey that KeyInfo holds or refers to; without KeyInfo, the one that refers to this. [BSP R5629]
    private ElementNode KeyOf(EncryptedDataParts data, EncryptedPart part)
    {
        if (data.KeyInfo is null)
        {
            return part.Key ?? throw SecurityRejection.NoKeyInfo.ToException("EncryptedData");
        }

        ElementNode child = TokenReference.OnlyChild(data.KeyInfo);
        ElementNode key = child.Is("EncryptedKey", WellKnown.Encryption) ? child : ReferredKey(child);

        return part.Key is null || part.Key == key
            ? key
            : throw SecurityRejection.TokensDisagree.ToException("two keys for one EncryptedData");
    }

    private ElementNode ReferredKey(ElementNode reference)
    {
        ElementNode? inner = reference.Is("SecurityTokenReference", WellKnown.Wsse)
            ? TokenReference.OnlyChild(reference)
            : null;
        string uri = inner?.Is("Reference", WellKnown.Wsse) == true ? inner.Attribute("URI") ?? "" : "";
        ElementNode[] found = uri.Length > 1 && uri[0] == '#'
            ? [.. header.EncryptedKeys.Where(key => ElementIds.Of(key) == uri[1..]).Take(2)]
            : [];

        return found.Length == 1 ? found[0] : throw SecurityRejection.TokenReferenceBroken.ToException(uri);
    }

    private byte[]? Unwrap(ElementNode encryptedKey)
    {
        if (unwrapped.TryGetValue(encryptedKey, out byte[]? known))
        {
            return known;
        }

        if (unwrapped.Count == EncryptionLimits.KeysMax)
        {
            throw SecurityRejection.TooManyEncryptedParts.ToException("keys");
        }

        EncryptedKeyParts parts = EncryptedKeyParts.Read(encryptedKey);

        return unwrapped[encryptedKey] = resolver.Resolve(parts.KeyInfo, header).TryUnwrap(parts.Ciphertext, parts.Padding);
    }
}
