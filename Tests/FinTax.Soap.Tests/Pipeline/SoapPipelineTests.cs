using System.Xml.Linq;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Binding;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Pipeline;

public sealed class SoapPipelineTests
{
    private Corridor corridor = null!;

    [SetUp]
    public async Task Open() => corridor = await Corridor.OpenAsync();

    [TearDown]
    public async Task Close() => await corridor.DisposeAsync();

    [Test]
    public async Task Answers_a_signed_call_with_a_signed_receipt()
    {
        SoapResponse response = await corridor.PostAsync(corridor.Signed(DeductTax()));

        Assert.That(response.Status, Is.EqualTo(200), Corridor.Text(response));
        Assert.That(response.ContentType, Is.EqualTo("text/xml; charset=utf-8"));
        Assert.That(Corridor.IsSigned(response), Is.True);
        Assert.That(Corridor.Value(response, "State"), Is.EqualTo("SUCCEEDED"));
        Assert.That(Corridor.Value(response, "RelatesTo"), Is.EqualTo("20261123100100000001"));
        Assert.That(Corridor.Value(response, "Action"), Is.EqualTo("urn:fintax:taxpayment:v1/DeductTaxResponse"));
    }

    [Test]
    public async Task Answers_in_the_version_of_the_request()
    {
        SoapResponse response = await corridor.PostAsync(corridor.Signed(DeductTax(), WellKnown.Soap12), contentType: Corridor.SoapXml);

        Assert.That(response.ContentType, Is.EqualTo("application/soap+xml; charset=utf-8"));
        Assert.That(Corridor.Tree(response).Name.NamespaceName, Is.EqualTo(WellKnown.Soap12));
    }

    [Test]
    public async Task Answers_the_same_intent_with_the_same_body_and_says_so_in_the_header()
    {
        DeductTaxRequest again = DeductTax();
        again.Header.MessageId = "20261123100100000002";

        SoapResponse first = await corridor.PostAsync(corridor.Signed(DeductTax()));
        SoapResponse second = await corridor.PostAsync(corridor.Signed(again));

        Assert.That(Body(second), Is.EqualTo(Body(first)));
        Assert.That(Corridor.Value(first, "Duplicate"), Is.EqualTo("false"));
        Assert.That(Corridor.Value(second, "Duplicate"), Is.EqualTo("true"));
        Assert.That(Delivery(second), Is.EqualTo("20261123100100000002"));
    }

    [Test]
    public async Task Relates_to_the_addressing_id_where_there_is_one()
    {
        string message = corridor.Signed(
            DeductTax(), WellKnown.Soap11, new OutgoingHeader("wsa", "MessageID", WellKnown.Addressing, "uuid:7"u8.ToArray()));

        Assert.That(Corridor.Value(await corridor.PostAsync(message), "RelatesTo"), Is.EqualTo("uuid:7"));
    }

    [Test]
    public async Task Answers_anybody_who_asks_what_is_open_without_a_signature()
    {
        SoapResponse response = await corridor.PostAsync(corridor.Plain(Ping()), Corridor.Platform);

        Assert.That(response.Status, Is.EqualTo(200), Corridor.Text(response));
        Assert.That(Corridor.Value(response, "Echo"), Is.EqualTo("hello"));
        Assert.That(Corridor.IsSigned(response), Is.False);
    }

    [TestCase(false, 500, "wsse:FailedAuthentication")]
    [TestCase(true, 400, "soap:Senderwsse:FailedAuthentication")]
    public async Task Refuses_a_call_that_nobody_signed(bool isSoap12, int status, string code)
    {
        string soap = isSoap12 ? WellKnown.Soap12 : WellKnown.Soap11;

        SoapResponse response = await corridor.PostAsync(
            corridor.Plain(DeductTax(), soap), contentType: isSoap12 ? Corridor.SoapXml : Corridor.TextXml);

        Assert.That(response.Status, Is.EqualTo(status));
        Assert.That(Corridor.Value(response, isSoap12 ? "Code" : "faultcode"), Is.EqualTo(code));
        Assert.That(Corridor.IsSigned(response), Is.False);
        Assert.That(corridor.Log.Lines[0], Does.StartWith("Warning 2002").And.Contain("NoSecurityHeader"));
    }

    [Test]
    public async Task Refuses_all_that_is_not_proven_with_the_very_same_bytes()
    {
        string signed = corridor.Signed(DeductTax());
        await corridor.PostAsync(signed);

        string[] refusals =
        [
            Corridor.Text(await corridor.PostAsync(corridor.Plain(DeductTax()))),
            Corridor.Text(await corridor.PostAsync(signed)),
            Corridor.Text(await corridor.PostAsync(signed.Replace("10000.00", "10000.01", StringComparison.Ordinal))),
            Corridor.Text(await corridor.PostAsync(signed.Replace("12:05:00", "12:06:00", StringComparison.Ordinal))),
        ];

        Assert.That(refusals.Distinct().Count(), Is.EqualTo(1));
        Assert.That(corridor.Log.Lines[2], Does.Contain("FT2005").And.Contain("Replay"));
        Assert.That(corridor.Log.Lines[3], Does.Contain("BodyDigestMismatch"));
    }

