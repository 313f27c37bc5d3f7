using System.Security.Cryptography;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>The digest that one signature reference promises of the Body, computed while the Body is read.</summary>
/// <param name="algorithm">The digest algorithm.</param>
/// <param name="promised">What the digest must be.</param>
/// <param name="inclusivePrefixes">The PrefixList of the reference's canonicalization.</param>
/// <param name="keepsCanonical">Whether the digested bytes are kept, for an explanation.</param>
internal sealed class BodyDigest(
    HashAlgorithmName algorithm, byte[] promised, IReadOnlyList<string> inclusivePrefixes, bool keepsCanonical = false)
    : IDisposable
{
    private readonly CanonicalWriter writer = keepsCanonical ? new() : new(algorithm);
    private ExclusiveCanonicalizer? canonicalizer;

    internal HashAlgorithmName Algorithm => algorithm;

    internal byte[] Promised => promised;

    /// <summary>What the Body digested to, once it was read to its end.</summary>
    internal byte[]? Computed { get; private set; }

    /// <summary>The bytes that were digested, where they are kept and the Body was read to its end.</summary>
    internal byte[]? Canonical { get; private set; }

    internal void Start(ElementNode body)
    {
        canonicalizer = new ExclusiveCanonicalizer(writer, body.Parent, inclusivePrefixes);
        canonicalizer.StartTag(body);
    }

    internal void StartTag(StartTag tag) => canonicalizer!.StartTag(tag);

    internal void Element(ElementNode element) => canonicalizer!.Element(element);

    internal void Text(ReadOnlySpan<char> text) => canonicalizer!.Text(text);

    internal void Base64(ReadOnlySpan<byte> bytes) => writer.Base64(bytes);

    internal void EndTag() => canonicalizer!.EndTag();

    internal bool Holds()
    {
        Canonical = keepsCanonical ? writer.Written.ToArray() : null;
        Computed = writer.Digest(algorithm);

        return CryptographicOperations.FixedTimeEquals(Computed, promised);
    }

    public void Dispose() => writer.Dispose();
}
