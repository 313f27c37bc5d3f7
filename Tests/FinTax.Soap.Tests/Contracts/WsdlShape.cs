using System.Xml;
using System.Xml.Linq;

namespace FinTax.Soap.Tests.Contracts;

/// <summary>
/// What a WSDL says of its operations, as lines of text that <see cref="ServiceShape"/> writes in the same words.
/// </summary>
internal sealed class WsdlShape(XElement definitions)
{
    private static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";
    private static readonly XNamespace Soap11 = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static readonly XNamespace Soap12 = "http://schemas.xmlsoap.org/wsdl/soap12/";
    private static readonly XName Action = XName.Get("Action", "http://www.w3.org/2007/05/addressing/metadata");

    internal string PortType =>
        $"{{{definitions.Attribute("targetNamespace")!.Value}}}{definitions.Element(Wsdl + "portType")!.Attribute("name")!.Value}";

    internal string[] ReadOperations() =>
        [.. definitions.Element(Wsdl + "portType")!.Elements(Wsdl + "operation").SelectMany(Operation)];

    /// <summary>The bindings, in the order of the ports, each with its SOAP namespace.</summary>
    internal (string Soap, string Address)[] ReadPorts() =>
        [.. definitions.Element(Wsdl + "service")!.Elements(Wsdl + "port").Select(port => port.Elements().Single())
            .Select(address => (address.Name.NamespaceName, address.Attribute("location")!.Value))];

    /// <summary>A binding in the words of the port type: what it leaves unsaid is missing in the lines.</summary>
    internal string[] ReadBinding(string soap)
    {
        XNamespace ns = soap;
        XElement binding = definitions.Elements(Wsdl + "binding").Single(one => one.Element(ns + "binding") is not null);
        return [.. binding.Elements(Wsdl + "operation").SelectMany(operation => BoundOperation(operation, ns))];
    }

    internal string[] ReadPortTypeAsBinding() =>
        [.. definitions.Element(Wsdl + "portType")!.Elements(Wsdl + "operation").SelectMany(operation =>
            operation.Elements(Wsdl + "fault").Select(fault => $"  fault {Attribute(fault, "name")} literal")
                .Prepend("  out literal")
                .Prepend("  in literal")
                .Prepend($"{Attribute(operation, "name")} document {Attribute(operation.Element(Wsdl + "input")!, Action)}"))];

    internal static string Soap11Namespace => Soap11.NamespaceName;

    internal static string Soap12Namespace => Soap12.NamespaceName;

    private IEnumerable<string> Operation(XElement operation)
    {
        XElement input = operation.Element(Wsdl + "input")!;
        XElement output = operation.Element(Wsdl + "output")!;
        return operation.Elements(Wsdl + "fault")
            .Select(fault => $"  fault {Attribute(fault, "name")} {Attribute(fault, Action)} {ElementOf(fault)}")
            .Order(StringComparer.Ordinal)
            .Prepend($"  out {Attribute(output, Action)} {ElementOf(output)}")
            .Prepend($"  in {Attribute(input, Action)} {ElementOf(input)}")
            .Prepend(Attribute(operation, "name"));
    }

    private static IEnumerable<string> BoundOperation(XElement operation, XNamespace soap)
    {
        XElement bound = operation.Element(soap + "operation")!;
        yield return $"{Attribute(operation, "name")} {Attribute(bound, "style")} {Attribute(bound, "soapAction")}";
        yield return $"  in {operation.Element(Wsdl + "input")!.Element(soap + "body")!.Attribute("use")?.Value}";
        yield return $"  out {operation.Element(Wsdl + "output")!.Element(soap + "body")!.Attribute("use")?.Value}";
        foreach (XElement fault in operation.Elements(Wsdl + "fault").Elements(soap + "fault"))
        {
            yield return $"  fault {Attribute(fault, "name")} {Attribute(fault, "use")}";
        }
    }

    private string ElementOf(XElement use)
    {
        string message = Resolve(use, Attribute(use, "message")).Name;
        XElement part = definitions.Elements(Wsdl + "message").Single(one => Attribute(one, "name") == message)
            .Elements(Wsdl + "part").Single();
        XmlQualifiedName element = Resolve(part, Attribute(part, "element"));
        return $"{{{element.Namespace}}}{element.Name}";
    }

    private static XmlQualifiedName Resolve(XElement scope, string name)
    {
        string[] parts = name.Split(':');
        return new XmlQualifiedName(parts[1], scope.GetNamespaceOfPrefix(parts[0])!.NamespaceName);
    }

    private static string Attribute(XElement element, XName name) => element.Attribute(name)!.Value;
}
