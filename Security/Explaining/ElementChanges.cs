using FinTax.Soap.Security.Messages;

namespace FinTax.Soap.Security.Explaining;

/// <summary>What is done to messages on their way, undone or done again.</summary>
internal static class ElementChanges
{
    /// <summary>Takes out the white space that stands between tags, but for that which is all of a leaf's text.</summary>
    internal static DigestedElement WithoutWhiteSpace(this DigestedElement element)
    {
        IReadOnlyList<Token> tokens = element.Tokens;
        var kept = new List<Token>(tokens.Count);

        for (int i = 0; i < tokens.Count; i++)
        {
            bool isLeaf = i > 0 && i + 1 < tokens.Count
                && tokens[i - 1].Kind == TokenKind.Start && tokens[i + 1].Kind == TokenKind.End;

            if (!tokens[i].IsWhiteSpace || isLeaf)
            {
                kept.Add(tokens[i]);
            }
        }

        return element with { Tokens = kept };
    }

    /// <summary>Lays the element out as a pretty-printer does.</summary>
    /// <param name="element">The element.</param>
    /// <param name="unit">What one level is indented by.</param>
    /// <param name="level">How deep the element itself stands.</param>
    internal static DigestedElement Indented(this DigestedElement element, string unit, int level)
    {
        IReadOnlyList<Token> tokens = element.WithoutWhiteSpace().Tokens;
        var laidOut = new List<Token>(tokens.Count * 2);
        int depth = level;

        for (int i = 0; i < tokens.Count; i++)
        {
            depth -= tokens[i].Kind == TokenKind.End ? 1 : 0;

            if (i > 0 && (tokens[i].Kind == TokenKind.Start || (tokens[i].Kind == TokenKind.End && EndsElement(tokens[i - 1]))))
            {
                laidOut.Add(new Token(TokenKind.Text) { Text = "\n" + string.Concat(Enumerable.Repeat(unit, depth)) });
            }

            laidOut.Add(tokens[i]);
            depth += tokens[i].Kind == TokenKind.Start ? 1 : 0;
        }

        return element with { Tokens = laidOut };
    }

    internal static DigestedElement WithText(this DigestedElement element, Func<string, string> change) =>
        element with
        {
            Tokens =
            [
                .. element.Tokens.Select(token =>
                    token.Kind == TokenKind.Text ? token with { Text = change(token.Text) } : token),
            ],
        };

    /// <summary>Writes a namespace with another prefix, on elements and attributes.</summary>
    internal static DigestedElement WithPrefix(this DigestedElement element, string namespaceUri, string prefix) =>
        element with
        {
            Tokens =
            [
                .. element.Tokens.Select(token => token.Kind != TokenKind.Start ? token : token with
                {
                    Prefix = token.NamespaceUri == namespaceUri ? prefix : token.Prefix,
                    Attributes =
                    [
                        .. token.Attributes.Select(attribute =>
                            attribute.NamespaceUri == namespaceUri && prefix.Length > 0
                                ? attribute with { Prefix = prefix }
                                : attribute),
                    ],
                }),
            ],
        };

    /// <summary>Without the id that the signature names it by.</summary>
    internal static DigestedElement WithoutId(this DigestedElement element) =>
        element with
        {
            Tokens =
            [
                element.Tokens[0] with
                {
                    Attributes = [.. element.Tokens[0].Attributes.Where(attribute => !ElementIds.IsId(attribute))],
                },
                .. element.Tokens.Skip(1),
            ],
        };

    /// <summary>The only child element, as its own; null where there is none or several.</summary>
    internal static DigestedElement? OnlyChild(this DigestedElement element)
    {
        IReadOnlyList<Token> inside =
            [.. element.Tokens.Skip(1).SkipLast(1).SkipWhile(token => token.Kind != TokenKind.Start)];

        return FirstElement(inside) is { } child && inside.Skip(child.Count).All(token => token.Kind != TokenKind.Start)
            ? element with { Tokens = child }
            : null;
    }

    private static IReadOnlyList<Token>? FirstElement(IReadOnlyList<Token> tokens)
    {
        int depth = 0;

        for (int i = 0; i < tokens.Count; i++)
        {
            depth += tokens[i].Kind switch { TokenKind.Start => 1, TokenKind.End => -1, _ => 0 };

            if (depth == 0)
            {
                return [.. tokens.Take(i + 1)];
            }
        }

        return null;
    }

    private static bool EndsElement(Token token) => token.Kind == TokenKind.End;
}
