using System.Xml;

namespace FinTax.Soap.Tests.Security.Fuzzing;

/// <summary>What can be done to one attribute or one text of a message. Each returns false where it cannot be done there.</summary>
internal static class ValueMutations
{
    internal static IReadOnlyList<(string Name, Func<XmlAttribute, bool> Apply)> OfAttributes { get; } =
    [
        ("delete", attribute => attribute.OwnerElement!.Attributes.Remove(attribute) is not null),
        ("empty", attribute => Set(attribute, "")),
        ("append", attribute => Set(attribute, attribute.Value + "x")),
        ("white space around", attribute => Set(attribute, $" {attribute.Value} ")),
        ("change the first", attribute => Set(attribute, Changed(attribute.Value, 0))),
        ("change the last", attribute => Set(attribute, Changed(attribute.Value, attribute.Value.Length - 1))),
        ("other case", attribute => Set(attribute, OtherCase(attribute.Value))),
        ("swap with the next", Swap),
        ("rename", attribute => Rename(attribute, attribute.LocalName + "x", attribute.NamespaceURI)),
        ("another namespace", attribute => Rename(attribute, attribute.LocalName, "urn:example:other")),
        ("no namespace", attribute => Rename(attribute, attribute.LocalName, "")),
    ];

    internal static IReadOnlyList<(string Name, Func<XmlCharacterData, bool> Apply)> OfText { get; } =
    [
        ("delete", text => text.ParentNode!.RemoveChild(text) is not null),
        ("append", text => Set(text, text.Data + "0")),
        ("prepend", text => Set(text, "0" + text.Data)),
        ("white space around", text => Set(text, $" {text.Data}\n")),
        ("change the first", text => Set(text, Changed(text.Data, 0))),
        ("change the last", text => Set(text, Changed(text.Data, text.Data.Length - 1))),
        ("change in the middle", text => Set(text, Changed(text.Data, text.Data.Length / 2))),
        ("other case", text => Set(text, OtherCase(text.Data))),
        ("drop the last", text => Set(text, text.Data[..^1])),
        ("double", text => Set(text, text.Data + text.Data)),
        ("split by a comment", text => Split(text, text.OwnerDocument!.CreateComment("x"))),
        ("split by an instruction", text => Split(text, text.OwnerDocument!.CreateProcessingInstruction("x", "y"))),
        ("split by an element", text => Split(text, text.OwnerDocument!.CreateElement("x"))),
        ("split by CDATA", text => Split(text, text.OwnerDocument!.CreateCDataSection(""))),
        ("as CDATA", text => text.ParentNode!.ReplaceChild(text.OwnerDocument!.CreateCDataSection(text.Data), text) is not null),
        ("a comment with all of it", text => text.ParentNode!.ReplaceChild(text.OwnerDocument!.CreateComment(text.Data), text) is not null),
    ];

    private static bool Set(XmlNode node, string value)
    {
        bool differs = node.Value != value;

        // White space between elements cannot be set to something else; it becomes text.
        if (node.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
        {
            node.ParentNode!.ReplaceChild(node.OwnerDocument!.CreateTextNode(value), node);
        }
        else
        {
            node.Value = value;
        }

        return differs;
    }

    private static string Changed(string value, int place) =>
        value.Length == 0 ? "0" : $"{value[..place]}{(value[place] == '1' ? '2' : '1')}{value[(place + 1)..]}";

    private static string OtherCase(string value) =>
        string.Concat(value.Select(one => char.IsAsciiLetterUpper(one) ? char.ToLowerInvariant(one) : char.ToUpperInvariant(one)));

    private static bool Swap(XmlAttribute attribute)
    {
        XmlAttributeCollection all = attribute.OwnerElement!.Attributes;
        int next = all.OfType<XmlAttribute>().ToList().IndexOf(attribute) + 1;

        return next < all.Count && all.InsertBefore(all[next], attribute) is not null;
    }

    private static bool Rename(XmlAttribute attribute, string localName, string namespaceUri)
    {
        XmlElement owner = attribute.OwnerElement!;

        if (attribute.NamespaceURI == "http://www.w3.org/2000/xmlns/" || (namespaceUri == attribute.NamespaceURI && localName == attribute.LocalName))
        {
            return false;
        }

        owner.Attributes.Remove(attribute);
        XmlAttribute renamed = owner.OwnerDocument.CreateAttribute(namespaceUri.Length == 0 ? "" : "n", localName, namespaceUri);
        renamed.Value = attribute.Value;
        owner.SetAttributeNode(renamed);

        return true;
    }

    private static bool Split(XmlCharacterData text, XmlNode by)
    {
        if (text is not XmlText whole || text.Length < 2)
        {
            return false;
        }

        return text.ParentNode!.InsertBefore(by, whole.SplitText(text.Length / 2)) is not null;
    }
}
