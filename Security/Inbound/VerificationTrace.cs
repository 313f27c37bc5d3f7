using System.Security.Cryptography;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Inbound;

/// <summary>
/// What one verification looked at and found, for whoever must explain it. The verifier writes into it where there is
/// one and never reads it, so that a verification that is watched decides as one that is not.
/// </summary>
public sealed class VerificationTrace
{
    private readonly List<TracedReference> references = [];
    private readonly List<Principal> proven = [];

    internal SoapMessage? Message { get; private set; }

    /// <summary>What the verifier looked at last: where a refusal fell.</summary>
    internal ElementNode? LookedAt { get; private set; }

    internal SecurityHeader? Header { get; private set; }

    /// <summary>Whom a UsernameToken or an assertion proved.</summary>
    internal IReadOnlyList<Principal> Proven => proven;

    /// <summary>Whose registered key the signature names. Whether that key made it, <see cref="SignatureHolds"/> says.</summary>
    internal TrustedSigner? Signer { get; private set; }

    internal SignatureParts? Signature { get; private set; }

    internal bool SignatureHolds { get; private set; }

    internal IReadOnlyList<TracedReference> References => references;

    internal void Begin(SoapMessage message)
    {
        Message = message;
        LookedAt = message.Envelope;
    }

    internal void LookAt(ElementNode? element) => LookedAt = element ?? LookedAt;

    internal void Found(SecurityHeader header)
    {
        Header = header;
        LookedAt = header.Block;
    }

    internal void Proved(Principal? principal) => proven.AddRange(principal is null ? [] : [principal]);

    internal void Resolved(TrustedSigner signer, SignatureParts signature)
    {
        Signer = signer;
        Signature = signature;
    }

    internal void SignatureHeld() => SignatureHolds = true;

    internal void Referenced(
        ElementNode reference,
        ElementNode target,
        IReadOnlyList<string> prefixes,
        HashAlgorithmName algorithm,
        byte[] promised,
        byte[] canonical,
        byte[] computed) =>
        references.Add(new(reference, target, prefixes, algorithm, promised, () => canonical, () => computed));

    /// <summary>The Body's digest is known only when the Body has been read.</summary>
    internal void Referenced(
        ElementNode reference, ElementNode target, IReadOnlyList<string> prefixes, BodyDigest body) =>
        references.Add(
            new(reference, target, prefixes, body.Algorithm, body.Promised, () => body.Canonical, () => body.Computed));
}

/// <summary>A reference of a signature that the verifier came to.</summary>
/// <param name="Reference">The ds:Reference.</param>
/// <param name="Target">The element that it covers.</param>
/// <param name="InclusivePrefixes">The PrefixList of its canonicalization.</param>
/// <param name="Algorithm">Its digest algorithm.</param>
/// <param name="Promised">The digest that the message gives.</param>
/// <param name="Canonical">The bytes that were digested here; null where the Body was not read to its end.</param>
/// <param name="Computed">Their digest.</param>
internal sealed record TracedReference(
    ElementNode Reference,
    ElementNode Target,
    IReadOnlyList<string> InclusivePrefixes,
    HashAlgorithmName Algorithm,
    byte[] Promised,
    Func<byte[]?> Canonical,
    Func<byte[]?> Computed)
{
    /// <summary>Whether the digest holds; null where it was not computed.</summary>
    internal bool? Holds => Computed() is { } computed ? computed.AsSpan().SequenceEqual(Promised) : null;
}
