using System.Buffers;

namespace FinTax.Soap.Security.Xml;

/// <summary>
/// Which namespaces an element of exclusive canonical XML declares: those that it or one of its attributes needs and
/// that the output does not say yet [EXC-C14N §3]; of the PrefixList, all that come into scope.
/// </summary>
internal sealed class NamespaceRendering
{
    private static readonly Comparison<NamespaceDeclaration> PrefixOrder =
        static (left, right) => CodePointOrder.Compare(left.Prefix, right.Prefix);

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private readonly IReadOnlyList<string> inclusivePrefixes;

    // What the output says so far.
    private readonly List<NamespaceDeclaration> rendered = [];

    // What the first element inherits of the PrefixList.
    private readonly List<NamespaceDeclaration> inherited = [];

    private readonly List<NamespaceDeclaration> toRender = [];

    private bool apexDeclaresDefault;

    /// <summary>As in the constructor of <see cref="ExclusiveCanonicalizer"/>.</summary>
    internal NamespaceRendering(ElementNode? parent, IReadOnlyList<string> inclusivePrefixes, bool apexDeclaresDefault)
    {
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

    /// <summary>How much the output says so far.</summary>
    internal int Count => rendered.Count;

    /// <summary>An element has ended before which the output said so much.</summary>
    internal void CutTo(int count) => rendered.RemoveRange(count, rendered.Count - count);

    /// <summary>What an element declares, in order; it is in the output then. Valid until the next is asked for.</summary>
    /// <exception cref="SecurityRejectedException">A namespace is relative.</exception>
    internal List<NamespaceDeclaration> Render(
        string prefix,
        string namespaceUri,
        IReadOnlyList<NamespaceDeclaration> declarations,
        IReadOnlyList<AttributeToken> attributes,
        bool isApex)
    {
        for (int i = 0; i < declarations.Count; i++)
        {
            RequireAbsolute(declarations[i].Uri);
        }

        toRender.Clear();
        Need(prefix, namespaceUri);

        if (inclusivePrefixes.Count > 0)
        {
            NeedListed(declarations, isApex);
        }

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

        foreach (NamespaceDeclaration declaration in toRender)
        {
            RequireAbsolute(declaration.Uri);
        }

        toRender.Sort(PrefixOrder);
        rendered.AddRange(toRender);

        return toRender;
    }

    // What is in scope of the PrefixList is in the output since it was declared, so that only declarations count.
    private void NeedListed(IReadOnlyList<NamespaceDeclaration> declarations, bool isApex)
    {
        for (int i = 0; i < declarations.Count; i++)
        {
            if (inclusivePrefixes.Contains(declarations[i].Prefix))
            {
                Need(declarations[i].Prefix, declarations[i].Uri);
            }
        }

        if (!isApex)
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
