using System.Text;
using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Envelopes;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Tests.Envelopes;

public sealed class FaultWriterTests
{
    private static readonly FaultWriter Faults = new(new ContractWriter());

    [Test]
    public void Writes_a_fault_of_soap_1_1()
    {
        string fault = Payload(FaultCatalog.BusinessReject("FT3002"), SoapVersion.Soap11);

        Assert.That(fault, Does.StartWith(
            "<soap:Fault><faultcode>soap:Client</faultcode><faultstring>The work date is closed. / 工作日期已关闭。</faultstring>"
            + "<detail><ftf:BusinessRejectFault xmlns:ftf=\"urn:fintax:fault:v1\"><ftf:Code>FT3002</ftf:Code>"));
        Assert.That(fault, Does.EndWith("</ftf:BusinessRejectFault></detail></soap:Fault>"));
    }

    [Test]
    public void Writes_a_fault_of_soap_1_2()
    {
        string fault = Payload(FaultCatalog.BusinessReject("FT3002"), SoapVersion.Soap12);

        Assert.That(fault, Does.StartWith(
            "<soap:Fault><soap:Code><soap:Value>soap:Sender</soap:Value></soap:Code><soap:Reason>"
            + "<soap:Text xml:lang=\"en\">The work date is closed.</soap:Text>"
            + "<soap:Text xml:lang=\"zh\">工作日期已关闭。</soap:Text></soap:Reason>"
            + "<soap:Detail><ftf:BusinessRejectFault"));
    }

    [Test]
    public void Calls_our_own_side_server_or_receiver()
    {
        SoapFaultException fault = FaultCatalog.Internal();

        Assert.That(Payload(fault, SoapVersion.Soap11), Does.Contain("<faultcode>soap:Server</faultcode>"));
        Assert.That(Payload(fault, SoapVersion.Soap12), Does.Contain("<soap:Value>soap:Receiver</soap:Value>"));
    }

    [Test]
    public void Puts_a_narrower_code_in_the_place_that_its_version_has_for_it()
    {
        SoapFaultException fault = FaultCatalog.Replay();

        Assert.That(Payload(fault, SoapVersion.Soap11), Does.Contain("<faultcode>wsse:FailedAuthentication</faultcode>"));
        Assert.That(
            Payload(fault, SoapVersion.Soap12),
            Does.Contain("<soap:Value>soap:Sender</soap:Value><soap:Subcode><soap:Value>wsse:FailedAuthentication</soap:Value></soap:Subcode>"));
    }

    [Test]
    public void Says_which_addressing_header_is_at_fault()
    {
        SoapFaultException fault = FaultCatalog.InvalidAddressing("ReplyTo", FaultSubcode.OnlyAnonymousAddressSupported);

        OutgoingMessage soap11 = Faults.Write(fault, SoapVersion.Soap11, null);
        string soap12 = Payload(fault, SoapVersion.Soap12);

        Assert.That(Encoding.UTF8.GetString(soap11.Payload.Span), Does.Not.Contain("detail"));
        Assert.That(
            Encoding.UTF8.GetString(soap11.ToBytes().Span),
            Does.Contain("<wsa:ProblemHeaderQName>wsa:ReplyTo</wsa:ProblemHeaderQName></wsa:FaultDetail>"));
        Assert.That(soap12, Does.Contain(
            "<soap:Subcode><soap:Value>wsa:InvalidAddressingHeader</soap:Value><soap:Subcode>"
            + "<soap:Value>wsa:OnlyAnonymousAddressSupported</soap:Value></soap:Subcode></soap:Subcode>"));
        Assert.That(soap12, Does.Contain(">wsa:ReplyTo</wsa:ProblemHeaderQName></soap:Detail>"));
    }

    [Test]
    public void Gives_each_typed_fault_the_action_of_its_contract()
    {
        OutgoingMessage message = Faults.Write(FaultCatalog.NotAuthorised(), SoapVersion.Soap11, "urn:uuid:1");

        Assert.That(Text(message.Headers[0]), Is.EqualTo("urn:fintax:fault:v1/SecurityFault"));
        Assert.That(message.Headers[1].LocalName, Is.EqualTo("RelatesTo"));
        Assert.That(Text(message.Headers[1]), Is.EqualTo("urn:uuid:1"));
    }

    // [SOAP12-1 App. A] Also in an envelope of 1.1 the Upgrade block is that of 1.2.
    [Test]
    public void Says_which_envelopes_would_have_been_read([Values] bool isSoap12)
    {
        XmlElement envelope = Early(FaultCatalog.VersionMismatch("urn:x"), isSoap12 ? SoapVersion.Soap12 : SoapVersion.Soap11);

        XmlNodeList supported = envelope.GetElementsByTagName("SupportedEnvelope", WellKnown.Soap12);

        Assert.That(
            supported.Cast<XmlElement>().Select(one => one.GetNamespaceOfPrefix(one.GetAttribute("qname").Split(':')[0])),
            Is.EqualTo((string[])[WellKnown.Soap12, WellKnown.Soap11]));
    }

    [Test]
    public void Names_the_blocks_that_were_not_understood([Values] bool isSoap12)
    {
        SoapFaultException fault = FaultCatalog.MustUnderstand([new("A", "urn:a&b"), new("B", "")]);

        XmlElement envelope = Early(fault, isSoap12 ? SoapVersion.Soap12 : SoapVersion.Soap11);
        XmlElement[] blocks = [.. envelope.GetElementsByTagName("NotUnderstood", WellKnown.Soap12).Cast<XmlElement>()];

        Assert.That(blocks, Has.Length.EqualTo(2));
        Assert.That(blocks[0].GetAttribute("qname"), Is.EqualTo("ns:A"));
        Assert.That(blocks[0].GetNamespaceOfPrefix("ns"), Is.EqualTo("urn:a&b"));
        Assert.That(blocks[1].GetAttribute("qname"), Is.EqualTo("B"));
        Assert.That(envelope.OuterXml, Does.Contain("soap:MustUnderstand<"));
    }

    private static string Payload(SoapFaultException fault, SoapVersion version) =>
        Encoding.UTF8.GetString(Faults.Payload(fault, version).Span);

    private static string Text(OutgoingHeader header) => Encoding.UTF8.GetString(header.CanonicalContent.Span);

    private static XmlElement Early(SoapFaultException fault, SoapVersion version)
    {
        byte[] bytes = new EarlyFaultWriter(Faults).Write(fault, version).Written.ToArray();
        var document = new XmlDocument();
        using XmlReader reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit });
        document.Load(reader);

        return document.DocumentElement!;
    }
}
