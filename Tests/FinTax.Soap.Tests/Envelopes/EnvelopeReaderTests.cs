using System.Text;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Envelopes;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Tests.Envelopes;

public sealed class EnvelopeReaderTests
{
    [TestCase(Messages.TextXml, Messages.Soap11)]
    [TestCase(Messages.SoapXml, Messages.Soap12)]
    public void Reads_the_version_that_the_content_type_says(string contentType, string soap)
    {
        using Envelope envelope = Messages.Read(Messages.Envelope(soap: soap), contentType);

        Assert.That(envelope.Version.Namespace, Is.EqualTo(soap));
        Assert.That(envelope.Message.PayloadName!.Name, Is.EqualTo("Ping"));
    }

    [TestCase(Messages.TextXml, Messages.Soap12)]
    [TestCase(Messages.SoapXml, Messages.Soap11)]
    [TestCase(Messages.TextXml, "urn:not-soap")]
    public void Refuses_an_envelope_of_another_version(string contentType, string soap)
    {
        SoapFaultException refusal = Messages.RefusalOf(Messages.Envelope(soap: soap), contentType);

        Assert.That(refusal.Side, Is.EqualTo(FaultSide.VersionMismatch));
    }

    [TestCase("application/json")]
    [TestCase(null)]
    public void Refuses_a_content_type_that_is_not_soap(string? contentType)
    {
        SoapFaultException refusal = Messages.RefusalOf(Messages.Envelope(), contentType);

        Assert.That(refusal.IsUnsupportedMediaType, Is.True);
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    public void Reads_unicode_with_and_without_a_byte_order_mark(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] plain = encoding.GetBytes($"<?xml version='1.0' encoding='{name}'?>" + Messages.Envelope());

        Assert.That(Messages.Read(plain, $"text/xml; charset={name}").Message.PayloadName!.Name, Is.EqualTo("Ping"));
        Assert.That(
            Messages.Read([.. encoding.Preamble, .. plain], $"text/xml; charset={name}").Message.PayloadName!.Name,
            Is.EqualTo("Ping"));
    }

    [TestCase("text/xml; charset=GBK", "")]
    [TestCase("text/xml; charset=iso-8859-1", "")]
    [TestCase("text/xml", "<?xml version='1.0' encoding='GB2312'?>")]
    [TestCase("text/xml; charset=utf-8", "<?xml version=\"1.0\" encoding=\"gbk\"?>")]
    public void Refuses_other_encodings_by_name(string contentType, string declaration)
    {
        SoapFaultException refusal = Messages.RefusalOf(declaration + Messages.Envelope(), contentType);

        Assert.That(refusal.Detail!.Code, Is.EqualTo("FT1005"));
    }

    [TestCase("utf-8", "utf-16")]
    [TestCase("utf-8", "utf-16le")]
    [TestCase("utf-16", "utf-8")]
    [TestCase("utf-16BE", "utf8")]
    public void Refuses_bytes_that_are_not_in_the_encoding_of_their_content_type(string name, string charset)
    {
        byte[] message = Encoding.GetEncoding(name).GetBytes("<?xml version='1.0'?>" + Messages.Envelope());

        SoapFaultException refusal = Messages.RefusalOf(message, "text/xml; charset=" + charset);

        Assert.That(refusal.Detail!.Code, Is.EqualTo("FT1005"));
    }

    [TestCase("<!DOCTYPE a [<!ENTITY e 'x'>]>", "", Malformation.NotWellFormed)]
    [TestCase("<?evil ?>", "", Malformation.NotWellFormed)]
    [TestCase("", "<?evil ?>", Malformation.NotWellFormed)]
    [TestCase("text", "", Malformation.NotWellFormed)]
    public void Refuses_what_is_no_plain_xml(string before, string inside, Malformation kind)
    {
        string message = before + Messages.Envelope().Replace("<s:Body>", inside + "<s:Body>", StringComparison.Ordinal);

        var refusal = Assert.Throws<MalformedMessageException>(() => Messages.Read(message));
        Assert.That(refusal.Kind, Is.EqualTo(kind));
    }

    [TestCase("")]
    [TestCase("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Bo")]
    [TestCase("{\"json\": true}")]
    [TestCase("\0\0\0\0\0\0\0\0")]
    public void Refuses_what_is_no_whole_message(string message) =>
        Assert.That(() => Messages.Read(message), Throws.TypeOf<MalformedMessageException>());

    [TestCase("<html/>")]
    [TestCase("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>")]
    [TestCase("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header/></s:Envelope>")]
    public void Refuses_what_is_no_envelope(string message)
    {
        var refusal = Assert.Throws<MalformedMessageException>(() => Messages.Read(message));

        Assert.That(refusal.Kind, Is.EqualTo(Malformation.NotAnEnvelope));
    }

    [Test]
    public void Refuses_more_header_blocks_than_the_limit()
    {
        int max = XmlLimits.Default.HeaderBlocksMax;

        Assert.That(() => Messages.Read(Messages.Envelope(Blocks(max))), Throws.Nothing);
        Assert.That(() => Messages.Read(Messages.Envelope(Blocks(max + 1))), Throws.TypeOf<MalformedMessageException>());
    }

    [TestCase(null, null)]
    [TestCase("\"\"", null)]
    [TestCase("\"urn:fintax:ops:v1/Ping\"", null)]
    [TestCase("urn:fintax:ops:v1/Ping", null)]
    [TestCase(null, "urn:fintax:ops:v1/Ping")]
    [TestCase("", "urn:fintax:ops:v1/Ping")]
    [TestCase("\"urn:fintax:ops:v1/Ping\"", "urn:fintax:ops:v1/Ping")]
    public void Takes_an_action_that_does_not_contradict_the_payload(string? soapAction, string? wsaAction)
    {
        using Envelope envelope = Messages.Read(Messages.Envelope(Action(wsaAction)), soapAction: soapAction);

        Assert.That(() => envelope.RequireAction(Messages.PingAction), Throws.Nothing);
    }

    [TestCase("\"urn:fintax:ops:v1/ListResultCodes\"", null, "FT1002")]
    [TestCase("\"urn:fintax:ops:v1/Ping/\"", null, "FT1002")]
    [TestCase("\"urn:fintax:ops:v1/PING\"", null, "FT1002")]
    [TestCase(null, "urn:fintax:ops:v1/ListResultCodes", "wsa:ActionNotSupported")]
    [TestCase("\"urn:fintax:ops:v1/Ping\"", "urn:fintax:ops:v1/ListResultCodes", "wsa:ActionMismatch")]
    [TestCase("\"urn:fintax:ops:v1/ListResultCodes\"", "urn:fintax:ops:v1/Ping", "wsa:ActionMismatch")]
    public void Refuses_an_action_that_contradicts_the_payload(string? soapAction, string? wsaAction, string code)
    {
        SoapFaultException refusal = Messages.RefusalOf(Messages.Envelope(Action(wsaAction)), soapAction: soapAction);

        Assert.That(refusal.LogCode, Is.EqualTo(code));
    }

    [Test]
    public void Refuses_a_content_type_whose_action_contradicts_the_payload()
    {
        SoapFaultException refusal = Messages.RefusalOf(
            Messages.Envelope(soap: Messages.Soap12), Messages.SoapXml + "; action=\"urn:fintax:ops:v1/ListResultCodes\"");

        Assert.That(refusal.LogCode, Is.EqualTo("FT1002"));
    }

    private static string Action(string? action) => action is null ? "" : $"<a:Action>{action}</a:Action>";

    private static string Blocks(int count) => string.Concat(Enumerable.Repeat("<b xmlns='urn:b'/>", count));
}
