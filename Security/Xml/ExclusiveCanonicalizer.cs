using System.Buffers;

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

    private static readonly Comparison<NamespaceDeclaration> PrefixOrder =
        static (left, right) => CodePointOrder.Compare(left.Prefix, right.Prefix);

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private readonly CanonicalWriter output;
    private readonly IReadOnlyList<string> inclusivePrefixes;

    // What the output says so far; the marks tell how much of it belongs to the open elements.
    private readonly List<NamespaceDeclaration> rendered = [];
    private readonly Stack<(int Rendered, string Prefix, string LocalName)> open = new();

    // What the first element inherits of the PrefixList.
    private readonly List<NamespaceDeclaration> inherited = [];

    private readonly List<NamespaceDeclaration> toRender = [];
    private readonly List<AttributeToken> sorted = [];

    private bool apexDeclaresDefault;
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
        this.inclusivePrefixes = inclusivePrefixes;
        this.apexDeclaresDefault = apexDeclaresDefault;

        foreach (string prefix in inclusivePrefixes)
        {
            if (parent?.ResolvePrefix(prefix) is { } uri)
            {
                inherited.Add(new(prefix, uri));
            }
        }
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
        var (renderedMark, prefix, localName) = open.Pop();
        rendered.RemoveRange(renderedMark, rendered.Count - renderedMark);
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
        open.Push((rendered.Count, prefix, localName));
        output.Raw("<"u8);
        QualifiedName(prefix, localName);

        for (int i = 0; i < declarations.Count; i++)
        {
            RequireAbsolute(declarations[i].Uri);
        }

        toRender.Clear();
        Need(prefix, namespaceUri);

        if (inclusivePrefixes.Count > 0)
        {
            NeedListed(declarations);
        }

        RenderNamespaces(attributes);

        if (attributes.Count > 0)
        {
            RenderAttributes(attributes);
        }

        output.Raw(">"u8);
    }

    // What is in scope of the PrefixList is in the output since it was declared, so that only declarations count.
    private void NeedListed(IReadOnlyList<NamespaceDeclaration> declarations)
    {
        for (int i = 0; i < declarations.Count; i++)
        {
            if (inclusivePrefixes.Contains(declarations[i].Prefix))
            {
                Need(declarations[i].Prefix, declarations[i].Uri);
            }
        }

        if (open.Count > 1)
        {
            return;
        }

        foreach (NamespaceDeclaration declaration in inherited)
        {
            if (!declarations.Any(own => own.Prefix == declaration.Prefix))
            {
                Need(declaration.Prefix, declaration.Uri);
            }
        }
    }

    private void RenderNamespaces(IReadOnlyList<AttributeToken> attributes)
    {
        for (int i = 0; i < attributes.Count; i++)
        {
            // An attribute without a prefix has no namespace, whatever the default namespace is.
            if (attributes[i].Prefix.Length > 0)
            {
                Need(attributes[i].Prefix, attributes[i].NamespaceUri);
            }
        }

        if (apexDeclaresDefault)
        {
            apexDeclaresDefault = false;

            if (Find(toRender, "") is null)
            {
                toRender.Add(new("", ""));
            }
        }

        toRender.Sort(PrefixOrder);

        foreach (NamespaceDeclaration declaration in toRender)
        {
            RequireAbsolute(declaration.Uri);
            rendered.Add(declaration);
            output.Raw(declaration.Prefix.Length == 0 ? " xmlns"u8 : " xmlns:"u8);
            output.Name(declaration.Prefix);
            output.Raw("=\""u8);
            output.AttributeValue(declaration.Uri);
            output.Raw("\""u8);
        }
    }

    private void Need(string prefix, string uri)
    {
        // The prefix xml is bound without a declaration, and gets none [C14N §2.3].
        // Before anything was rendered, the default namespace is none: xmlns="" only takes back an earlier one.
        string current = Find(rendered, prefix) ?? (prefix.Length == 0 ? "" : "\0");

        if (prefix != "xml" && current != uri && Find(toRender, prefix) is null)
        {
            toRender.Add(new(prefix, uri));
        }
    }

    // What a relative URI names depends on who reads it: two stacks could mean two namespaces by the same bytes. A
    // canonicalizer must fail on it. [C14N §2.1] Absolute is what begins with a scheme. [RFC 3986 §4.3]
    private static void RequireAbsolute(string uri)
    {
        int scheme = uri.IndexOf(':', StringComparison.Ordinal);

        if (uri.Length > 0
            && (scheme < 1 || !char.IsAsciiLetter(uri[0]) || uri.AsSpan(0, scheme).ContainsAnyExcept(SchemeCharacters)))
        {
            throw SecurityRejection.RelativeNamespace.ToException(uri);
        }
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

    private static string? Find(List<NamespaceDeclaration> bindings, string prefix)
    {
        for (int i = bindings.Count - 1; i >= 0; i--)
        {
            if (bindings[i].Prefix == prefix)
            {
                return bindings[i].Uri;
            }
        }

        return null;
    }
}
