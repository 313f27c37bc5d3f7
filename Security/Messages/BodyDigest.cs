using System.Security.Cryptography;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Messages;

/// <summary>The digest that one signature reference promises of the Body, computed while the Body is read.</summary>
internal sealed class BodyDigest(HashAlgorithmName algorithm, byte[] promised, IReadOnlyList<string> inclusivePrefixes)
    : IDisposable
{
    private readonly CanonicalWriter writer = new(algorithm);
    private ExclusiveCanonicalizer? canonicalizer;

    internal void Start(ElementNode body)
    {
        canonicalizer = new ExclusiveCanonicalizer(writer, body.Parent, inclusivePrefixes);
        canonicalizer.StartTag(body);
    }

    internal void StartTag(StartTag tag) => canonicalizer!.StartTag(tag);

    internal void Element(ElementNode element) => canonicalizer!.Element(element);

    internal void Text(ReadOnlySpan<char> text) => canonicalizer!.Text(text);

    internal void EndTag() => canonicalizer!.EndTag();

    internal bool Holds() => CryptographicOperations.FixedTimeEquals(writer.Digest(algorithm), promised);

    public void Dispose() => writer.Dispose();
}
