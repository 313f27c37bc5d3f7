using System.Text;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Tests.Large;

namespace FinTax.Soap.Tests.Security.Fuzzing;

/// <summary>
/// What fuzzing found, each case kept: messages that were refused by an exception which nobody expected, so that the
/// caller was told of an internal error and learned that this message is unlike others.
/// </summary>
public sealed class FoundByFuzzingTests
{
    private const string Start = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>";

    [TestCase("")]
    [TestCase("<?xml version='1.0' encoding=''?>" + Start + "<s:Body/></s:Envelope>")]
    [TestCase("<?xml version='1.0' encoding='no-such'?>" + Start + "<s:Body/></s:Envelope>")]
    [TestCase(Start + "<s:Body><—/></s:Body></s:Envelope>")]
    [TestCase(Start + "<s:Body/><—/></s:Envelope>")]
    [TestCase(Start + "<s:Header><a —='b'/></s:Header><s:Body/></s:Envelope>")]
    public void Finds_not_well_formed(string message) =>
        Assert.That(VerifierOutcome.Of(Encoding.UTF8.GetBytes(message), TestKeys.VerifierAt(TestKeys.Noon)).Rule, Is.EqualTo("NotWellFormed"));

    // The names are counted when somebody asks for them, which is after the tag was read.
    [Test]
    public void Finds_too_many_names_in_a_body_that_nobody_signed()
    {
        string names = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<n{i}/>"));

        Assert.That(
            VerifierOutcome.Of(Encoding.UTF8.GetBytes($"{Start}<s:Body><a>{names}</a></s:Body></s:Envelope>"), TestKeys.VerifierAt(TestKeys.Noon)).Rule,
            Is.EqualTo("LimitExceeded"));
    }

    // Written as UTF-8, a lone surrogate is the replacement character: one digest for two texts.
    [TestCase("&#xD800;")]
    [TestCase("<![CDATA[]]>&#xDC00;")]
    [TestCase("&#xD83D;x&#xDCB6;")]
    [TestCase("&#xD83D;<b/>&#xDCB6;")]
    [TestCase("&#xDCB6;&#xD83D;")]
    public void Finds_a_lone_surrogate_not_well_formed(string text)
    {
        byte[] message = Encoding.UTF8.GetBytes($"{Start}<s:Body><a>{text}</a></s:Body></s:Envelope>");
        using var file = new SpooledFile(message);

        Assert.That(VerifierOutcome.Of(message, TestKeys.VerifierAt(TestKeys.Noon)).Rule, Is.EqualTo("NotWellFormed"));
        Assert.That(VerifierOutcome.Of(file.Source, TestKeys.VerifierAt(TestKeys.Noon)).Rule, Is.EqualTo("NotWellFormed"));
    }

    [Test]
    public void Finds_bytes_that_are_no_characters_in_a_body_that_nobody_signed()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Start + "<s:Body><a>"), 0xB6, .. "</a></s:Body></s:Envelope>"u8];
        using SoapMessage message = SoapMessage.Parse(bytes, XmlLimits.Default);
        using VerifiedMessage verified = TestKeys.VerifierAt(TestKeys.Noon).Verify(message, isTls: true, anonymousAllowed: true);
        verified.Body.Read();

        Assert.That(verified.Body.Read, Throws.InstanceOf<MalformedMessageException>());
    }

    [Test]
    public void Finds_bytes_that_are_no_characters_in_a_message_that_is_read_from_a_file()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Start + "<s:Body><a>text"), 0xFF, .. "</a></s:Body></s:Envelope>"u8];
        using var file = new SpooledFile(bytes);

        Assert.That(VerifierOutcome.Of(file.Source, TestKeys.VerifierAt(TestKeys.Noon)).Rule, Is.EqualTo("NotWellFormed"));
    }

    // The certificate loads; that its subject is no text shows when its names are compared.
    [Test]
    public void Finds_a_certificate_malformed_whose_subject_is_no_text()
    {
        byte[] certificate = TestKeys.Certificate("bank").RawData;
        int name = certificate.AsSpan().LastIndexOf("Demo Bank"u8);
        byte[] altered = [.. certificate[..name], 0xB6, .. certificate[(name + 1)..]];
        string message = Encoding.UTF8.GetString(ForeignMessages.Bytes("wss4j-bst")).Replace(
            Convert.ToBase64String(certificate), Convert.ToBase64String(altered), StringComparison.Ordinal);

        Assert.That(
            VerifierOutcome.Of(Encoding.UTF8.GetBytes(message), TestKeys.VerifierAt(TestKeys.Noon)).Rule,
            Is.EqualTo(nameof(SecurityRejection.TokenMalformed)));
    }

    // By its offset, or by its hour of 24, a moment is of a day that there is not.
    [TestCase("Created", "0001-01-01T00:00:00+14:00")]
    [TestCase("Created", "9999-12-31T23:59:59-14:00")]
    [TestCase("Created", "9999-12-31T24:00:00Z")]
    [TestCase("Expires", "9999-12-31T23:59:59-14:00")]
    [TestCase("Expires", "9999-12-31T24:00:00Z")]
    [TestCase("Created", "2026-11-23T12:00:00+99:99")]
    public void Finds_a_timestamp_malformed_that_is_before_all_days_or_after_them(string member, string moment)
    {
        string text = Encoding.UTF8.GetString(ForeignMessages.Bytes("wss4j-bst"));
        int start = text.IndexOf($"<wsu:{member}>", StringComparison.Ordinal) + $"<wsu:{member}>".Length;
        string message = text[..start] + moment + text[text.IndexOf($"</wsu:{member}>", StringComparison.Ordinal)..];

        Assert.That(
            VerifierOutcome.Of(Encoding.UTF8.GetBytes(message), TestKeys.VerifierAt(TestKeys.Noon)).Rule,
            Is.EqualTo(nameof(SecurityRejection.TimestampMalformed)));
    }
}
