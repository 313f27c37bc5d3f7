using System.Text;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Messages;

public sealed class SoapMessageTests
{
    private const string Start = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>";

    [TestCase("<s:Body><a/></s:Body></s:Envelope>")]
    [TestCase(" <s:Header/> <s:Body> <a>text</a> </s:Body> </s:Envelope> ")]
    [TestCase("<s:Body/></s:Envelope>")]
    [TestCase("<!-- a --><s:Body><!-- b --><a/></s:Body><!-- c --></s:Envelope><!-- d -->")]
    public void Reads_an_envelope(string rest) => Assert.That(() => Read(Start + rest), Throws.Nothing);

    [TestCase("<s:Body>text<a/></s:Body></s:Envelope>")]
    [TestCase("<s:Body>&#160;<a/></s:Body></s:Envelope>")]
    [TestCase("<s:Body><a/></s:Body>text</s:Envelope>")]
    [TestCase("text<s:Body><a/></s:Body></s:Envelope>")]
    [TestCase("<s:Body><a/></s:Body><s:Body><b/></s:Body></s:Envelope>")]
    [TestCase("<s:Header/><s:Header/><s:Body><a/></s:Body></s:Envelope>")]
    [TestCase("<a/><s:Body><a/></s:Body></s:Envelope>")]
    [TestCase("<s:Body><a/></s:Body><a/></s:Envelope>")]
    [TestCase("<s:Header/></s:Envelope>")]
    public void Refuses_what_is_no_envelope(string rest) => Assert.That(KindOf(Start + rest), Is.EqualTo(Malformation.NotAnEnvelope));

    [TestCase("<s:Body><a></s:Body></s:Envelope>")]
    [TestCase("<s:Body><a/></s:Body>")]
    [TestCase("<s:Body><a/></s:Body></s:Envelope><more/>")]
    [TestCase("<s:Body><a/></s:Body></s:Envelope>more")]
    [TestCase("<s:Body><?pi x?><a/></s:Body></s:Envelope>")]
    [TestCase("<s:Body><a>&unknown;</a></s:Body></s:Envelope>")]
    [TestCase("<s:Body><a s:=''/></s:Body></s:Envelope>")]
    [TestCase("<s:Body><a xmlns:=''/></s:Body></s:Envelope>")]
    [TestCase("<s:Body><s:/></s:Body></s:Envelope>")]
    [TestCase("<s:Body><a/></s:Body><s:/></s:Envelope>")]
    [TestCase("<s:Header s:=''/><s:Body><a/></s:Body></s:Envelope>")]
    public void Refuses_what_is_not_well_formed(string rest) => Assert.That(KindOf(Start + rest), Is.EqualTo(Malformation.NotWellFormed));

    [Test]
    public void Refuses_a_message_that_is_cut_off_wherever_it_is()
    {
        string whole = Start + "<s:Header><b:c xmlns:b='urn:b' d='e'>&lt;f</b:c></s:Header>\n"
            + "<s:Body s:g='h'><!-- i --><j xmlns='urn:j' xmlns:k='urn:k' k:l='m'>n<![CDATA[o]]>&#112;</j></s:Body></s:Envelope>";

        Assert.That(KindOf(whole), Is.Null);
        Assert.That(
            Enumerable.Range(0, whole.Length).Select(length => KindOf(whole[..length])),
            Is.All.EqualTo(Malformation.NotWellFormed));
    }

    [Test]
    public void Refuses_a_document_type() =>
        Assert.That(KindOf("<!DOCTYPE a [<!ENTITY b 'c'>]>" + Start + "<s:Body><a/></s:Body></s:Envelope>"), Is.EqualTo(Malformation.NotWellFormed));

    [TestCase(29, null)]
    [TestCase(31, Malformation.LimitExceeded)]
    [TestCase(100_000, Malformation.LimitExceeded)]
    public void Reads_no_deeper_than_the_limit(int levels, Malformation? kind)
    {
        string nested = string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels));

        Assert.That(KindOf($"{Start}<s:Body>{nested}</s:Body></s:Envelope>"), Is.EqualTo(kind));
        Assert.That(KindOf($"{Start}<s:Header>{nested}</s:Header><s:Body/></s:Envelope>"), Is.EqualTo(kind));
    }

    [TestCase(64, null)]
    [TestCase(65, Malformation.LimitExceeded)]
    public void Reads_no_more_attributes_than_the_limit(int count, Malformation? kind)
    {
        string attributes = string.Concat(Enumerable.Range(0, count).Select(i => $" a{i}=''"));

        Assert.That(KindOf($"{Start}<s:Body><a{attributes}/></s:Body></s:Envelope>"), Is.EqualTo(kind));
    }

    [TestCase(32, null)]
    [TestCase(33, Malformation.LimitExceeded)]
    public void Reads_no_more_header_blocks_than_the_limit(int count, Malformation? kind)
    {
        string blocks = string.Concat(Enumerable.Repeat("<a/>", count));

        Assert.That(KindOf($"{Start}<s:Header>{blocks}</s:Header><s:Body/></s:Envelope>"), Is.EqualTo(kind));
    }

    private static Malformation? KindOf(string xml)
    {
        try
        {
            Read(xml);

            return null;
        }
        catch (MalformedMessageException malformed)
        {
            return malformed.Kind;
        }
    }

    private static void Read(string xml)
    {
        using SoapMessage message = SoapMessage.Parse(Encoding.UTF8.GetBytes(xml), XmlLimits.Default);
        using VerifiedMessage verified = TestKeys.VerifierAt(TestKeys.Noon).Verify(message, isTls: true, anonymousAllowed: true);
        verified.Body.ReadToEnd();
    }
}
