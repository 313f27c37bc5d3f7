using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// The parts of the one wsse:Security header that is meant for us, each at most once where one could be confused with
/// another. An element that is not known is refused: it could be a demand that we do not meet.
/// </summary>
internal sealed class SecurityHeader
{
    private readonly List<ElementNode> tokens = [];
    private List<ElementNode>? tokenReferences;
    private List<ElementNode>? signatureConfirmations;
    private List<ElementNode>? encryptedKeys;
    private List<ElementNode>? referenceLists;
    private List<ElementNode>? encryptedData;
    private List<ElementNode>? decrypted;

    // In their order, as they came or were decrypted; made where that matters.
    private List<ElementNode>? children;

    private SecurityHeader(ElementNode block)
    {
        Block = block;

        // A comment splits text for one reader and not for another; no stack writes one here.
        if (block.ContainsComment)
        {
            throw SecurityRejection.Malformed.ToException("a comment in the security header");
        }

        foreach (ElementNode child in block.Elements)
        {
            Take(child);
        }
    }

    internal ElementNode Block { get; }

    internal ElementNode? Timestamp { get; private set; }

    internal ElementNode? UsernameToken { get; private set; }

    internal ElementNode? Assertion { get; private set; }

    internal ElementNode? Signature { get; private set; }

    internal IReadOnlyList<ElementNode> BinarySecurityTokens => tokens;

    /// <summary>References that stand in the header itself, for a signature to cover what they lead to. [WSS §8.3]</summary>
    internal IReadOnlyList<ElementNode> TokenReferences => tokenReferences ?? [];

    /// <summary>In a reply: the signatures that it answers. [WSS §8.5]</summary>
    internal IReadOnlyList<ElementNode> SignatureConfirmations => signatureConfirmations ?? [];

    internal IReadOnlyList<ElementNode> EncryptedKeys => encryptedKeys ?? [];

    internal IReadOnlyList<ElementNode> ReferenceLists => referenceLists ?? [];

    /// <summary>What is encrypted in this header itself; its plaintext takes the place by <see cref="Replace"/>.</summary>
    internal IReadOnlyList<ElementNode> EncryptedData => encryptedData ?? [];

    /// <summary>What took the place of something encrypted.</summary>
    internal IReadOnlyList<ElementNode> Decrypted => decrypted ?? [];

    internal bool HasEncryption => (encryptedKeys ?? referenceLists ?? encryptedData) is not null;

    /// <summary>The header among the blocks, or null where none is meant for us.</summary>
    internal static SecurityHeader? Find(IReadOnlyList<ElementNode> blocks)
    {
        ElementNode? ours = null;

        foreach (ElementNode block in blocks)
        {
            if (block.Is("Security", WellKnown.Wsse) && IsForUs(block))
            {
                // [BSP R3206, R3210]
                ours = ours is null ? block : throw SecurityRejection.TwoSecurityHeaders.ToException();
            }
        }

        return ours is null ? null : new SecurityHeader(ours);
    }

    /// <summary>
    /// Whether one child stands before another. A sender prepends what he does last, so that what stands first is to be
    /// undone first. [WSS §5]
    /// </summary>
    internal bool StandsBefore(ElementNode child, ElementNode other) =>
        Children.IndexOf(child) < Children.IndexOf(other);

    /// <summary>Takes a decrypted element for the EncryptedData that it came from.</summary>
    internal void Replace(ElementNode encrypted, ElementNode plain)
    {
        // A token or a signature. The time was looked at before, and a key within keys has no use here.
        if (!plain.Is("Signature", WellKnown.DigitalSignature)
            && !plain.Is("BinarySecurityToken", WellKnown.Wsse)
            && !plain.Is("UsernameToken", WellKnown.Wsse))
        {
            throw SecurityRejection.EncryptionNotSupported.ToException(plain.LocalName);
        }

        Children[Children.IndexOf(encrypted)] = plain;
        (decrypted ??= []).Add(plain);
        Take(plain);
    }

    private List<ElementNode> Children => children ??= [.. Block.Elements];

    private static bool IsForUs(ElementNode block)
    {
        string? role = block.Attribute("actor", WellKnown.Soap11) ?? block.Attribute("role", WellKnown.Soap12);

        return role is null or ""
            or "http://schemas.xmlsoap.org/soap/actor/next"
            or WellKnown.Soap12 + "/role/next"
            or WellKnown.Soap12 + "/role/ultimateReceiver";
    }

    private void Take(ElementNode child)
    {
        switch (child.NamespaceUri, child.LocalName)
        {
            case (WellKnown.Wsu, "Timestamp"):
                Timestamp = Once(Timestamp, child, SecurityRejection.TwoTimestamps);
                break;

            case (WellKnown.Wsse, "UsernameToken"):
                UsernameToken = Once(UsernameToken, child, SecurityRejection.TwoUsernameTokens);
                break;

            case (WellKnown.Saml2, "Assertion"):
                Assertion = Once(Assertion, child, SecurityRejection.TwoAssertions);
                break;

            case (WellKnown.DigitalSignature, "Signature"):
                Signature = Once(Signature, child, SecurityRejection.TwoSignatures);
                break;

            case (WellKnown.Wsse, "BinarySecurityToken"):
                tokens.Add(child);
                break;

            case (WellKnown.Wsse, "SecurityTokenReference"):
                (tokenReferences ??= []).Add(child);
                break;

            case (WellKnown.Wsse11, "SignatureConfirmation"):
                (signatureConfirmations ??= []).Add(child);
                break;

            case (WellKnown.Encryption, "EncryptedKey"):
                (encryptedKeys ??= []).Add(child);
                break;

            case (WellKnown.Encryption, "ReferenceList"):
                (referenceLists ??= []).Add(child);
                break;

            case (WellKnown.Encryption, "EncryptedData"):
                (encryptedData ??= []).Add(child);
                break;

            default:
                throw SecurityRejection.UnknownElementInSecurityHeader.ToException(child.LocalName);
        }
    }

    private static ElementNode Once(ElementNode? earlier, ElementNode child, SecurityRejection otherwise) =>
        earlier is null ? child : throw otherwise.ToException();
}
