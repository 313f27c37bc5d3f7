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

            case (WellKnown.Encryption, _):
                throw SecurityRejection.EncryptionNotSupported.ToException(child.LocalName);

            default:
                throw SecurityRejection.UnknownElementInSecurityHeader.ToException(child.LocalName);
        }
    }

    private static ElementNode Once(ElementNode? earlier, ElementNode child, SecurityRejection otherwise) =>
        earlier is null ? child : throw otherwise.ToException();
}
