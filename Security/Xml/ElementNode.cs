using System.Text;
using System.Xml;

namespace FinTax.Soap.Security.Xml;

/// <summary>
/// An element of the SOAP Header, kept in memory because its parts refer to each other in any order. The Body is never
/// kept like this; of the Envelope and the Body only the start tags are.
/// </summary>
public sealed class ElementNode
{
    private readonly List<ContentNode> content = [];
    private string? text;

    private ElementNode(ElementNode? parent, StartTag tag)
    {
        Parent = parent;
        LocalName = tag.LocalName;
        NamespaceUri = tag.NamespaceUri;
        Declarations = tag.DeclarationList.Count == 0 ? [] : [.. tag.DeclarationList];
        Attributes = tag.AttributeList.Count == 0 ? [] : [.. tag.AttributeList];
        Prefix = tag.IsReaderAsked ? tag.Prefix : OnlyPrefix() ?? tag.Prefix;
    }

    public ElementNode? Parent { get; }

    public string Prefix { get; }

    public string LocalName { get; }

    public string NamespaceUri { get; }

    public IReadOnlyList<NamespaceDeclaration> Declarations { get; }

    public IReadOnlyList<AttributeToken> Attributes { get; }

    public IEnumerable<ElementNode> Elements
    {
        get
        {
            foreach (ContentNode node in content)
            {
                if (node.Element is { } element)
                {
                    yield return element;
                }
            }
        }
    }

    /// <summary>The element's own character data, joined; what stands inside child elements is not part of it.</summary>
    public string Text => text ??= JoinText();

    /// <summary>Whether a comment stands somewhere inside. Only the root of what was read whole knows.</summary>
    internal bool ContainsComment { get; private set; }

    internal IReadOnlyList<ContentNode> Content => content;

    public bool Is(string localName, string namespaceUri) =>
        LocalName == localName && NamespaceUri == namespaceUri;

    /// <summary>The value of an attribute, or null where it is absent; the empty namespace is that of plain attributes.</summary>
    public string? Attribute(string localName, string namespaceUri = "")
    {
        foreach (AttributeToken attribute in Attributes)
        {
            if (attribute.LocalName == localName && attribute.NamespaceUri == namespaceUri)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    public IEnumerable<ElementNode> Children(string localName, string namespaceUri) =>
        Elements.Where(element => element.Is(localName, namespaceUri));

    /// <summary>Whether this element is the other one or stands below it.</summary>
    internal bool IsInside(ElementNode other)
    {
        ElementNode? element = this;

        while (element is not null && !ReferenceEquals(element, other))
        {
            element = element.Parent;
        }

        return element is not null;
    }

    /// <summary>This element and all below it, in document order.</summary>
    internal IEnumerable<ElementNode> SelfAndDescendants()
    {
        yield return this;

        foreach (ElementNode below in Elements.SelectMany(element => element.SelfAndDescendants()))
        {
            yield return below;
        }
    }

    /// <summary>The namespace that a prefix stands for here, or null where it is not declared.</summary>
    internal string? ResolvePrefix(string prefix)
    {
        for (ElementNode? element = this; element is not null; element = element.Parent)
        {
            foreach (NamespaceDeclaration declaration in element.Declarations)
            {
                if (declaration.Prefix == prefix)
                {
                    return declaration.Uri;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The prefix, where only one is declared for the element's namespace, so that the reader need not be asked for it;
    /// null where it is not that simple.
    /// </summary>
    private string? OnlyPrefix()
    {
        string? only = null;

        for (ElementNode? element = this; element is not null; element = element.Parent)
        {
            for (int i = 0; i < element.Declarations.Count; i++)
            {
                NamespaceDeclaration declaration = element.Declarations[i];

                if (declaration.Uri == NamespaceUri && declaration.Prefix != (only ??= declaration.Prefix))
                {
                    return null;
                }
            }
        }

        return only;
    }

    /// <summary>Puts a text in the place of all that stands inside.</summary>
    internal void ReplaceContent(string with)
    {
        content.Clear();
        content.Add(new(null, with));
        text = null;
    }

    /// <summary>Keeps the start tag that the reader stands on, and nothing below it.</summary>
    internal static ElementNode ReadStartTag(XmlDictionaryReader reader, ElementNode? parent, StartTag tag, XmlLimits limits)
    {
        tag.Read(reader, limits);

        return new ElementNode(parent, tag);
    }

    /// <summary>Keeps the element that the reader stands on with all below it; the reader ends on its end tag.</summary>
    internal static ElementNode ReadWhole(
        XmlDictionaryReader reader, ElementNode? parent, StartTag tag, XmlLimits limits, ref int elementsLeft)
    {
        ElementNode root = ReadStartTag(reader, parent, tag, limits);
        ElementNode current = root;
        bool open = !tag.IsEmpty;
        int depth = reader.Depth;
        var characters = new CharacterCheck();

        while (open)
        {
            XmlNodeType type = Reading.Next(reader, out bool passedComment);
            root.ContainsComment |= passedComment;

            if (!Reading.IsText(type))
            {
                characters.End();
            }

            if (type == XmlNodeType.Element)
            {
                if (--elementsLeft < 0)
                {
                    throw Reading.Beyond(reader, $"more than {limits.HeaderElementsMax} elements in the Header");
                }

                Reading.RequireDepth(reader, reader.Depth, limits);
                ElementNode child = ReadStartTag(reader, current, tag, limits);
                current.content.Add(new(child, null));
                current = tag.IsEmpty ? current : child;
            }
            else if (type == XmlNodeType.EndElement)
            {
                open = reader.Depth > depth;
                current = open ? current.Parent! : current;
            }
            else if (Reading.IsText(type))
            {
                string text = Reading.Text(reader);
                characters.Take(text);
                current.content.Add(new(null, text));
            }
        }

        return root;
    }

    private string JoinText()
    {
        if (content.Count == 1 && content[0].Text is { } only)
        {
            return only;
        }

        var joined = new StringBuilder();

        foreach (ContentNode node in content)
        {
            joined.Append(node.Text);
        }

        return joined.ToString();
    }
}

/// <summary>A piece of an element's content: an element or character data.</summary>
internal readonly record struct ContentNode(ElementNode? Element, string? Text);
