using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Outbound;

/// <summary>A header block about to be sent.</summary>
/// <param name="Prefix">The block's prefix; declared on the block, so that its content need not declare it again.</param>
/// <param name="LocalName">The block's local name.</param>
/// <param name="NamespaceUri">The block's namespace.</param>
/// <param name="CanonicalContent">What stands inside, in exclusive canonical form.</param>
public sealed record OutgoingHeader(
    string Prefix, string LocalName, string NamespaceUri, ReadOnlyMemory<byte> CanonicalContent)
{
    private readonly ElementNode? element;

    /// <summary>A block that was read from elsewhere and is sent on with its attributes and all.</summary>
    internal OutgoingHeader(ElementNode element)
        : this(element.Prefix, element.LocalName, element.NamespaceUri, default) => this.element = element;

    /// <summary>Writes the block without an id, for a message that is not signed.</summary>
    internal void Write(CanonicalWriter output)
    {
        if (element is not null)
        {
            Write(output, new ExclusiveCanonicalizer(output, null, []), element.Attributes);
            return;
        }

        // Canonical as it is: one declaration, and no attribute.
        output.Raw("<"u8);
        WriteName(output);
        output.Raw(" xmlns:"u8);
        output.Name(Prefix);
        output.Raw("=\""u8);
        output.AttributeValue(NamespaceUri);
        output.Raw("\">"u8);
        output.Raw(CanonicalContent.Span);
        output.Raw("</"u8);
        WriteName(output);
        output.Raw(">"u8);
    }

    /// <summary>Writes the block in canonical form, with a wsu:Id by which it is signed.</summary>
    /// <param name="output">Where the block is written.</param>
    /// <param name="canonicalizer">Writes to the same output; one serves all blocks of a message.</param>
    /// <param name="id">The wsu:Id.</param>
    internal void Write(CanonicalWriter output, ExclusiveCanonicalizer canonicalizer, string id) =>
        Write(output, canonicalizer, AttributesWith(id));

    private void Write(
        CanonicalWriter output, ExclusiveCanonicalizer canonicalizer, IReadOnlyList<AttributeToken> attributes)
    {
        canonicalizer.StartTag(Prefix, LocalName, NamespaceUri, [], attributes);

        if (element is null)
        {
            output.Raw(CanonicalContent.Span);
        }
        else
        {
            canonicalizer.Content(element);
        }

        canonicalizer.EndTag();
    }

    private void WriteName(CanonicalWriter output)
    {
        output.Name(Prefix);
        output.Raw(":"u8);
        output.Name(LocalName);
    }

    private IReadOnlyList<AttributeToken> AttributesWith(string id)
    {
        IReadOnlyList<AttributeToken> own = element?.Attributes ?? [];

        return [.. own.Where(attribute => attribute.NamespaceUri != WellKnown.Wsu), new("wsu", "Id", WellKnown.Wsu, id)];
    }
}