    [Test]
    public async Task Tells_of_a_broken_signature_before_it_tells_of_a_broken_schema()
    {
        string altered = corridor.Signed(DeductTax()).Replace("<ftt:TraceNo>00000001", "<ftt:TraceNo>x", StringComparison.Ordinal);

        SoapResponse response = await corridor.PostAsync(altered);

        Assert.That(Corridor.Value(response, "faultcode"), Is.EqualTo("wsse:FailedAuthentication"));
    }

    [Test]
    public async Task Signs_a_fault_for_whoever_is_proven()
    {
        DeductTaxRequest wrong = DeductTax();
        wrong.Key.TraceNo = "x";

        SoapResponse response = await corridor.PostAsync(corridor.Signed(wrong));

        Assert.That(response.Status, Is.EqualTo(500));
        Assert.That(Corridor.Value(response, "faultcode"), Is.EqualTo("soap:Client"));
        Assert.That(Corridor.Value(response, "XPath"), Is.EqualTo("/DeductTax/Key/TraceNo"));
        Assert.That(Corridor.Value(response, "TraceId"), Is.EqualTo(Corridor.TraceId));
        Assert.That(Corridor.IsSigned(response), Is.True);
    }

    [Test]
    public async Task Tells_a_proven_caller_that_it_has_no_right()
    {
        SoapResponse response = await corridor.PostAsync(
            corridor.Signed(new ReverseDeductionRequest
            {
                Header = DeductTax().Header,
                Key = new() { TaxOrgCode = "13501000000", EntrustDate = new(2026, 11, 23), CancelNo = "00000001" },
                Reversal = new() { Original = DeductTax().Key, Reason = "test" },
            }));

        Assert.That(Corridor.Value(response, "Code"), Is.EqualTo("FT2007"), Corridor.Text(response));
        Assert.That(Corridor.IsSigned(response), Is.True);
    }

    [TestCase(Corridor.Platform)]
    [TestCase("/")]
    [TestCase("/TaxPaymentService/x")]
    public async Task Refuses_an_operation_at_the_address_of_another_service(string path)
    {
        SoapResponse response = await corridor.PostAsync(corridor.Signed(DeductTax()), path);

        Assert.That(Corridor.Value(response, "Code"), Is.EqualTo("FT1002"));
        Assert.That(Corridor.Value(response, "Rule"), Is.EqualTo("cvc-elt.1"));
    }

    [Test]
    public async Task Refuses_a_soap_action_that_contradicts_the_payload()
    {
        SoapResponse response = await corridor.PostAsync(
            corridor.Signed(DeductTax()), soapAction: "\"urn:fintax:taxpayment:v1/QueryTransaction\"");

        Assert.That(Corridor.Value(response, "Rule"), Is.EqualTo("soap-action"));
        Assert.That(Corridor.IsSigned(response), Is.True);
    }

    [TestCase("text/plain", 415, "FT1001")]
    [TestCase("text/xml; charset=GBK", 500, "FT1005")]
    public async Task Refuses_what_it_does_not_read(string contentType, int status, string code)
    {
        SoapResponse response = await corridor.PostAsync(corridor.Plain(Ping()), Corridor.Platform, contentType);

        Assert.That(response.Status, Is.EqualTo(status));
        Assert.That(response.ContentType, Is.EqualTo("text/xml; charset=utf-8"));
        Assert.That(Corridor.Value(response, "Code"), Is.EqualTo(code));
    }

    [Test]
    public async Task Refuses_a_truncated_message()
    {
        string message = corridor.Plain(Ping());

        SoapResponse response = await corridor.PostAsync(message[..^20], Corridor.Platform);

        Assert.That(Corridor.Value(response, "Code"), Is.EqualTo("FT1001"));
    }

