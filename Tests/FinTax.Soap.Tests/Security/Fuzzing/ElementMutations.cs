using System.Xml;

namespace FinTax.Soap.Tests.Security.Fuzzing;

/// <summary>What can be done to one element of a message. Each returns false where it cannot be done there.</summary>
internal static class ElementMutations
{
    private const string Wsu = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    private static readonly string[] Places =
    [
        "Envelope", "Header", "Security", "Timestamp", "BinarySecurityToken", "Signature", "SignedInfo", "Reference", "KeyInfo", "Body", "DeductTax", "Payment",
        "Assertion", "Advice", "EncryptedKey", "EncryptedData", "ReferenceList",
    ];

    private static readonly (string Prefix, string LocalName, string Namespace)[] Ids =
    [
        ("", "Id", ""), ("", "ID", ""), ("", "id", ""), ("", "AssertionID", ""), ("wsu", "Id", Wsu), ("xml", "id", "http://www.w3.org/XML/1998/namespace"),
    ];

    internal static IReadOnlyList<(string Name, Func<XmlElement, bool> Apply)> All { get; } =
    [
        ("delete", Delete),
        ("duplicate", element => Beside(element, Copy(element))),
        ("duplicate, altered", element => Beside(element, Altered(element))),
        ("duplicate without attributes", element => Beside(element, Bare(element))),
        ("wrap", Wrap),
        ("unwrap", Unwrap),
        ("empty", Empty),
        ("alter in place", element => Replace(element, Altered(element))),
        ("rename", element => Rename(element, element.LocalName + "x", element.NamespaceURI)),
        ("another namespace", element => Rename(element, element.LocalName, "urn:example:other")),
        ("no namespace", element => Rename(element, element.LocalName, "")),
        ("another prefix", AnotherPrefix),
        ("swap with the next", Swap),
        ("text inside", element => Inside(element, element.OwnerDocument.CreateTextNode("0"))),
        ("white space inside", element => Inside(element, element.OwnerDocument.CreateTextNode(" "))),
        ("comment inside", element => Inside(element, element.OwnerDocument.CreateComment("x"))),
        ("instruction inside", element => Inside(element, element.OwnerDocument.CreateProcessingInstruction("x", "y"))),
        ("element inside", element => Inside(element, element.OwnerDocument.CreateElement("x", "urn:example:other"))),
        ("an attribute more", element => Attribute(element, "", "x", "", "y")),
        ("mustUnderstand", element => Attribute(element, "m", "mustUnderstand", "http://schemas.xmlsoap.org/soap/envelope/", "1")),
        ("actor", element => Attribute(element, "m", "actor", "http://schemas.xmlsoap.org/soap/envelope/", "urn:example:elsewhere")),
        ("xsi:type", element => Attribute(element, "xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "string")),
        ("xsi:nil", element => Attribute(element, "xsi", "nil", "http://www.w3.org/2001/XMLSchema-instance", "true")),
        .. Places.SelectMany(place => new (string, Func<XmlElement, bool>)[]
        {
            ($"move to the beginning of {place}", element => To(element, place, element, isFirst: true)),
            ($"move to the end of {place}", element => To(element, place, element, isFirst: false)),
            ($"copy to the beginning of {place}", element => To(element, place, Copy(element), isFirst: true)),
            ($"copy to the end of {place}", element => To(element, place, Copy(element), isFirst: false)),
            ($"altered in place, the original in {place}", element => MoveAndAlter(element, place)),
        }),
        .. Ids.Select((id, i) => ($"the Body's id as {id.Prefix}:{id.LocalName}", (Func<XmlElement, bool>)(element => Identify(element, i, "Body")))),
        .. Ids.Select((id, i) => ($"the Timestamp's id as {id.Prefix}:{id.LocalName}", (Func<XmlElement, bool>)(element => Identify(element, i, "Timestamp")))),
    ];

    /// <summary>The element with another text somewhere in it, or another attribute where it has no text.</summary>
    internal static XmlElement Altered(XmlElement element)
    {
        XmlElement altered = Copy(element);
        XmlNode? text = altered.SelectNodes(".//text()")!.Cast<XmlNode>().FirstOrDefault(one => one.Value!.Any(char.IsAsciiDigit));

        if (text is null)
        {
            altered.SetAttribute("altered", "yes");
        }
        else
        {
            string value = text.Value!;
            int place = value.AsSpan().LastIndexOfAnyInRange('0', '9');
            text.Value = $"{value[..place]}{(char)('0' + ((value[place] - '0' + 1) % 10))}{value[(place + 1)..]}";
        }

        return altered;
    }

    private static XmlElement Copy(XmlElement element) => (XmlElement)element.CloneNode(deep: true);

    private static XmlElement Bare(XmlElement element)
    {
        XmlElement bare = Copy(element);

        foreach (XmlAttribute attribute in bare.Attributes.OfType<XmlAttribute>().Where(one => !IsDeclaration(one)).ToArray())
        {
            bare.Attributes.Remove(attribute);
        }

        return bare;
    }

    private static bool IsDeclaration(XmlAttribute attribute) => attribute.NamespaceURI == "http://www.w3.org/2000/xmlns/";

    private static bool Delete(XmlElement element) => element.ParentNode is XmlElement parent && parent.RemoveChild(element) is not null;

    private static bool Replace(XmlElement element, XmlElement other) =>
        element.ParentNode is { } parent && parent.ReplaceChild(other, element) is not null;

    private static bool Beside(XmlElement element, XmlElement other) =>
        element.ParentNode is XmlElement parent && parent.InsertAfter(other, element) is not null;

    private static bool Inside(XmlElement element, XmlNode node) => element.PrependChild(node) is not null;

    private static bool Empty(XmlElement element)
    {
        bool had = element.HasChildNodes;
        element.InnerXml = "";

        return had;
    }

    private static bool Wrap(XmlElement element)
    {
        XmlElement wrapper = element.OwnerDocument.CreateElement("w", "Wrapper", "urn:example:wrapper");
        XmlNode parent = element.ParentNode!;
        parent.ReplaceChild(wrapper, element);
        wrapper.AppendChild(element);

        return true;
    }

    private static bool Unwrap(XmlElement element)
    {
        if (element.ParentNode is not XmlElement parent)
        {
            return false;
        }

        foreach (XmlNode child in element.ChildNodes.OfType<XmlNode>().ToArray())
        {
            parent.InsertBefore(child, element);
        }

        parent.RemoveChild(element);

        return true;
    }

    private static bool AnotherPrefix(XmlElement element)
    {
        element.Prefix = "another";

        return element.NamespaceURI.Length > 0;
    }

    private static bool Rename(XmlElement element, string localName, string namespaceUri)
    {
        XmlElement renamed = element.OwnerDocument.CreateElement(namespaceUri.Length == 0 ? "" : element.Prefix, localName, namespaceUri);

        foreach (XmlAttribute attribute in element.Attributes.OfType<XmlAttribute>().Where(one => !IsDeclaration(one)).ToArray())
        {
            renamed.SetAttributeNode((XmlAttribute)attribute.CloneNode(true));
        }

        foreach (XmlNode child in element.ChildNodes.OfType<XmlNode>().ToArray())
        {
            renamed.AppendChild(child);
        }

        return Replace(element, renamed);
    }

    private static bool Swap(XmlElement element)
    {
        XmlNode? next = element.NextSibling;

        while (next is not null and not XmlElement)
        {
            next = next.NextSibling;
        }

        return next is not null && element.ParentNode!.InsertBefore(next, element) is not null;
    }

    private static bool Attribute(XmlElement element, string prefix, string localName, string namespaceUri, string value)
    {
        XmlAttribute attribute = element.OwnerDocument.CreateAttribute(prefix, localName, namespaceUri);
        attribute.Value = value;
        element.SetAttributeNode(attribute);

        return true;
    }

    private static bool To(XmlElement element, string place, XmlElement what, bool isFirst)
    {
        if (ForeignMessages.Element(element.OwnerDocument, place) is not { } target || IsInside(target, what) || element.ParentNode is not XmlElement)
        {
            return false;
        }

        return (isFirst ? target.PrependChild(what) : target.AppendChild(what)) is not null;
    }

    private static bool MoveAndAlter(XmlElement element, string place)
    {
        XmlElement altered = Altered(element);

        if (!Replace(element, altered))
        {
            return false;
        }

        return ForeignMessages.Element(altered.OwnerDocument, place)?.AppendChild(element) is not null;
    }

    private static bool IsInside(XmlNode node, XmlElement other)
    {
        XmlNode? one = node;

        while (one is not null && one != other)
        {
            one = one.ParentNode;
        }

        return one is not null;
    }

    private static bool Identify(XmlElement element, int kind, string owner)
    {
        string? id = ForeignMessages.Element(element.OwnerDocument, owner)?.Attributes.OfType<XmlAttribute>()
            .FirstOrDefault(one => one.LocalName.Equals("id", StringComparison.OrdinalIgnoreCase))?.Value;

        return id is not null && Attribute(element, Ids[kind].Prefix, Ids[kind].LocalName, Ids[kind].Namespace, id);
    }
}
