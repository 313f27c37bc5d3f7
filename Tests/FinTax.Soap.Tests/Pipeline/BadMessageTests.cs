using System.Text;
using FinTax.Soap.Security;
using FinTax.Soap.Service.Pipeline;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>A genuine, signed payment in which one thing is wrong with the message around it.</summary>
public sealed class BadMessageTests : RefusalFixture
{
    private const string Internal = "<!DOCTYPE x [<!ENTITY e 'x'>]>";
    private const string External = "<!DOCTYPE x SYSTEM 'http://192.0.2.1/x.dtd'>";
    private const string Unknown = "<u:Unknown xmlns:u='urn:u' soap:mustUnderstand='1'/>";

    private const string ReplyElsewhere =
        "<wsa:ReplyTo><wsa:Address>http://192.0.2.1/catch</wsa:Address></wsa:ReplyTo>";

    private const string FaultElsewhere =
        "<wsa:FaultTo><wsa:Address>http://192.0.2.1/catch</wsa:Address></wsa:FaultTo>";

    [TestCase("<soap:Envelope ", Internal + "<soap:Envelope ", "FT1001", "well-formed")]
    [TestCase("<soap:Envelope ", External + "<soap:Envelope ", "FT1001", "well-formed")]
    [TestCase("<soap:Header>", "<soap:Header>" + Unknown, "MustUnderstand", "urn:u:Unknown")]
    [TestCase("<soap:Header>", "<soap:Header>" + ReplyElsewhere, "wsa:OnlyAnonymousAddressSupported", "ReplyTo")]
    [TestCase("<soap:Header>", "<soap:Header>" + FaultElsewhere, "wsa:OnlyAnonymousAddressSupported", "FaultTo")]
    [TestCase("<soap:Header>", "<soap:Header><wsa:Action>urn:other</wsa:Action>", "wsa:ActionNotSupported", "urn:other")]
    [TestCase("<soap:Header>", "<soap:Header><?evil x?>", "FT1001", "well-formed")]
    [TestCase("</soap:Header>", "</soap:Header><soap:Header/>", "FT1001", "soap-envelope")]
    [TestCase("</soap:Envelope>", "<soap:Body/></soap:Envelope>", "FT1001", "")]
    [TestCase("</soap:Envelope>", "<evil/></soap:Envelope>", "FT1001", "")]
    [TestCase("</soap:Envelope>", "</soap:Envelope><evil/>", "FT1001", "")]
    [TestCase("</soap:Envelope>", "</soap:Envelope>evil", "FT1001", "")]
    [TestCase("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope", "VersionMismatch", "2003/05")]
    [TestCase("http://schemas.xmlsoap.org/soap/envelope/", "urn:soap", "VersionMismatch", "urn:soap")]
    public async Task Refuses_a_message_with(string right, string wrong, string code, string reason)
    {
        string signed = Sign(Payment());

        SoapResponse response = await Corridor.PostAsync(signed.Replace(right, wrong, StringComparison.Ordinal));

        AssertRefused(response, code, reason);
    }

    [TestCase(null, null, "FT1001", "content-type")]
    [TestCase("text/plain", null, "FT1001", "content-type")]
    [TestCase("application/json", null, "FT1001", "content-type")]
    [TestCase("multipart/related; type=\"text/xml\"", null, "FT1001", "content-type")]
    [TestCase("text/xml; charset=GB18030", null, "FT1005", "encoding")]
    [TestCase("application/soap+xml", null, "VersionMismatch", "http://schemas.xmlsoap.org/soap/envelope/")]
    [TestCase(Corridor.TextXml, "\"urn:fintax:taxpayment:v1/NoSuchOperation\"", "FT1002", "soap-action")]
    [TestCase(Corridor.TextXml, "\"urn:fintax:taxpayment:v1/ReverseDeduction\"", "FT1002", "soap-action")]
    public async Task Refuses_a_request_whose_headers_do_not_fit(
        string? contentType, string? soapAction, string code, string reason)
    {
        SoapResponse response = await Corridor.PostAsync(
            Sign(Payment()), Corridor.TaxPayment, contentType, soapAction);

        AssertRefused(response, code, reason);
    }

