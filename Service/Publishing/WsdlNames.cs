using System.Xml.Linq;
using FinTax.Soap.Security;

namespace FinTax.Soap.Service.Publishing;

/// <summary>The namespaces of descriptions and policies.</summary>
internal static class WsdlNames
{
    internal static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";
    internal static readonly XNamespace Soap11Binding = "http://schemas.xmlsoap.org/wsdl/soap/";
    internal static readonly XNamespace Soap12Binding = "http://schemas.xmlsoap.org/wsdl/soap12/";
    internal static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema";
    internal static readonly XNamespace Wsp = "http://schemas.xmlsoap.org/ws/2004/09/policy";
    internal static readonly XNamespace Sp = "http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702";
    internal static readonly XNamespace Cxf = "http://cxf.apache.org/custom/security-policy";
    internal static readonly XNamespace Wsu = WellKnown.Wsu;
    internal static readonly XNamespace Addressing = WellKnown.Addressing;

    internal static bool IsSoapAddress(XElement element) =>
        element.Name == Soap11Binding + "address" || element.Name == Soap12Binding + "address";

    internal static bool IsImport(XElement element) =>
        element.Name == Schema + "import" || element.Name == Schema + "include" || element.Name == Schema + "redefine";
}
