using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>What a security header says is encrypted in the Body, and the keys to it.</summary>
internal interface IBodyDecryption
{
    /// <summary>Whether an id belongs to the encryption, so that it may stand at one place only.</summary>
    bool IsNamed(string id);

    /// <exception cref="SecurityRejectedException">It is not to be decrypted, or cannot be.</exception>
    DecryptedPart Decrypt(ElementNode encryptedData);

    /// <summary>Refuses a Body that lacks something the header says is in it.</summary>
    void RequireAllMet();
}

/// <summary>What stood in an EncryptedData.</summary>
/// <param name="Plaintext">UTF-8 text [XMLENC §4.4], untrusted unless <paramref name="IsAuthenticated"/>.</param>
/// <param name="IsContent">Any content; otherwise it must be just one element. [XMLENC §3.1]</param>
/// <param name="IsSignedAsItStands">It was encrypted first and signed then: the digests are over the EncryptedData.</param>
/// <param name="IsAuthenticated">
/// Whether the plaintext is known to be what was encrypted. Where it is not, nothing may tell in which way it is wrong.
/// </param>
/// <param name="HasFailed">It is known to be wrong, and read on with as if it were not.</param>
internal sealed record DecryptedPart(
    byte[] Plaintext, bool IsContent, bool IsSignedAsItStands, bool IsAuthenticated, bool HasFailed);
