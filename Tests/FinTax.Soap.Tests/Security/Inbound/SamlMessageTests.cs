using System.Formats.Asn1;
using System.Text.Json;
using System.Text.RegularExpressions;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Security.Inbound;

/// <summary>
/// Messages whose sender a SAML 2.0 assertion proves. The assertions are signed by OpenSAML, the messages by xmlsec1;
/// beside each that is accepted stand ones that differ in one thing.
/// </summary>
internal sealed partial class SamlMessageTests
{
    private const string TaxNode = "100000000201";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured", "saml");

    private static readonly SecurityPolicy Everything = new() { AdmitSamlBearer = true, AdmitSamlHolderOfKey = true };

    public static IEnumerable<string> Accepted =>
        Directory.EnumerateFiles(Folder, "*.xml").Select(path => Path.GetFileName(path)).Order();

    public static IEnumerable<TestCaseData> Refused
    {
        get
        {
            using JsonDocument rules = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "rules.json")));

            return [.. rules.RootElement.EnumerateArray().Select(rule => new TestCaseData(
                rule.GetProperty("file").GetString(), rule.GetProperty("rejection").GetString()))];
        }
    }

    [TestCaseSource(nameof(Accepted))]
    public void Accepts(string file) => Assert.That(Read(file).SenderBy(Verifier()), Is.EqualTo(TestKeys.BankNode));

    [TestCaseSource(nameof(Refused))]
    public void Refuses_what_differs_in_one_thing(string file, string rejection) =>
        Assert.That(Read("refused/" + file).RejectionBy(Verifier()), Is.EqualTo(rejection));

    [TestCase("bearer.xml", "AssertionNeedsTls")]
    [TestCase("bearer-signed.xml", "AssertionNeedsTls")]
    [TestCase("holder-of-key.xml", null)]
    public void Takes_a_bearer_over_TLS_only(string file, string? rejection) =>
        Assert.That(Read(file).RejectionBy(Verifier(), isTls: false), Is.EqualTo(rejection));

    [TestCase("bearer.xml", "ProofNotAdmitted")]
    [TestCase("bearer-signed.xml", "ProofNotAdmitted")]
    [TestCase("holder-of-key.xml", null)]
    public void Admits_a_bearer_only_where_the_policy_does(string file, string? rejection) =>
        Assert.That(
            Read(file).RejectionBy(Verifier(Everything with { AdmitSamlBearer = false })), Is.EqualTo(rejection));

    [TestCase("bearer.xml", null)]
    [TestCase("holder-of-key.xml", "ProofNotAdmitted")]
    [TestCase("holder-of-key-token.xml", "ProofNotAdmitted")]
    public void Admits_a_holder_of_key_only_where_the_policy_does(string file, string? rejection) =>
        Assert.That(
            Read(file).RejectionBy(Verifier(Everything with { AdmitSamlHolderOfKey = false })), Is.EqualTo(rejection));

    [TestCase("bearer.xml", null)]
    [TestCase("holder-of-key.xml", null)]
    [TestCase("bearer-signed.xml", "ProofNotAdmitted")]
    public void Needs_no_other_proof_to_be_admitted(string file, string? rejection) =>
        Assert.That(
            Read(file).RejectionBy(Verifier(Everything with { AdmitSignature = false })), Is.EqualTo(rejection));

    // An hour later the message is too old anyway; what its assertion says is asked first where it has no Timestamp.
    [TestCase(359, null)]
    [TestCase(360, "AssertionExpired")]
    [TestCase(-61, "AssertionNotYetValid")]
    public void Counts_an_assertion_while_it_is_valid_and_clocks_may_differ(int secondsLater, string? rejection)
    {
        SecuredFile message = Read("bearer.xml");
        int start = message.Text.IndexOf("<wsu:Timestamp", StringComparison.Ordinal);
        int end = message.Text.IndexOf("</wsu:Timestamp>", StringComparison.Ordinal) + "</wsu:Timestamp>".Length;

        SecuredFile withoutTimestamp = message.With(message.Text[start..end], "");

        Assert.That(
            withoutTimestamp.RejectionBy(Verifier(now: TestKeys.Noon.AddSeconds(secondsLater))), Is.EqualTo(rejection));
    }

    [TestCase("bearer.xml", new[] { "assertion" })]
    [TestCase("bearer-signed.xml", new[] { "assertion", "signature" })]
    [TestCase("holder-of-key.xml", new[] { "signature" })]
    [TestCase("holder-of-key-once.xml", new[] { "assertion", "signature" })]
    public void Lets_a_bearer_use_an_assertion_once(string file, string[] marks)
    {
        using VerifiedMessage verified = Read(file).Verify(Verifier());

        Assert.That(verified.ReplayMarks.Select(mark => mark.Kind), Is.EquivalentTo(marks));
    }

    [Test]
    public void Remembers_the_use_of_an_assertion_for_as_long_as_it_counts()
    {
        using VerifiedMessage verified = Read("bearer.xml").Verify(Verifier());

        Assert.That(
            verified.ReplayMarks.Single().KeepUntil, Is.EqualTo(new DateTimeOffset(2026, 11, 23, 12, 6, 1, TimeSpan.Zero)));
    }

    [Test]
    public void Means_nobody_where_the_name_is_registered_in_another_format() =>
        Assert.That(
            Read("bearer.xml").RejectionBy(Verifier(format: "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress")),
            Is.EqualTo("AssertionSubjectUnknown"));

    [Test]
    public void Believes_an_issuer_whose_certificate_has_ended_no_more() =>
        Assert.That(
            Read("bearer.xml").RejectionBy(Verifier(issuerKeys: ["expired"])), Is.EqualTo("AssertionSignatureWrong"));

    [Test]
    public void Believes_either_key_of_an_issuer_that_changes_them() =>
        Assert.That(Read("bearer.xml").RejectionBy(Verifier(issuerKeys: ["bank-ec256", "sts"])), Is.Null);

    // Issuers that tell our services apart confirm for the address of each.
    [TestCase("https://service.tests.fintax/", null)]
    [TestCase("https://service.tests.fintax/a https://service.tests.fintax/", null)]
    [TestCase("https://service.tests.fintax/a https://service.tests.fintax/b", "AssertionForOthers")]
    [TestCase("", "AssertionForOthers")]
    public void Takes_an_assertion_for_any_of_the_registered_recipients(string recipients, string? rejection) =>
        Assert.That(
            Read("bearer.xml").RejectionBy(
                Verifier(recipients: recipients.Split(' ', StringSplitOptions.RemoveEmptyEntries))),
            Is.EqualTo(rejection));

    // The token is not signed, so that another form of it is what this stack would have sent too.
    [TestCase(null, "ca", "holder")]
    [TestCase(null, "holder")]
    [TestCase("HolderOfKeyMismatch", "holder", "bank")]
    [TestCase("CertificateNotTrusted", "holder", "stranger")]
    public void Finds_the_holders_key_at_the_end_of_a_path(string? rejection, params string[] path)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);

        using (der.PushSequence())
        {
            Array.ForEach(path, name => der.WriteEncodedValue(TestKeys.Certificate(name).RawData));
        }

        string message = Token().Replace(
            Read("holder-of-key-token.xml").Text.Replace("#X509v3", "#X509PKIPathv1", StringComparison.Ordinal),
            $"$1{Convert.ToBase64String(der.Encode())}$2");

        Assert.That(new SecuredFile(message).RejectionBy(Verifier()), Is.EqualTo(rejection));
    }

    [Test]
    public void Trusts_a_key_that_it_has_seen_only_by_an_assertion()
    {
        MessageVerifier verifier = Verifier();
        Read("holder-of-key.xml").SenderBy(verifier);

        // The key is known by now, and what speaks for it here is no assertion.
        Assert.Multiple(() =>
        {
            Assert.That(Read("refused/holder-other-token.xml").RejectionBy(verifier), Is.EqualTo("HolderOfKeyMismatch"));
            Assert.That(Read("refused/bearer-as-key.xml").RejectionBy(verifier), Is.EqualTo("SubjectConfirmationNotAdmitted"));
            Assert.That(Read("holder-of-key.xml").RejectionBy(verifier), Is.Null);
        });
    }

    [Test]
    public void Accepts_no_assertion_of_which_a_byte_was_changed()
    {
        byte[] message = System.Text.Encoding.UTF8.GetBytes(Read("bearer-statements.xml").Text);
        string text = System.Text.Encoding.Latin1.GetString(message);
        int start = text.IndexOf("<saml2:Assertion", StringComparison.Ordinal);
        int end = text.IndexOf("</saml2:Assertion>", StringComparison.Ordinal);
        MessageVerifier verifier = Verifier();
        var random = new Random(20261123);

        for (int i = 0; i < 1500; i++)
        {
            byte[] changed = [.. message];
            changed[random.Next(start, end)] ^= (byte)(1 << random.Next(8));
            var file = new SecuredFile(System.Text.Encoding.UTF8.GetString(changed));

            // Where it was not signed (in KeyInfo, which is not asked) or means the same, the sender is the same.
            Assert.That(file.RejectionBy(verifier) ?? file.SenderBy(verifier), Is.Not.EqualTo(TaxNode));
            Assert.That(file.RejectionBy(verifier) is not null || Name(file) == "bank-client", file.Text);
        }
    }

    [GeneratedRegex("(<wsse:BinarySecurityToken [^>]*>)[^<]*(</wsse:BinarySecurityToken>)")]
    private static partial Regex Token();

    private static string Name(SecuredFile file) => file.Text.Split("<saml2:NameID>")[1].Split('<')[0];

    private static SecuredFile Read(string file) => SecuredFile.Read("saml/" + file);

    internal static MessageVerifier Verifier(
        SecurityPolicy? policy = null, DateTimeOffset? now = null, string? format = null, string[]? issuerKeys = null,
        string[]? recipients = null)
    {
        var clock = new FakeTimeProvider(now ?? TestKeys.Noon);
        var issuer = new AssertionIssuer
        {
            EntityId = "https://sts.tests.fintax",
            Audience = "urn:fintax:tests:service",
            Recipients = recipients ?? ["https://service.tests.fintax/"],
            Certificates = [.. (issuerKeys ?? ["sts"]).Select(TestKeys.Certificate)],
        };
        PrincipalCredentials[] registered =
        [
            new(new Principal(TestKeys.BankNode, policy ?? Everything))
            {
                Certificates = [TestKeys.Certificate("bank")],
                AssertedName = new AssertedName(issuer, "bank-client", format),
            },
            new(new Principal(TaxNode, Everything)) { AssertedName = new AssertedName(issuer, "tax-client") },
            new(new Principal("100000000999", new SecurityPolicy()))
            {
                Authority = TestKeys.Certificate("ca"),
                AuthoritySubject = "CN=Somebody else",
            },
        ];

        return new MessageVerifier(new TrustDirectory(registered, clock), new FreshnessOptions(), clock);
    }
}
