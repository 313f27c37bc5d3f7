using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Explaining;

/// <summary>An element whose digest differs, with what its canonical form depends on.</summary>
/// <param name="Tokens">The element's own tokens.</param>
/// <param name="Parent">What it stands in: its ancestors' declarations.</param>
/// <param name="InclusivePrefixes">The PrefixList of its canonicalization.</param>
/// <param name="WithComments">Whether comments are digested.</param>
internal sealed record DigestedElement(
    IReadOnlyList<Token> Tokens, ElementNode? Parent, IReadOnlyList<string> InclusivePrefixes, bool WithComments = false)
{
    /// <summary>Every prefix that is declared in the element or around it: exclusive canonicalization over all of them is inclusive. [EXC-C14N §3]</summary>
    internal IReadOnlyList<string> AllPrefixes =>
    [
        .. Ancestors.SelectMany(ancestor => ancestor.Declarations)
            .Concat(Tokens.SelectMany(token => token.Declarations))
            .Select(declaration => declaration.Prefix)
            .Distinct(),
    ];

    private IEnumerable<ElementNode> Ancestors
    {
        get
        {
            for (ElementNode? ancestor = Parent; ancestor is not null; ancestor = ancestor.Parent)
            {
                yield return ancestor;
            }
        }
    }

    internal byte[] Canonical()
    {
        using var output = new CanonicalWriter();
        var canonicalizer = new ExclusiveCanonicalizer(output, Parent, InclusivePrefixes);

        foreach (Token token in Tokens)
        {
            switch (token.Kind)
            {
                case TokenKind.Start:
                    canonicalizer.StartTag(
                        token.Prefix, token.LocalName, token.NamespaceUri, token.Declarations, token.Attributes);
                    break;

                case TokenKind.End:
                    canonicalizer.EndTag();
                    break;

                case TokenKind.Text:
                    canonicalizer.Text(token.Text);
                    break;

                default:
                    WriteComment(output, token.Text);
                    break;
            }
        }

        return output.Written.ToArray();
    }

    // [C14N §2.3] A line feed comes only before and after the document element, where none of ours stands.
    private void WriteComment(CanonicalWriter output, string text)
    {
        if (WithComments)
        {
            output.Raw("<!--"u8);
            output.Name(text.Replace("\r", "&#xD;", StringComparison.Ordinal));
            output.Raw("-->"u8);
        }
    }
}
