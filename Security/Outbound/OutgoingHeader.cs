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

    /// <summary>Writes the block in canonical form, with a wsu:Id where it is to be signed.</summary>
    /// <param name="output">Where the block is written.</param>
    /// <param name="canonicalizer">Writes to the same output; one serves all blocks of a message.</param>
    /// <param name="id">The wsu:Id, or null.</param>
    internal void Write(CanonicalWriter output, ExclusiveCanonicalizer canonicalizer, string? id)
    {
        canonicalizer.StartTag(Prefix, LocalName, NamespaceUri, [], AttributesWith(id));

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

    private IReadOnlyList<AttributeToken> AttributesWith(string? id)
    {
        IReadOnlyList<AttributeToken> own = element?.Attributes ?? [];

        return id is null
            ? own
            : [.. own.Where(attribute => attribute.NamespaceUri != WellKnown.Wsu), new("wsu", "Id", WellKnown.Wsu, id)];
    }
}
