using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;

namespace FinTax.Soap.Tests.Security.Wcf;

/// <summary>What our client makes of an answer that nobody proved: never a result, and never a fault of the service.</summary>
public sealed class UnprovenReplyTests
{
    private const string Soap = "xmlns:soap='http://schemas.xmlsoap.org/soap/envelope/'";

    private static readonly string Secured = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured");

    [Test]
    public void An_unsigned_reply_is_refused() => Assert.That(
        () => AnswerAsync($"<soap:Envelope {Soap}><soap:Body><PingResponse xmlns='urn:fintax:ops:v1'/></soap:Body></soap:Envelope>"),
        Throws.TypeOf<UnprovenReplyException>().With.Property("Rule").EqualTo(SecurityRejection.NoSecurityHeader));

    [Test]
    public async Task An_unsigned_fault_is_told_as_unproven_and_with_its_text()
    {
        string fault = $"<soap:Envelope {Soap} xmlns:e='urn:e'><soap:Body><soap:Fault><faultcode>e:Closed</faultcode>"
            + "<faultstring>We are closed.</faultstring><detail><e:Until>Monday</e:Until></detail></soap:Fault></soap:Body></soap:Envelope>";

        UnprovenFaultException unproven = (await Assert.ThrowsAsync<UnprovenFaultException>(() => AnswerAsync(fault)))!;

        Assert.That(unproven.Rule, Is.EqualTo(SecurityRejection.NoSecurityHeader));
        Assert.That(unproven.UnprovenCode, Is.EqualTo("Closed"));
        Assert.That(unproven.UnprovenReason, Is.EqualTo("We are closed."));
        Assert.That(unproven.UnprovenDetail, Does.Contain("Monday"));
    }

    [Test]
    public async Task An_unsigned_typed_fault_is_no_typed_fault()
    {
        string fault = $"<soap:Envelope {Soap}><soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring>no</faultstring>"
            + "<detail><SecurityFault xmlns='urn:fintax:fault:v1'><Code>FT2002</Code></SecurityFault></detail></soap:Fault></soap:Body></soap:Envelope>";

        UnprovenFaultException unproven = (await Assert.ThrowsAsync<UnprovenFaultException>(() => AnswerAsync(fault)))!;

        Assert.That(unproven.UnprovenDetail, Does.Contain(nameof(SecurityFault)));
    }

    [TestCase("wss4j-bst.request.xml", null)]
    [TestCase("refused/altered-body.request.xml", SecurityRejection.BodyDigestMismatch)]
    [TestCase("refused/stranger.request.xml", SecurityRejection.UnknownSigner)]
    [TestCase("refused/wrapped-body-in-header.request.xml", SecurityRejection.ReferencedElementNotAdmitted)]
    public void A_reply_that_another_signed_or_somebody_altered_or_that_answers_another_request_is_refused(
        string file, SecurityRejection? rule) =>
        Assert.That(
            async () => await AnswerAsync(await File.ReadAllTextAsync(Path.Combine(Secured, file))),
            Throws.TypeOf<UnprovenReplyException>().With.Property("Rule").EqualTo(rule));

    [Test]
    public void What_is_no_message_is_refused() => Assert.That(
        () => AnswerAsync("<html/>"),
        Throws.TypeOf<UnprovenReplyException>().With.Property("Rule").EqualTo(SecurityRejection.Malformed));

    private static Task AnswerAsync(string answer) =>
        StubbedService.AnswerAsync(answer, TestKeys.Certificate("bank"), [new SecurityPolicy()]);
}
