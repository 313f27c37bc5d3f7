using System.ServiceModel.Description;
using System.Xml;

namespace FinTax.Soap.Interop;

/// <summary>Holds a contract against the WSDL that is served: each must have the operations of the other.</summary>
internal static class ServedWsdl
{
    private const string Soap11Binding = "http://schemas.xmlsoap.org/wsdl/soap/";

    internal static async Task AgreesWithAsync(Type contract, Uri service)
    {
        using var http = new HttpClient();
        string wsdl = await http.GetStringAsync(new Uri(service, "?wsdl"));
        string served = string.Join(' ', SoapActions(wsdl).Order(StringComparer.Ordinal));
        string known = string.Join(' ', ContractDescription.GetContract(contract).Operations
            .Select(operation => operation.Messages[0].Action).Order(StringComparer.Ordinal));

        if (known != served)
        {
            throw new InvalidOperationException($"{service} serves {served}, and {contract.Name} has {known}");
        }
    }

    private static IEnumerable<string> SoapActions(string wsdl)
    {
        using var reader = XmlReader.Create(
            new StringReader(wsdl), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });

        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "operation", NamespaceURI: Soap11Binding })
            {
                yield return reader.GetAttribute("soapAction") ?? "";
            }
        }
    }
}