    [Test]
    public async Task Refuses_a_message_nested_too_deep()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 40)) + string.Concat(Enumerable.Repeat("</a>", 40));

        SoapResponse response = await corridor.PostAsync(
            corridor.Plain(Ping()).Replace("hello", deep, StringComparison.Ordinal), Corridor.Platform);

        Assert.That(Corridor.Value(response, "Code"), Is.EqualTo("FT1004"));
    }

    [Test]
    public async Task Says_what_it_would_have_understood()
    {
        string message = corridor.Plain(Ping()).Replace(
            "<s:Body>", "<s:Header><x xmlns='urn:x' s:mustUnderstand='1'/></s:Header><s:Body>", StringComparison.Ordinal);

        SoapResponse response = await corridor.PostAsync(message, Corridor.Platform);

        Assert.That(response.Status, Is.EqualTo(500));
        Assert.That(Corridor.Value(response, "faultcode"), Is.EqualTo("soap:MustUnderstand"));
    }

    [Test]
    public void Answers_for_a_message_that_was_not_received_whole([Values] ReceiveProblem problem)
    {
        SoapResponse response = corridor.Pipeline.Refuse(problem, Corridor.SoapXml, Corridor.TraceId, "127.0.0.1");

        Assert.That(response.Status, Is.EqualTo(problem == ReceiveProblem.Busy ? 500 : 400));
        Assert.That(Corridor.Value(response, "TraceId"), Is.EqualTo(Corridor.TraceId));
    }

    [Test]
    public async Task Logs_one_line_for_each_call_and_no_account_in_it()
    {
        await corridor.PostAsync(corridor.Signed(DeductTax()));

        Assert.That(corridor.Log.Lines, Has.Count.EqualTo(1));
        Assert.That(corridor.Log.Lines[0], Does.StartWith("Information 2001")
            .And.Contain(TestKeys.BankNode).And.Contain("TaxPaymentService.DeductTax").And.Contain(Corridor.TraceId));
        Assert.That(corridor.Log.Lines[0], Does.Not.Contain(DeductTax().Payment.PayerAccount));
    }

    [TestCase(WellKnown.Soap11, "text/xml")]
    [TestCase(WellKnown.Soap12, "application/soap+xml")]
    public async Task Takes_a_message_out_of_an_MTOM_package(string soap, string mediaType)
    {
        string package = "--b\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"" + mediaType + "\"\r\n\r\n"
            + corridor.Signed(DeductTax(), soap) + "\r\n--b--\r\n";

        SoapResponse response = await corridor.PostAsync(
            package, contentType: $"multipart/related; type=\"application/xop+xml\"; boundary=b; start-info=\"{mediaType}\"");

        Assert.That(response.ContentType, Does.StartWith("multipart/related;").And.Contain($"start-info=\"{mediaType}\""));
        Assert.That(Corridor.Text(response), Does.Contain("SUCCEEDED"));
    }

    [TestCase("multipart/related; type=\"text/xml\"; boundary=b", 415)] // SOAP with Attachments
    [TestCase("multipart/related; type=\"application/xop+xml\"; boundary=b", 500)]
    public async Task Refuses_what_is_no_MTOM_package(string contentType, int status)
    {
        SoapResponse response = await corridor.PostAsync(corridor.Signed(DeductTax()), contentType: contentType);

        Assert.That(response.Status, Is.EqualTo(status));
        Assert.That(Corridor.Text(response), Does.Contain("FT1001"));
    }

    // Its header is proven then, and its Body is not: the fault is nobody's.
    [TestCase(1000, true)]
    [TestCase(20_000, false)]
    public async Task Takes_no_longer_message_than_its_sender_may_send(int blanks, bool isTaken)
    {
        await using Corridor limited = await Corridor.OpenAsync(services => services.Configure<PartnersOptions>(
            options => options.Registered[TestKeys.BankNode].MessageBytesMax = 20_000));
        DeductTaxRequest request = DeductTax();
        string signed = limited.Signed(request) + new string(' ', blanks);

        SoapResponse response = await limited.PostAsync(signed);

        Assert.That(Corridor.Value(response, "Code"), Is.EqualTo(isTaken ? "FT0000" : "FT1004"));
        Assert.That(Corridor.IsSigned(response), Is.EqualTo(isTaken));
    }

    [Test]
    public async Task A_reply_that_was_given_back_can_be_read_no_more()
    {
        SoapResponse response = await corridor.PostAsync(corridor.Plain(Ping()), Corridor.Platform);

        response.Dispose();

        Assert.That(() => response.Body, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static DeductTaxRequest DeductTax()
    {
        DeductTaxRequest request = Samples.DeductTax();
        request.Header.Sender = TestKeys.BankNode;
        request.Header.ValidateOnly = false;
        request.Payment.PayerName = "福州示例科技有限公司";

        return request;
    }

    private static PingRequest Ping() => new()
    {
        Header = DeductTax().Header,
        Echo = "hello",
    };

    private static string Body(SoapResponse response) =>
        Corridor.Tree(response).Elements().Last().Elements().Single().ToString(SaveOptions.DisableFormatting);

    private static string? Delivery(SoapResponse response) =>
        Corridor.Tree(response).Descendants().Single(element => element.Name.LocalName == "Delivery").Elements().First().Value;
}
