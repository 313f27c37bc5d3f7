using FinTax.Soap.Service.Envelopes;

namespace FinTax.Soap.Tests.Envelopes;

public sealed class MediaTypeTests
{
    [TestCase("text/xml")]
    [TestCase("Text/XML; charset=utf-8")]
    [TestCase("text/xml;charset=\"UTF-8\"")]
    [TestCase("text/xml ; foo=\"a;b\" ; charset = utf-8")]
    [TestCase("text/xml;\"charset=\"utf-8;\"")]
    [TestCase("text/xml;\"")]
    public void Takes_text_xml_for_soap_1_1(string contentType) =>
        Assert.That(MediaType.Parse(contentType).Version, Is.SameAs(SoapVersion.Soap11));

    [Test]
    public void Takes_application_soap_xml_for_soap_1_2_with_its_action()
    {
        MediaType type = MediaType.Parse("application/soap+xml; charset=utf-8; action=\"urn:fintax:ops:v1/Ping\"");

        Assert.That(type.Version, Is.SameAs(SoapVersion.Soap12));
        Assert.That(type.Charset, Is.EqualTo("utf-8"));
        Assert.That(type.Action, Is.EqualTo("urn:fintax:ops:v1/Ping"));
    }

    [TestCase("text/xml; foo=\"a;charset=gbk\"; charset=utf-8", "utf-8")]
    [TestCase("text/xml; foo=\"a;\"b\";charset=gbk\"; charset=utf-8", "utf-8")]
    [TestCase("text/xml; foo=\"; charset=utf-8", null)]
    public void Sees_no_parameter_between_quotes(string contentType, string? charset) =>
        Assert.That(MediaType.Parse(contentType).Charset, Is.EqualTo(charset));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("text/plain")]
    [TestCase("text/xmlish")]
    [TestCase("application/xml")]
    [TestCase("multipart/related; type=\"text/xml\"")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("text/xml; charset=utf-8; charset=utf-16")]
    [TestCase("text/xml; charset=utf-8; Charset=utf-8")]
    [TestCase("application/soap+xml; action=\"urn:a\"; action=\"urn:b\"")]
    public void Takes_nothing_else(string? contentType) =>
        Assert.That(MediaType.Parse(contentType).Version, Is.Null);
}
