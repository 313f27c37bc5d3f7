using System.Xml;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Security.Explaining;

internal enum TokenKind
{
    Start,
    End,
    Text,
    Comment,
}

/// <summary>A piece of an element, kept so that it can be changed and canonicalized again.</summary>
internal sealed record Token(TokenKind Kind)
{
    internal string Prefix { get; init; } = "";

    internal string LocalName { get; init; } = "";

    internal string NamespaceUri { get; init; } = "";

    internal IReadOnlyList<NamespaceDeclaration> Declarations { get; init; } = [];

    internal IReadOnlyList<AttributeToken> Attributes { get; init; } = [];

    internal string Text { get; init; } = "";

    internal bool IsWhiteSpace => Kind == TokenKind.Text && Reading.IsWhiteSpace(Text);

    /// <summary>The tokens of the element that the reader stands on, text in whole pieces.</summary>
    internal static IReadOnlyList<Token> Capture(XmlDictionaryReader reader, XmlLimits limits)
    {
        var tokens = new List<Token>();
        var tag = new StartTag();
        int depth = reader.Depth;

        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    tag.Read(reader, limits);
                    tokens.Add(Start(tag));

                    if (tag.IsEmpty)
                    {
                        tokens.Add(new Token(TokenKind.End));
                    }

                    break;

                case XmlNodeType.EndElement:
                    tokens.Add(new Token(TokenKind.End));
                    break;

                case XmlNodeType.Comment:
                    tokens.Add(new Token(TokenKind.Comment) { Text = reader.Value });
                    break;

                default:
                    AddText(tokens, reader.Value);
                    break;
            }
        }
        while (!EndsHere() && reader.Read());

        return tokens;

        bool EndsHere() =>
            reader.Depth == depth
            && (reader.NodeType == XmlNodeType.EndElement || (reader.NodeType == XmlNodeType.Element && tag.IsEmpty));
    }

    private static void AddText(List<Token> tokens, string text)
    {
        if (tokens is [.., { Kind: TokenKind.Text } last])
        {
            tokens[^1] = last with { Text = last.Text + text };
        }
        else
        {
            tokens.Add(new Token(TokenKind.Text) { Text = text });
        }
    }

    private static Token Start(StartTag tag) => new(TokenKind.Start)
    {
        Prefix = tag.Prefix,
        LocalName = tag.LocalName,
        NamespaceUri = tag.NamespaceUri,
        Declarations = [.. tag.Declarations],
        Attributes = [.. tag.Attributes],
    };
}