    [TestCase("<wsu:Timestamp")]
    [TestCase("</ds:SignedInfo>")]
    [TestCase("</soap:Header>")]
    [TestCase("c=\"urn:fintax:common:v1\"")] // behind a prefix without a name
    [TestCase("</Key>")]
    [TestCase("</soap:Body>")]
    [TestCase("</soap:Envelope>")]
    public async Task Refuses_a_message_that_is_cut_off_before(string rest)
    {
        string signed = Sign(Payment());

        SoapResponse response = await Corridor.PostAsync(signed[..signed.IndexOf(rest, StringComparison.Ordinal)]);

        AssertRefused(response, "FT1001", "");
    }

    [TestCase("")]
    [TestCase("{\"DeductTax\": {}}")]
    [TestCase("<html/>")]
    [TestCase("\0\0\0\0\0\0\0\0")]
    public async Task Refuses_what_is_no_message(string text)
    {
        SoapResponse response = await Corridor.PostAsync(text);

        AssertRefused(response, "FT1001", "");
    }

    [Test]
    public async Task Refuses_a_body_with_two_payloads()
    {
        byte[] first = Payment().CanonicalPayload;

        SoapResponse response = await Corridor.PostAsync(Sign([.. first, .. Payment().CanonicalPayload]));

        AssertRefused(response, "FT1002", "soap-body");
        Assert.That(Corridor.IsSigned(response), Is.True);
    }

    [TestCase("", "cvc-elt.1")]
    [TestCase("<DeductTax xmlns=\"urn:fintax:taxpayment:v2\"></DeductTax>", "cvc-elt.1")]
    [TestCase("<DeductTax></DeductTax>", "cvc-elt.1")]
    [TestCase("<o:NoSuchOperation xmlns:o=\"urn:fintax:taxpayment:v1\"></o:NoSuchOperation>", "cvc-elt.1")]
    [TestCase("<o:DeductTaxResponse xmlns:o=\"urn:fintax:taxpayment:v1\"></o:DeductTaxResponse>", "cvc-elt.1")]
    [TestCase("<o:Ping xmlns:o=\"urn:fintax:ops:v1\"></o:Ping>", "cvc-elt.1")]
    public async Task Refuses_a_payload_that_the_service_does_not_have(string payload, string rule)
    {
        SoapResponse response = await Corridor.PostAsync(Sign(Encoding.UTF8.GetBytes(payload)));

        AssertRefused(response, "FT1002", rule);
        Assert.That(Corridor.IsSigned(response), Is.True);
    }

    [TestCaseSource(nameof(Giants))]
    public async Task Refuses_what_goes_beyond_a_limit(string place, string giant)
    {
        string signed = Sign(Payment());

        SoapResponse response = await Corridor.PostAsync(signed.Replace(place, giant + place, StringComparison.Ordinal));

        AssertRefused(response, "FT1004", "limit");
    }

    private static IEnumerable<TestCaseData> Giants =>
    [
        new TestCaseData("<PayerName>", Repeat("<a>", 40) + Repeat("</a>", 40)).SetArgDisplayNames("depth"),
        new TestCaseData("<PayerName>", $"<a{Attributes(100)}/>").SetArgDisplayNames("attributes"),
        new TestCaseData("<PayerName>", $"<a b='{Repeat("c", 100_000)}'/>").SetArgDisplayNames("a start tag"),
        new TestCaseData("</soap:Header>", Repeat("<a/>", 40)).SetArgDisplayNames("header blocks"),
        new TestCaseData("</soap:Header>", $"<a>{Repeat("<b/>", 2000)}</a>").SetArgDisplayNames("header elements"),
    ];

    private static string Attributes(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $" b{i}=''"));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static GoldenMessage Payment() => new GoldenMessage("DeductTax/happy").Again();

    private static string Sign(GoldenMessage message) => Sign(message.CanonicalPayload);

    private static string Sign(byte[] payload) => GoldenPartners.Sign(GoldenPartners.TaxBureau, WellKnown.Soap11, payload);
}
