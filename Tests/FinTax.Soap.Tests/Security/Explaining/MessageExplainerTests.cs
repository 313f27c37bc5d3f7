using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Explaining;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;
using FinTax.Soap.Security.Xml;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Security.Explaining;

/// <summary>What is said of messages that other stacks signed, and of what was done to them afterwards.</summary>
public sealed class MessageExplainerTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured");

    public static IEnumerable<string> Accepted =>
        Directory.EnumerateFiles(Folder, "*.request.xml").Select(path => Path.GetFileName(path)).Order();

    public static IEnumerable<TestCaseData> Refused
    {
        get
        {
            using JsonDocument rules = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "refused", "rules.json")));

            return [.. rules.RootElement.EnumerateArray()
                .Where(rule => rule.GetProperty("rejection").GetString() != "SenderIsNotCaller")
                .Select(rule => new TestCaseData(rule.GetProperty("file").GetString(), rule.GetProperty("rejection").GetString()))];
        }
    }

    [TestCaseSource(nameof(Accepted))]
    public void Says_who_sent_a_message_that_holds_and_what_is_covered(string file)
    {
        MessageExplanation explanation = Explain(Read(file));

        Assert.That(explanation.Rule, Is.Null, explanation.Detail);
        Assert.That(explanation.Sender, Is.EqualTo(file.Contains("usernametoken") ? TestKeys.ErpNode : TestKeys.BankNode));
        Assert.That(explanation.References.Select(reference => reference.Holds), Is.All.True);
        Assert.That(
            explanation.References.Select(reference => Hash(reference.Algorithm, reference.Canonical!.Value.Span)),
            Is.EqualTo(explanation.References.Select(reference => Convert.ToHexString(reference.Computed!.Value.Span))));
    }

    [TestCaseSource(nameof(Refused))]
    public void Says_the_rule_that_the_verifier_refuses_by_and_where(string file, string rejection)
    {
        MessageExplanation explanation = Explain(Read(Path.Combine("refused", file)));

        Assert.That(explanation.Rule.ToString(), Is.EqualTo(rejection));
        Assert.That(explanation.At!.Line, Is.Positive, explanation.At.Path);
    }

    [Test]
    public void Gives_the_place_by_path_line_and_column()
    {
        string message = Text("xmlsec1-rsa-sha256.request.xml").Replace("2026-11-23T12:00:00Z</wsu:Created>", "2026-11-23T11:00:00Z</wsu:Created>", StringComparison.Ordinal);

        Place at = Explain(message.Replace("<wsu:Timestamp", "\n\n  <wsu:Timestamp", StringComparison.Ordinal)).At!;

        int line = message[..message.IndexOf("<wsu:Timestamp", StringComparison.Ordinal)].Count(character => character == '\n') + 3;
        Assert.That((at.Path, at.Line, at.Column), Is.EqualTo(("/soap:Envelope/soap:Header/wsse:Security/wsu:Timestamp", line, 4)));
    }

    [TestCase("a digit", "10000.00", "10000.01", Cause.ContentChanged)]
    [TestCase("a prefix", "soap:", "soapenv:", Cause.NamespacePrefix)]
    [TestCase("a blank line", "</ftt:Header>", "</ftt:Header>\n", Cause.WhiteSpace)]
    public void Finds_what_was_changed_on_the_way(string what, string old, string by, Cause cause)
    {
        string message = Text("xmlsec1-rsa-sha256.request.xml");
        int body = message.IndexOf("<soap:Body", StringComparison.Ordinal);
        string changed = old == "soap:"
            ? message.Replace(old, by, StringComparison.Ordinal).Replace("xmlns:soap=", "xmlns:soapenv=", StringComparison.Ordinal)
            : message[..body] + message[body..].Replace(old, by, StringComparison.Ordinal);

        MessageExplanation explanation = Explain(changed);

        Assert.That(explanation.Rule, Is.EqualTo(SecurityRejection.BodyDigestMismatch), what);
        Assert.That(explanation.Cause!.Cause, Is.EqualTo(cause), explanation.Cause.Says);
    }

    [Test]
    public void Says_nothing_of_what_the_verifier_did_not_come_to()
    {
        string message = Text("xmlsec1-rsa-sha256.request.xml");

        MessageExplanation explanation = Explain(Changed(message, "<wsu:Created>", "\n<wsu:Created>"));

        Assert.That(explanation.Rule, Is.EqualTo(SecurityRejection.DigestMismatch));
        Assert.That(explanation.References.Select(reference => reference.Holds), Is.EquivalentTo(new bool?[] { null, false }));
        Assert.That(ExplanationText.Write(explanation), Does.Contain("/soap:Body").And.Contain("not computed"));
    }

    [Test]
    public void Finds_a_body_whose_UTF8_somebody_read_as_Latin1()
    {
        string message = Text("xmlsec1-rsa-sha256.request.xml");
        int body = message.IndexOf("<soap:Body", StringComparison.Ordinal);

        MessageExplanation explanation =
            Explain(message[..body] + Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(message[body..])));

        Assert.That(explanation.Cause!.Cause, Is.EqualTo(Cause.Encoding), explanation.Cause.Says);
    }

    [Test]
    public void Finds_carriage_returns_that_came_in()
    {
        string message = Text("xmlsec1-body-whitespace.request.xml");
        int body = message.IndexOf("<soap:Body", StringComparison.Ordinal);

        // A carriage return as such would be read as a line feed [XML §2.11].
        MessageExplanation explanation =
            Explain(message[..body] + message[body..].Replace("\n", "&#xD;\n", StringComparison.Ordinal));

        Assert.That(explanation.Cause!.Cause, Is.EqualTo(Cause.LineEnds), explanation.Cause.Says);
    }

    [Test]
    public void Finds_a_body_that_was_laid_out_after_signing_or_whose_layout_was_taken_out()
    {
        const string Compact = "<p:Pay xmlns:p=\"urn:p\"><p:Name>M</p:Name><p:Amount>1.00</p:Amount></p:Pay>";
        string laidOut = "\n    " + Compact.Replace("><p:", ">\n      <p:", StringComparison.Ordinal)
            .Replace("></p:Pay>", ">\n    </p:Pay>\n  ", StringComparison.Ordinal);

        MessageExplanation[] explanations =
            [Explain(Changed(Signed(Compact), Compact, laidOut)), Explain(Changed(Signed(laidOut), laidOut, Compact))];

        Assert.That(explanations.Select(explanation => explanation.Cause!.Cause), Is.All.EqualTo(Cause.WhiteSpace));
        Assert.That(explanations[1].Cause!.Says, Does.Contain("pretty-printer"));
    }

    [Test]
    public void Finds_a_whole_message_that_was_laid_out_anew_by_another_tool()
    {
        string message = Text("xmlsec1-rsa-sha256.request.xml");
        string laidOut = message.Replace("><ds:", ">\n  <ds:", StringComparison.Ordinal).Replace("></ds:", ">\n</ds:", StringComparison.Ordinal);

        MessageExplanation explanation = Explain(laidOut);

        Assert.That(explanation.Rule, Is.EqualTo(SecurityRejection.SignatureValueWrong));
        Assert.That(explanation.Cause!.Cause, Is.EqualTo(Cause.WhiteSpace), explanation.Cause.Says);
    }

    [Test]
    public void Finds_inclusive_canonicalization() => Mistake(
        MistakenSigner.Sign(body => SHA256.HashData(MistakenSigner.Inclusive(body))), Cause.Canonicalization, "inclusive");

    [Test]
    public void Finds_comments_that_were_digested() => Mistake(
        MistakenSigner.Sign(body => SHA256.HashData(MistakenSigner.WithComments(body))), Cause.Canonicalization, "comments");

    [Test]
    public void Finds_sha1_under_the_name_of_sha256() => Mistake(
        MistakenSigner.Sign(body => CryptographicOperations.HashData(HashAlgorithmName.SHA1, MistakenSigner.Exclusive(body))), Cause.Algorithm, "SHA1");

    [Test]
    public void Finds_hexadecimal_digits_and_their_base64()
    {
        static string Hex(System.Xml.XmlElement body) => Convert.ToHexStringLower(SHA256.HashData(MistakenSigner.Exclusive(body)));

        Mistake(MistakenSigner.SignText(Hex), Cause.ValueEncoding, "hexadecimal digits, where base64 is due");
        Mistake(
            MistakenSigner.SignText(body => Convert.ToBase64String(Encoding.ASCII.GetBytes(Hex(body)))),
            Cause.ValueEncoding,
            "base64 of hexadecimal digits");
    }

    [Test]
    public void Finds_a_digest_over_another_encoding_a_byte_order_mark_or_other_line_ends()
    {
        static string Canonical(System.Xml.XmlElement body) => Encoding.UTF8.GetString(MistakenSigner.Exclusive(body));

        Mistake(MistakenSigner.Sign(body => SHA256.HashData(Encoding.Latin1.GetBytes(Canonical(body)))), Cause.Encoding, "Latin-1");
        Mistake(
            MistakenSigner.Sign(body => SHA256.HashData([0xEF, 0xBB, 0xBF, .. MistakenSigner.Exclusive(body)])), Cause.Encoding, "byte order mark");
        Mistake(
            MistakenSigner.Sign(body => SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(body).Replace("\n", "\r\n", StringComparison.Ordinal)))),
            Cause.LineEnds,
            "CR LF");
    }

    [Test]
    public void Finds_a_digest_over_the_payload_in_place_of_the_body() => Mistake(
        MistakenSigner.Sign(body => SHA256.HashData(MistakenSigner.Exclusive((System.Xml.XmlElement)body.FirstChild!))), Cause.WrongElement, "only child");

    [Test]
    public void Finds_a_value_made_with_another_key_or_in_another_form()
    {
        using RSA other = RSA.Create(2048);

        Mistake(
            MistakenSigner.SignValue("bank", (_, signedInfo) => other.SignData(signedInfo, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            Cause.WrongKey,
            "another key");
        Mistake(
            MistakenSigner.SignValue("bank", (own, signedInfo) => own.GetRSAPrivateKey()!.SignData(signedInfo, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
            Cause.Algorithm,
            "PSS");
        Mistake(
            MistakenSigner.SignValue("bank", (own, signedInfo) => own.GetRSAPrivateKey()!.SignData(signedInfo, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1)),
            Cause.Algorithm,
            "SHA1");
        Mistake(
            MistakenSigner.SignValue("bank-ec256", (own, signedInfo) =>
                own.GetECDsaPrivateKey()!.SignData(signedInfo, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            Cause.ValueEncoding,
            "DER");
    }

    [Test]
    public void Explains_a_rightly_signed_message_of_the_mistaken_signer_as_holding() =>
        Assert.That(Explain(MistakenSigner.Sign(body => SHA256.HashData(MistakenSigner.Exclusive(body)))).Rule, Is.Null);

    [Test]
    public void Has_a_sentence_for_every_rule() =>
        Assert.That(Enum.GetValues<SecurityRejection>().Select(RuleWords.Of), Has.All.Matches(@"[.\]]$"));

    [Test]
    public void Writes_neither_a_password_nor_a_token()
    {
        string message = Text("wss4j-usernametoken-text.request.xml");

        string text = ExplanationText.Write(Explain(message.Replace("erp-secret-2026", "erp-secret-2025", StringComparison.Ordinal)));

        Assert.That(text, Does.Contain("WrongPassword").And.Contain("user erp").And.Not.Contain("secret"));
    }

    private static string Signed(string payload)
    {
        using var credential = new SigningCredential(TestKeys.WithPrivateKey("bank"));
        var securer = new MessageSecurer(credential, new FreshnessOptions(), new FakeTimeProvider(TestKeys.Noon));

        return Encoding.UTF8.GetString(
            securer.Secure(new OutgoingMessage(WellKnown.Soap11, [], Encoding.UTF8.GetBytes(payload))).Span);
    }

    private static string Changed(string message, string old, string by) => message.Replace(old, by, StringComparison.Ordinal);

    private static void Mistake(byte[] message, Cause cause, string says)
    {
        MessageExplanation explanation = Explain(message);

        Assert.That(explanation.Cause?.Cause, Is.EqualTo(cause), $"{explanation.Rule} {explanation.Cause?.Says}");
        Assert.That(explanation.Cause!.Says, Does.Contain(says));
    }

    private static MessageExplanation Explain(string message) => Explain(Encoding.UTF8.GetBytes(message));

    private static MessageExplanation Explain(byte[] message) =>
        new MessageExplainer(TestKeys.VerifierAt(TestKeys.Noon), XmlLimits.Default).Explain(message, isTls: true);

    private static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    private static string Text(string file) => Encoding.UTF8.GetString(Read(file));

    private static string Hash(string algorithm, ReadOnlySpan<byte> bytes) =>
        Convert.ToHexString(CryptographicOperations.HashData(new HashAlgorithmName(algorithm), bytes));
}
