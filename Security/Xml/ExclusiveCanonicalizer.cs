namespace FinTax.Soap.Security.Xml;

/// <summary>
/// Exclusive XML Canonicalization 1.0, without comments, of one element and all below it: tags and text in, canonical
/// bytes out. A namespace is written where an element or attribute first needs it [EXC-C14N §3]; those of the
/// InclusiveNamespaces PrefixList wherever they are in scope, as Canonical XML does.
/// </summary>
internal sealed class ExclusiveCanonicalizer
{
    private static readonly Comparison<AttributeToken> AttributeOrder = static (left, right) =>
        CodePointOrder.Compare(left.NamespaceUri, right.NamespaceUri) is var order and not 0
            ? order
            : CodePointOrder.Compare(left.LocalName, right.LocalName);

    private readonly CanonicalWriter output;
    private readonly NamespaceRendering namespaces;

    // How much the output said of namespaces before each open element.
    private readonly Stack<(int Namespaces, string Prefix, string LocalName)> open = new();

    private readonly List<AttributeToken> sorted = [];

    private ElementNode? omitted;

    /// <param name="output">Where the canonical bytes go.</param>
    /// <param name="parent">The parent of the element to come: what its ancestors declare is in scope.</param>
    /// <param name="inclusivePrefixes">The PrefixList; <c>#default</c> is given as the empty prefix.</param>
    /// <param name="apexDeclaresDefault">
    /// Whether the first element says <c>xmlns=""</c> where it would say nothing of the default namespace. [WSS §8.3]
    /// </param>
    internal ExclusiveCanonicalizer(
        CanonicalWriter output,
        ElementNode? parent,
        IReadOnlyList<string> inclusivePrefixes,
        bool apexDeclaresDefault = false)
    {
        this.output = output;
        namespaces = new NamespaceRendering(parent, inclusivePrefixes, apexDeclaresDefault);
    }

    /// <summary>The canonical bytes of an element that is kept in memory.</summary>
    /// <param name="element">The element.</param>
    /// <param name="inclusivePrefixes">The PrefixList.</param>
    /// <param name="apexDeclaresDefault">As in the constructor.</param>
    /// <param name="omitted">An element inside that is left out with all below it, as enveloped-signature does.</param>
    internal static byte[] BytesOf(
        ElementNode element,
        IReadOnlyList<string> inclusivePrefixes,
        bool apexDeclaresDefault = false,
        ElementNode? omitted = null)
    {
        using var writer = new CanonicalWriter();
        new ExclusiveCanonicalizer(writer, element.Parent, inclusivePrefixes, apexDeclaresDefault) { omitted = omitted }
            .Element(element);

        return writer.Written.ToArray();
    }

    /// <summary>Writes an element that is kept in memory.</summary>
    internal void Element(ElementNode element)
    {
        StartTag(element);
        Content(element);
        EndTag();
    }

    /// <summary>Writes what stands inside an element; its start tag has been written.</summary>
    internal void Content(ElementNode element)
    {
        foreach (ContentNode node in element.Content)
        {
            if (node.Element is { } child)
            {
                if (!ReferenceEquals(child, omitted))
                {
                    Element(child);
                }
            }
            else
            {
                output.Text(node.Text);
            }
        }
    }

    /// <summary>Opens an element of which only the start tag is kept.</summary>
    internal void StartTag(ElementNode element) =>
        StartTag(element.Prefix, element.LocalName, element.NamespaceUri, element.Declarations, element.Attributes);

    internal void StartTag(StartTag tag) =>
        StartTag(tag.Prefix, tag.LocalName, tag.NamespaceUri, tag.DeclarationList, tag.AttributeList);

    internal void Text(ReadOnlySpan<char> text) => output.Text(text);

    internal void EndTag()
    {
        var (namespacesBefore, prefix, localName) = open.Pop();
        namespaces.CutTo(namespacesBefore);
        output.Raw("</"u8);
        QualifiedName(prefix, localName);
        output.Raw(">"u8);
    }

    internal void StartTag(
        string prefix,
        string localName,
        string namespaceUri,
        IReadOnlyList<NamespaceDeclaration> declarations,
        IReadOnlyList<AttributeToken> attributes)
    {
        open.Push((namespaces.Count, prefix, localName));
        output.Raw("<"u8);
        QualifiedName(prefix, localName);

        foreach (NamespaceDeclaration declaration in namespaces.Render(
            prefix, namespaceUri, declarations, attributes, isApex: open.Count == 1))
        {
            output.Raw(declaration.Prefix.Length == 0 ? " xmlns"u8 : " xmlns:"u8);
            output.Name(declaration.Prefix);
            output.Raw("=\""u8);
            output.AttributeValue(declaration.Uri);
            output.Raw("\""u8);
        }

        if (attributes.Count > 0)
        {
            RenderAttributes(attributes);
        }

        output.Raw(">"u8);
    }

    private void RenderAttributes(IReadOnlyList<AttributeToken> attributes)
    {
        sorted.Clear();
        sorted.AddRange(attributes);
        sorted.Sort(AttributeOrder);

        foreach (AttributeToken attribute in sorted)
        {
            output.Raw(" "u8);
            QualifiedName(attribute.Prefix, attribute.LocalName);
            output.Raw("=\""u8);
            output.AttributeValue(attribute.Value);
            output.Raw("\""u8);
        }
    }

    private void QualifiedName(string prefix, string localName)
    {
        if (prefix.Length > 0)
        {
            output.Name(prefix);
            output.Raw(":"u8);
        }

        output.Name(localName);
    }
}
