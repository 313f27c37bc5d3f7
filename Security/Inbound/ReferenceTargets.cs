using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// Every id of a message outside its Body, so that a reference finds one element or none. The Body's own descendants
/// are watched by the <see cref="BodyCursor"/> as they go by.
/// </summary>
internal sealed class ReferenceTargets
{
    private readonly Dictionary<string, ElementNode> byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);
    private readonly SoapMessage message;
    private readonly SecurityHeader header;

    internal ReferenceTargets(SoapMessage message, SecurityHeader header)
    {
        this.message = message;
        this.header = header;
        Add(message.Envelope);
        Add(message.Body);

        foreach (ElementNode element in
            message.HeaderBlocks.Concat(header.Decrypted).SelectMany(block => block.SelfAndDescendants()))
        {
            Add(element);
        }
    }

    /// <summary>
    /// The one element that a reference means. It must stand where what it says counts: the Body, a header block, or a
    /// part of our security header. Elsewhere it is only a copy for show, as in signature wrapping.
    /// </summary>
    internal ElementNode Find(string uri)
    {
        ElementNode target = OnlyOne(uri);

        return Counts(target) ? target : throw SecurityRejection.ReferencedElementNotAdmitted.ToException(target.LocalName);
    }

    /// <summary>
    /// The one wsse:SecurityTokenReference that a reference with an STR-Transform means: the one that names the
    /// signing key, or one in our security header.
    /// </summary>
    internal ElementNode FindTokenReference(string uri)
    {
        ElementNode target = OnlyOne(uri);
        bool namesKey = target.Is("SecurityTokenReference", WellKnown.Wsse) && target.Parent is { } parent && IsKeyInfo(parent);

        return namesKey || header.TokenReferences.Contains(target)
            ? target
            : throw SecurityRejection.ReferencedElementNotAdmitted.ToException(target.LocalName);
    }

    /// <summary>Refuses a second element under an id that a signature means.</summary>
    internal void RequireOnlyOne(string id)
    {
        if (repeated.Contains(id))
        {
            throw SecurityRejection.DuplicateId.ToException(id);
        }
    }

    private ElementNode OnlyOne(string uri)
    {
        // The whole message (""), other documents and XPointers are not ours to fetch or to guess. [BSP R5416]
        if (uri.Length < 2 || uri[0] != '#' || uri.Contains('('))
        {
            throw SecurityRejection.ReferenceOutsideMessage.ToException(uri);
        }

        string id = uri[1..];

        RequireOnlyOne(id);

        return byId.TryGetValue(id, out ElementNode? target)
            ? target
            : throw SecurityRejection.ReferenceToNothing.ToException(id);
    }

    private bool Counts(ElementNode target) =>
        ReferenceEquals(target, message.Body)
        || message.HeaderBlocks.Contains(target) && !ReferenceEquals(target, header.Block)
        || ReferenceEquals(target, header.Timestamp)
        || ReferenceEquals(target, header.UsernameToken)
        || ReferenceEquals(target, header.Assertion)
        || header.BinarySecurityTokens.Contains(target)
        || header.EncryptedKeys.Contains(target)
        || header.SignatureConfirmations.Contains(target)
        || IsKeyInfo(target);

    private bool IsKeyInfo(ElementNode element) =>
        element.Is("KeyInfo", WellKnown.DigitalSignature) && ReferenceEquals(element.Parent, header.Signature);

    private void Add(ElementNode element)
    {
        if (ElementIds.Of(element) is { } id && !byId.TryAdd(id, element))
        {
            repeated.Add(id);
        }
    }
}
