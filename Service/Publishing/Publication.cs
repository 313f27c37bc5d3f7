using System.Text;
using System.Xml;
using System.Xml.Linq;
using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Service.Publishing;

/// <summary>Everything that is published of one service, complete but for the base address.</summary>
internal sealed record Publication(
    PublishedService Service,
    AddressedDocument Plain,
    AddressedDocument Flat,
    AddressedDocument WithPolicy,
    IReadOnlyDictionary<string, byte[]> Schemas)
{
    internal static Publication Of(
        PublishedFile file,
        IReadOnlyDictionary<string, XDocument> schemas,
        IReadOnlyDictionary<string, PublishedFile> schemaFiles,
        IReadOnlyCollection<SecurityPolicy> policies)
    {
        PublishedService service = Describe(SafeXml.Parse(file.Text), file.Name);
        string addressed = NamePolicyAddress(SlotAddresses(file.Text, service.Path), service.Path);
        XDocument flat = FlatWsdl.Flatten(SafeXml.Parse(addressed), schemas);

        return new(
            service,
            new AddressedDocument(LinkImports(addressed, service.Path)),
            new AddressedDocument(SafeXml.Write(flat)),
            new AddressedDocument(SafeXml.Write(PolicyAttachment.Attach(flat, service.Name, policies))),
            schemaFiles.ToDictionary(
                schema => schema.Key,
                schema => Encoding.UTF8.GetBytes(LinkImports(schema.Value.Text, service.Path)),
                StringComparer.Ordinal));
    }

    private static PublishedService Describe(XDocument wsdl, string fileName)
    {
        XElement root = wsdl.Root!;
        XElement service = root.Element(WsdlNames.Wsdl + "service")
            ?? throw new InvalidDataException($"{fileName} has no wsdl:service.");
        string[] paths = [.. service.Descendants().Where(WsdlNames.IsSoapAddress).Select(PathOf).Distinct()];

        if (paths.Length != 1)
        {
            throw new InvalidDataException($"The ports of {fileName} stand at {paths.Length} paths and not at one.");
        }

        return new(
            (string)service.Attribute("name")!,
            paths[0],
            Summary(service) ?? Summary(root) ?? "",
            [
                .. root.Elements(WsdlNames.Wsdl + "portType").Elements(WsdlNames.Wsdl + "operation")
                    .Select(operation => (string)operation.Attribute("name")!),
            ]);
    }

    private static string PathOf(XElement soapAddress) =>
        new Uri((string)soapAddress.Attribute("location")!, UriKind.Absolute).AbsolutePath;

    private static string? Summary(XElement described)
    {
        string? text = described.Element(WsdlNames.Wsdl + "documentation")?.Value;
        string[] words = text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        int last = Array.FindIndex(words, word => word.EndsWith('.'));

        return words.Length == 0 ? null : string.Join(' ', last < 0 ? words : words[..(last + 1)]);
    }

    // Imports stay relative: "Service?xsd=name" is found beside "Service?wsdl" also by tools that take a base address
    // to end at its last slash, and it holds behind any proxy.
    private static string LinkImports(string text, string path) =>
        AttributeEdits.Apply(text, attribute => attribute is { LocalName: "schemaLocation", NamespaceURI: "" }
            ? $"{path[(path.LastIndexOf('/') + 1)..]}?xsd={attribute.Value}"
            : null);

    private static string SlotAddresses(string text, string path) =>
        AttributeEdits.Apply(text, attribute =>
            attribute.LocalName == "location" && IsSoapAddress(attribute) ? AddressedDocument.Slot + path : null);

    private static bool IsSoapAddress(XmlReader attribute)
    {
        attribute.MoveToElement();
        string name = attribute.LocalName;
        XNamespace space = attribute.NamespaceURI;
        attribute.MoveToAttribute("location");

        return name == "address" && (space == WsdlNames.Soap11Binding || space == WsdlNames.Soap12Binding);
    }

    // The first documentation is that of the definitions. [WSDL11 §2.1]
    private static string NamePolicyAddress(string text, string path)
    {
        int end = text.IndexOf("</wsdl:documentation>", StringComparison.Ordinal);
        string address = $"{AddressedDocument.Slot}{path}?wsdlWithPolicy";

        return end < 0 ? text : text.Insert(end, $"\n    The same with its WS-SecurityPolicy: {address}\n  ");
    }
}
