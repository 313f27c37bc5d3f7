using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Tests.Security.Fuzzing;

namespace FinTax.Soap.Tests.Security.Attacks;

/// <summary>
/// A genuine message on which signature wrapping is done: the signed element goes to some other place, where a verifier
/// that looks it up by its id still finds and digests it, and an element with the attacker's content takes its place,
/// where the application looks.
/// </summary>
internal sealed class SignatureWrapping
{
    private readonly XmlDocument tree;

    private SignatureWrapping(XmlDocument tree, string target)
    {
        this.tree = tree;
        DeclareOnEnvelope();
        Original = Element(target);
        Forged = ElementMutations.Altered(Original);
        Original.ParentNode!.ReplaceChild(Forged, Original);
    }

    internal XmlElement Original { get; }

    internal XmlElement Forged { get; }

    internal XmlDocument Tree => tree;

    /// <summary>
    /// Where the original goes, and who published that. XSW1 to XSW8 are those of Somorovsky et al., "On Breaking SAML"
    /// (2012), carried over from SAML's root and assertion to the parts of a SOAP message; the contexts are those of
    /// McIntosh and Austel, "XML Signature Element Wrapping Attacks and Countermeasures" (2005).
    /// </summary>
    internal static IReadOnlyDictionary<string, Action<SignatureWrapping>> Places { get; } = new Dictionary<string, Action<SignatureWrapping>>
    {
        ["XSW1, XSW6: in the Signature"] = attack => attack.Element("Signature").AppendChild(attack.Original),
        ["XSW2: before the Signature"] = attack => attack.Security.InsertBefore(attack.Original, attack.Element("Signature")),
        ["XSW2: after the Signature"] = attack => attack.Security.InsertAfter(attack.Original, attack.Element("Signature")),
        ["XSW3: after the forged"] = attack => attack.Forged.ParentNode!.InsertAfter(attack.Original, attack.Forged),
        ["XSW3: before the forged"] = attack => attack.Forged.ParentNode!.InsertBefore(attack.Original, attack.Forged),
        ["XSW4: in the forged"] = attack => attack.Forged.AppendChild(attack.Original),
        ["XSW5: at the end of the Envelope"] = attack => attack.Element("Envelope").AppendChild(attack.Original),
        ["XSW7: in an extension of the forged"] = attack => attack.In(attack.Forged, "urn:example:extension", "Extensions"),
        ["XSW7: in an extension of the payload"] = attack => attack.In(attack.Element("DeductTax"), "urn:example:extension", "Extensions"),
        ["XSW8: in a ds:Object"] = attack => attack.In(attack.Element("Signature"), WellKnown.DigitalSignature, "Object"),
        ["simple ancestry: in a wrapper in the Header"] = attack => attack.In(attack.Element("Header"), "urn:example:wrapper", "Wrapper"),
        ["optional element: in a header block that nobody must understand"] = attack =>
            attack.In(attack.Element("Header"), "urn:example:wrapper", "Wrapper").SetAttribute("mustUnderstand", attack.Element("Envelope").NamespaceURI, "0"),
        ["sibling value: in a Security header for somebody else"] = attack =>
            attack.In(attack.Element("Header"), WellKnown.Wsse, "Security").SetAttribute("actor", WellKnown.Soap11, "urn:example:elsewhere"),
        ["sibling value: in a second Header"] = attack =>
            attack.Element("Envelope").InsertAfter(
                attack.In(attack.Element("Header"), attack.Element("Envelope").NamespaceURI, "Header"), attack.Element("Header")),
        ["in a wrapper in the Security header"] = attack => attack.In(attack.Security, "urn:example:wrapper", "Wrapper"),
        ["in the KeyInfo"] = attack => attack.Element("KeyInfo").AppendChild(attack.Original),
        ["in the SecurityTokenReference"] = attack => attack.Element("SecurityTokenReference").AppendChild(attack.Original),
        ["in the SignedInfo"] = attack => attack.Element("SignedInfo").AppendChild(attack.Original),
        ["in the SignatureValue"] = attack => attack.Element("SignatureValue").AppendChild(attack.Original),
        ["around the Envelope, as its first child"] = attack => attack.Element("Envelope").PrependChild(attack.Original),
        ["nowhere"] = _ => { },
    };

    /// <summary>What becomes of the id on the forged element.</summary>
    internal static IReadOnlyDictionary<string, Action<XmlElement, string>> Ids { get; } = new Dictionary<string, Action<XmlElement, string>>
    {
        ["without an id"] = (_, _) => { },
        ["with another id"] = (forged, _) => forged.SetAttribute("Id", WellKnown.Wsu, "another"),
        ["with the same wsu:Id"] = (forged, id) => forged.SetAttribute("Id", WellKnown.Wsu, id),
        ["with the same Id"] = (forged, id) => forged.SetAttribute("Id", id),
        ["with the same ID"] = (forged, id) => forged.SetAttribute("ID", id),
        ["with the same id"] = (forged, id) => forged.SetAttribute("id", id),
        ["with the same xml:id"] = (forged, id) => forged.SetAttribute("id", WellKnown.Xml, id),
        ["with the same AssertionID"] = (forged, id) => forged.SetAttribute("AssertionID", id),
    };

    private XmlElement Security => Element("Security");

    internal static XmlDocument Of(string message, string target, string place, string id)
    {
        var attack = new SignatureWrapping(ForeignMessages.Tree(message), target);
        XmlAttribute known = attack.Original.Attributes.OfType<XmlAttribute>().First(one => one.LocalName == "Id");
        attack.Forged.RemoveAttribute(known.LocalName, known.NamespaceURI);
        Ids[id](attack.Forged, known.Value);
        Places[place](attack);

        return attack.Tree;
    }

    // What a listed prefix stands for is signed with the element; the attacker sees to it that it stands for the same
    // wherever the element goes.
    private void DeclareOnEnvelope()
    {
        XmlElement envelope = Element("Envelope");

        foreach (XmlAttribute declaration in Security.Attributes.OfType<XmlAttribute>().Where(one => one.Prefix == "xmlns"))
        {
            envelope.SetAttributeNode((XmlAttribute)declaration.CloneNode(deep: true));
        }
    }

    private XmlElement Element(string localName) =>
        ForeignMessages.Element(tree, localName) ?? throw new InvalidOperationException($"The message has no {localName}.");

    private XmlElement In(XmlElement parent, string namespaceUri, string localName)
    {
        XmlElement wrapper = tree.CreateElement("w", localName, namespaceUri);
        wrapper.AppendChild(Original);
        parent.AppendChild(wrapper);

        return wrapper;
    }
}
