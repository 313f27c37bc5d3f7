using System.Collections.Frozen;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>A message whose sender is proven, or that is nobody's. Only the verifier makes one.</summary>
public sealed class VerifiedMessage : IDisposable
{
    private readonly VerifiedSignature? signature;
    private readonly MessageDecryptor? decryptor;

    internal VerifiedMessage(
        SoapMessage message,
        Principal? principal,
        IReadOnlyList<ReplayMark> marks,
        VerifiedSignature? signature,
        MessageDecryptor? decryptor = null)
    {
        this.signature = signature;
        this.decryptor = decryptor;
        Message = message;
        Principal = principal;
        ReplayMarks = marks;
        Body = new BodyCursor(
            message, signature?.BodyDigests ?? [], signature?.ReferencedIds ?? FrozenSet<string>.Empty, decryptor);
    }

    public SoapMessage Message { get; }

    /// <summary>Who sent it, or null where it came without security to an operation that is open.</summary>
    public Principal? Principal { get; }

    /// <summary>What the reply owes to this message; null where it is nobody's.</summary>
    public ReplyTerms? ReplyTerms => Principal is null ? null : new(Principal.Policy, signature?.Value, ReplyEncryption);

    /// <summary>How the reply is encrypted; null where it is not.</summary>
    internal MessageEncryption? ReplyEncryption { private get; init; }

    /// <summary>In a reply: the values of the signatures that it confirms, all of them signed. [WSS §8.5]</summary>
    public IReadOnlyList<byte[]> ConfirmedSignatures { get; internal init; } = [];

    /// <summary>What must not have been used before.</summary>
    public IReadOnlyList<ReplayMark> ReplayMarks { get; }

    /// <summary>The way into the Body.</summary>
    public BodyCursor Body { get; }

    /// <summary>Whether something of it came encrypted, so that its bytes say less than its Body.</summary>
    public bool WasEncrypted => decryptor is not null;

    /// <summary>Whether the signature covers this header block. One that it does not cover decides nothing.</summary>
    public bool IsSigned(ElementNode headerBlock) => signature?.Covered.Contains(headerBlock) ?? false;

    public void Dispose()
    {
        foreach (BodyDigest digest in signature?.BodyDigests ?? [])
        {
            digest.Dispose();
        }

        decryptor?.Dispose();
        Message.Dispose();
    }
}
