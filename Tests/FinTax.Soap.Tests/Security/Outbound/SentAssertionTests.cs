using System.Text;
using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Tests.Security.Inbound;
using FinTax.Soap.Tests.Security.Wcf;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Security.Outbound;

/// <summary>
/// Requests with an assertion that OpenSAML signed: the service verifies it as it left its issuer, and the key that it
/// names, or that it is merely borne, proves the sender.
/// </summary>
public sealed class SentAssertionTests
{
    private static readonly OutgoingMessage Request = new(
        WellKnown.Soap11,
        [new OutgoingHeader("wsa", "RelatesTo", WellKnown.Addressing, "urn:uuid:1"u8.ToArray())],
        Encoding.UTF8.GetBytes("<t:Ask xmlns:t=\"urn:t\">福州</t:Ask>"));

    [TestCase("holder-of-key", "holder")]
    [TestCase("holder-of-key-once", "holder")]
    [TestCase("bearer", "bank")]
    [TestCase("bearer-statements", "bank")]
    [TestCase("bearer-sha512", "bank")]
    [TestCase("bearer", null)]
    [TestCase("bearer-statements", null)]
    public void Proves_the_sender_to_the_service(string assertion, string? key) =>
        Assert.That(
            new SecuredFile(Secured(assertion, key)).SenderBy(SamlMessageTests.Verifier()),
            Is.EqualTo(TestKeys.BankNode));

    [Test]
    public void Is_given_as_an_element_too()
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        using XmlReader reader = XmlReader.Create(
            new StringReader(ForeignAssertions.Text("bearer-statements")),
            new() { DtdProcessing = DtdProcessing.Prohibit });
        document.Load(reader);

        string secured = Secured(SentAssertion.Read(document.DocumentElement!), "bank");

        Assert.That(new SecuredFile(secured).SenderBy(SamlMessageTests.Verifier()), Is.EqualTo(TestKeys.BankNode));
    }

    [Test]
    public void Is_signed_by_the_key_that_it_names_so_that_xmlsec1_agrees()
    {
        string secured = Secured("holder-of-key", "holder");

        Assert.That(Xmlsec1.Verifies(WithoutAssertion(secured), "holder"), Is.True);
        Assert.That(secured, Does.Contain("#SAMLV2.0").And.Contain("#SAMLID").And.Not.Contain("BinarySecurityToken"));
    }

    [Test]
    public void Is_covered_by_the_signature_beside_it()
    {
        string secured = Secured("bearer", "bank");
        string another = secured.Replace(
            ForeignAssertions.Text("bearer"), ForeignAssertions.Text("bearer-sha512"), StringComparison.Ordinal);

        Assert.That(new SecuredFile(another).RejectionBy(SamlMessageTests.Verifier()), Is.EqualTo("DigestMismatch"));
    }

    [TestCase("holder-of-key", "bank")]
    [TestCase("holder-of-key", null)]
    public void Is_sent_under_no_other_key_than_it_names(string assertion, string? key) =>
        Assert.That(() => Secured(assertion, key), Throws.InvalidOperationException);

    [Test]
    public void Nothing_is_sent_that_proves_nobody() =>
        Assert.That(() => Secured((SentAssertion?)null, null), Throws.InvalidOperationException);

    [TestCase("<saml2:Subject>", "<saml2:Subject><saml2:SubjectConfirmation/>", "2 SubjectConfirmation")]
    [TestCase("cm:bearer", "cm:sender-vouches", "sender-vouches")]
    [TestCase("cm:bearer", "cm:holder-of-key", "X509Certificate")]
    [TestCase("<ds:Signature ", "<ds:Nothing ", "")]
    [TestCase("Version=\"2.0\"", "Version=\"1.1\"", "")]
    [TestCase("<saml2:Assertion ", "<!DOCTYPE a><saml2:Assertion ", "")]
    [TestCase("<saml2:Assertion ", "<!-- a --><saml2:Assertion ", "one saml2:Assertion")]
    [TestCase("</saml2:Assertion>", "</saml2:Assertion><a/>", "")]
    [TestCase("</saml2:Assertion>", "</saml2:Assertion></wsse:Security>", "")]
    [TestCase("</saml2:Assertion>", "", "")]
    [TestCase("saml2:Assertion", "saml2:Advice", "one saml2:Assertion")]
    public void Is_refused_where_it_cannot_be_sent(string old, string by, string says)
    {
        string text = ForeignAssertions.Text("bearer");
        Assert.That(text, Does.Contain(old));

        Assert.That(
            () => SentAssertion.Read(Encoding.UTF8.GetBytes(text.Replace(old, by, StringComparison.Ordinal))),
            Throws.ArgumentException.With.Message.Contains(says));
    }

    [Test]
    public void Is_refused_in_another_encoding() =>
        Assert.That(
            () => SentAssertion.Read(Encoding.Unicode.GetBytes(ForeignAssertions.Text("bearer"))),
            Throws.ArgumentException);

    [Test]
    public void Loses_the_declaration_of_its_document() =>
        Assert.That(
            SentAssertion.Read([
                .. Encoding.UTF8.Preamble, .. "<?xml version='1.0' encoding='UTF-8'?>\r\n"u8,
                .. Encoding.UTF8.GetBytes(ForeignAssertions.Text("bearer")), .. "\n"u8]).Id,
            Is.EqualTo("_a1"));

    private static string Secured(string assertion, string? key) => Secured(ForeignAssertions.Of(assertion), key);

    private static string Secured(SentAssertion? assertion, string? key)
    {
        var clock = new FakeTimeProvider(TestKeys.Noon);
        MessageSecurer securer = key is null
            ? MessageSecurer.OfBearers(new FreshnessOptions(), clock)
            : new MessageSecurer(new SigningCredential(TestKeys.WithPrivateKey(key)), new FreshnessOptions(), clock);

        return Encoding.UTF8.GetString(securer.Secure(Request, null, null, assertion, out _).Span);
    }

    // xmlsec1 verifies the first signature that it comes across, which is the issuer's.
    private static string WithoutAssertion(string message) =>
        message.Replace(ForeignAssertions.Text("holder-of-key"), "", StringComparison.Ordinal);
}
