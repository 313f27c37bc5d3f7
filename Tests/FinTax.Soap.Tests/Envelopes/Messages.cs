using System.Text;
using FinTax.Soap.Security.Mtom;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Envelopes;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Tests.Envelopes;

/// <summary>Messages for room 2: a Ping in an envelope, with the header blocks of a test.</summary>
internal static class Messages
{
    internal const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    internal const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";
    internal const string Wsa = "http://www.w3.org/2005/08/addressing";
    internal const string TextXml = "text/xml; charset=utf-8";
    internal const string SoapXml = "application/soap+xml; charset=utf-8";
    internal const string PingAction = "urn:fintax:ops:v1/Ping";

    private static readonly EnvelopeReader Reader = new(XmlLimits.Default, MtomLimits.Default);

    internal static string Envelope(string header = "", string soap = Soap11) =>
        $"<s:Envelope xmlns:s='{soap}' xmlns:a='{Wsa}'>{(header.Length > 0 ? $"<s:Header>{header}</s:Header>" : "")}"
        + "<s:Body><Ping xmlns='urn:fintax:ops:v1'/></s:Body></s:Envelope>";

    internal static Envelope Read(string message, string? contentType = TextXml, string? soapAction = null) =>
        Read(Encoding.UTF8.GetBytes(message), contentType, soapAction);

    internal static Envelope Read(byte[] message, string? contentType = TextXml, string? soapAction = null) =>
        Reader.Read(message, MediaType.Parse(contentType), soapAction);

    internal static SoapFaultException RefusalOf(string message, string? contentType = TextXml, string? soapAction = null) =>
        RefusalOf(Encoding.UTF8.GetBytes(message), contentType, soapAction);

    internal static SoapFaultException RefusalOf(byte[] message, string? contentType = TextXml, string? soapAction = null) =>
        Assert.Throws<SoapFaultException>(() => Read(message, contentType, soapAction).RequireAction(PingAction))!;
}
