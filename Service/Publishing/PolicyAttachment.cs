using System.Xml.Linq;
using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Service.Publishing;

/// <summary>
/// Puts the policy into a WSDL: written once at the definitions and referred to by every binding, which is the form
/// that every tool loads which we tried. It has an address of its own since svcutil skips an endpoint whose policy it
/// does not know.
/// </summary>
internal static class PolicyAttachment
{
    internal static XDocument Attach(XDocument wsdl, string serviceName, IEnumerable<SecurityPolicy> policies)
    {
        var attached = new XDocument(wsdl);
        string id = serviceName + "Policy";
        attached.Root!.SetAttributeValue(XNamespace.Xmlns + "wsp", WsdlNames.Wsp.NamespaceName);
        attached.Root.SetAttributeValue(XNamespace.Xmlns + "wsu", WsdlNames.Wsu.NamespaceName);

        foreach (XElement binding in attached.Root.Elements(WsdlNames.Wsdl + "binding"))
        {
            var reference = new XElement(WsdlNames.Wsp + "PolicyReference", new XAttribute("URI", "#" + id));
            PutAfterDocumentation(binding, reference);
        }

        PutAfterDocumentation(attached.Root, PolicyAlternatives.Write(policies, id));

        return attached;
    }

    // [WSDL11 §2.1] Documentation comes first in an element, extensions after it.
    private static void PutAfterDocumentation(XElement parent, XElement extension)
    {
        if (parent.Element(WsdlNames.Wsdl + "documentation") is { } documentation)
        {
            documentation.AddAfterSelf(extension);
        }
        else
        {
            parent.AddFirst(extension);
        }
    }
}
