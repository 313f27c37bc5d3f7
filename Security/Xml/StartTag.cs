using System.Xml;

namespace FinTax.Soap.Security.Xml;

/// <summary>One <c>xmlns</c> or <c>xmlns:prefix</c> declaration; the default namespace has the empty prefix.</summary>
public readonly record struct NamespaceDeclaration(string Prefix, string Uri);

/// <summary>One attribute that is not a namespace declaration.</summary>
public readonly record struct AttributeToken(string Prefix, string LocalName, string NamespaceUri, string Value);

/// <summary>
/// The start tag under a reader, taken into lists that are used again for the next tag: what the canonicalizer,
/// the validator and the id checks need of it, read once. Its names become strings only when they are asked for: who
/// knows what name to expect can compare it with the bytes, which costs a fifth.
/// </summary>
public sealed class StartTag
{
    private readonly List<NamespaceDeclaration> declarations = [];
    private readonly List<AttributeToken> attributes = [];

    // How many declarations are in scope on each level of the element that was read last.
    private int[] inScope = new int[16];

    // Null when the reader has gone on, so that nobody is told the name of another element.
    private XmlDictionaryReader? reader;
    private string? prefix;
    private string? localName;
    private string? namespaceUri;

    public string Prefix => prefix ??= Ask(Reader, static reader => reader.Prefix);

    public string LocalName => localName ??= LocalNameOf(Reader);

    public string NamespaceUri => namespaceUri ??= NamespaceUriOf(Reader);

    public bool IsEmpty { get; private set; }

    /// <summary>
    /// Whether the reader was asked for a name: then it has a table of them, and is as well asked for the next.
    /// </summary>
    internal bool IsReaderAsked { get; private set; }

    public bool HasDeclarations => declarations.Count > 0;

    public bool HasAttributes => attributes.Count > 0;

    public IReadOnlyList<NamespaceDeclaration> Declarations => declarations;

    public IReadOnlyList<AttributeToken> Attributes => attributes;

    internal List<AttributeToken> AttributeList => attributes;

    internal List<NamespaceDeclaration> DeclarationList => declarations;

    private XmlDictionaryReader Reader =>
        reader ?? throw new InvalidOperationException("The reader stands on this tag no more.");

    public bool Is(XmlDictionaryString expectedName, XmlDictionaryString expectedNamespace)
    {
        if (localName is not null && namespaceUri is not null)
        {
            return localName == expectedName.Value && namespaceUri == expectedNamespace.Value;
        }

        if (!Reader.IsLocalName(expectedName) || !Reader.IsNamespaceUri(expectedNamespace))
        {
            return false;
        }

        localName = expectedName.Value;
        namespaceUri = expectedNamespace.Value;

        return true;
    }

    /// <summary>Takes the element that the reader stands on; the reader stands on it still afterwards.</summary>
    internal void Read(XmlDictionaryReader on, XmlLimits limits)
    {
        Clear();
        reader = on;
        IsEmpty = on.IsEmptyElement;
        int depth = on.Depth;

        if (on.AttributeCount > 0)
        {
            ReadAttributes(on, limits);
        }

        CountDeclarations(on, depth, limits);
    }

    /// <summary>Forgets the tag.</summary>
    internal void Clear()
    {
        reader = null;
        prefix = localName = namespaceUri = null;
        declarations.Clear();
        attributes.Clear();
        IsEmpty = false;
    }

    /// <summary>From here on the reader is asked for every name: there will be many.</summary>
    internal void ExpectManyNames() => IsReaderAsked = true;

    /// <summary>The local name of what the reader stands on; the prefix, where that is the declaration of one.</summary>
    internal string LocalNameOf(XmlDictionaryReader on)
    {
        if (IsReaderAsked)
        {
            return Ask(on, static reader => reader.LocalName);
        }

        if (FamiliarNames.OfThread.LocalName(on) is { } familiar)
        {
            return familiar;
        }

        string name = Ask(on, static reader => reader.LocalName);
        FamiliarNames.OfThread.LearnLocalName(name);

        return name;
    }

    /// <summary>The namespace of what the reader stands on.</summary>
    internal string NamespaceUriOf(XmlDictionaryReader on)
    {
        if (IsReaderAsked)
        {
            return Ask(on, static reader => reader.NamespaceURI);
        }

        if (FamiliarNames.OfThread.NamespaceUri(on) is { } familiar)
        {
            return familiar;
        }

        string name = Ask(on, static reader => reader.NamespaceURI);
        FamiliarNames.OfThread.LearnNamespaceUri(name);

        return name;
    }

    // The reader counts a name against its quota when the name is asked for, and that may be after the tag was read.
    private string Ask(XmlDictionaryReader on, Func<XmlDictionaryReader, string> name)
    {
        IsReaderAsked = true;

        try
        {
            return name(on);
        }
        catch (XmlException beyond)
        {
            throw Reading.Malformed(beyond);
        }
    }

    private void CountDeclarations(XmlDictionaryReader on, int depth, XmlLimits limits)
    {
        if (depth >= inScope.Length)
        {
            Array.Resize(ref inScope, depth * 2);
        }

        inScope[depth] = (depth == 0 ? 0 : inScope[depth - 1]) + declarations.Count;

        if (inScope[depth] > limits.DeclarationsInScopeMax)
        {
            throw Reading.Beyond(on, $"more than {limits.DeclarationsInScopeMax} namespace declarations in scope");
        }
    }

    private void ReadAttributes(XmlDictionaryReader on, XmlLimits limits)
    {
        if (on.AttributeCount > limits.AttributesMax)
        {
            throw Reading.Beyond(on, $"more than {limits.AttributesMax} attributes on one element");
        }

        while (on.MoveToNextAttribute())
        {
            string value = on.Value;
            CharacterCheck.Require(value);

            if (on.IsNamespaceUri(WellKnown.Xmlns))
            {
                declarations.Add(new(on.Prefix.Length == 0 ? "" : LocalNameOf(on), value));
            }
            else
            {
                IsReaderAsked = true;
                attributes.Add(new(on.Prefix, on.LocalName, on.NamespaceURI, value));
            }
        }

        on.MoveToElement();
    }
}
