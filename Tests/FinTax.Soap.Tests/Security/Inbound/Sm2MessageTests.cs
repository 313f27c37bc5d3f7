using System.Text.Json;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Security.Inbound;

/// <summary>
/// Messages that OpenSSL signed with SM2 over SM3, canonicalized by libxml2, and beside each that is accepted ones that
/// differ in one thing.
/// </summary>
internal sealed class Sm2MessageTests
{
    private const string OtherUserId = "bank@example.cn";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured", "sm2");

    private static readonly SecurityPolicy Sm2 = new() { AdmitSm2 = true };

    public static IEnumerable<TestCaseData> Refused
    {
        get
        {
            using JsonDocument rules = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "rules.json")));

            return [.. rules.RootElement.EnumerateArray().Select(rule => new TestCaseData(
                rule.GetProperty("file").GetString(), rule.GetProperty("rejection").GetString()))];
        }
    }

    [TestCase("raw.xml")]
    [TestCase("der.xml")]
    [TestCase("sha256-digests.xml")]
    [TestCase("thumbprint.xml")]
    [TestCase("issuer-serial.xml")]
    [TestCase("ski.xml")]
    [TestCase("rsa-sm3-digests.xml")]
    public void Accepts_what_openssl_signs(string file) =>
        Assert.That(Read(file).SenderBy(Registered(Sm2)), Is.EqualTo(TestKeys.BankNode));

    [TestCase("raw.xml")]
    [TestCase("der.xml")]
    public void Accepts_a_certificate_that_a_registered_authority_issued(string file) =>
        Assert.That(Read(file).SenderBy(Certified(Sm2)), Is.EqualTo(TestKeys.BankNode));

    [TestCaseSource(nameof(Refused))]
    public void Refuses_what_differs_in_one_thing(string file, string rejection) =>
        Assert.That(Read("refused/" + file).RejectionBy(Registered(Sm2)), Is.EqualTo(rejection));

    [Test]
    public void Is_off_unless_the_partner_is_configured_for_it() =>
        Assert.That(Read("raw.xml").RejectionBy(Certified(new SecurityPolicy())), Is.EqualTo("CertificateNotTrusted"));

    [Test]
    public void Registers_no_certificate_for_a_partner_who_is_not_configured_for_it() =>
        Assert.That(() => Registered(new SecurityPolicy()), Throws.ArgumentException.With.Message.Contains("SM2"));

    [Test]
    public void Takes_SM3_of_no_other_partner_either()
    {
        var bank = new PrincipalCredentials(new Principal(TestKeys.BankNode, new SecurityPolicy()))
        {
            Certificates = [TestKeys.Certificate("bank")],
        };

        Assert.That(
            Read("rsa-sm3-digests.xml").RejectionBy(Verifier(TestKeys.Noon, bank)), Is.EqualTo("AlgorithmNotAdmitted"));
    }

    [TestCase(false, "AlgorithmNotAdmitted")]
    [TestCase(true, null)]
    public void Knows_the_legacy_name_where_that_is_switched_on_separately(bool switchedOn, string? rejection) =>
        Assert.That(
            Read("legacy.xml").RejectionBy(Registered(Sm2 with { AdmitLegacySm2Uri = switchedOn })), Is.EqualTo(rejection));

    [TestCase("user-id.xml", OtherUserId, null)]
    [TestCase("user-id.xml", SecurityPolicy.DefaultSm2UserId, "SignatureValueWrong")]
    [TestCase("raw.xml", OtherUserId, "SignatureValueWrong")]
    public void Holds_a_signature_to_the_partners_user_id(string file, string userId, string? rejection) =>
        Assert.That(Read(file).RejectionBy(Registered(Sm2 with { Sm2UserId = userId })), Is.EqualTo(rejection));

    [TestCase("CN=Demo Bank, O=FinTax Tests, C=CN", "CertificateNotTrusted")]
    [TestCase("CN=Demo Bank SM2, O=FinTax Tests, C=CN", null)]
    public void Holds_an_authority_to_the_registered_subject(string subject, string? rejection) =>
        Assert.That(Read("raw.xml").RejectionBy(Certified(Sm2, subject: subject)), Is.EqualTo(rejection));

    [Test]
    public void Refuses_a_certificate_of_another_authority() =>
        Assert.That(
            Read("raw.xml").RejectionBy(Certified(Sm2, authority: "sm2-other-ca")), Is.EqualTo("CertificateNotTrusted"));

    [Test]
    public void Takes_a_signer_for_no_authority() =>
        Assert.That(Read("raw.xml").RejectionBy(Certified(Sm2, authority: "service-sm2")), Is.EqualTo("CertificateNotTrusted"));

    [Test]
    public void Refuses_a_certificate_that_was_revoked() =>
        Assert.That(
            Read("raw.xml").RejectionBy(Certified(Sm2, revoked: TestKeys.Certificate("bank-sm2").SerialNumber)),
            Is.EqualTo("CertificateRevoked"));

    [TestCase("2037-01-01T00:00:00Z")]
    [TestCase("2025-12-31T00:00:00Z")]
    public void Refuses_a_certificate_outside_its_time(string now)
    {
        SecuredFile message = Read("raw.xml");
        string day = now[..10];
        SecuredFile then = new(message.Text
            .Replace("2026-11-23T12:0", day + "T00:0", StringComparison.Ordinal));

        // The time is looked at before the signature, so that only the certificate can be what is wrong.
        Assert.That(
            then.RejectionBy(Certified(Sm2, now: DateTimeOffset.Parse(now))), Is.EqualTo("CertificateNotTrusted"));
    }

    [Test]
    public void Leaves_the_other_algorithms_as_they_are() =>
        Assert.That(
            SecuredFile.Read("xmlsec1-rsa-sha256.request.xml").SenderBy(Registered(Sm2)), Is.EqualTo(TestKeys.BankNode));

    private static SecuredFile Read(string file) => SecuredFile.Read("sm2/" + file);

    internal static MessageVerifier Registered(SecurityPolicy policy) => Verifier(
        TestKeys.Noon,
        new PrincipalCredentials(new Principal(TestKeys.BankNode, policy))
        {
            Certificates = [TestKeys.Certificate("bank-sm2"), TestKeys.Certificate("bank")],
        },

        // So that a certificate that is not registered has an authority to be held against.
        new PrincipalCredentials(new Principal("100000000999", policy))
        {
            Authority = TestKeys.Certificate("ca"),
            AuthoritySubject = "CN=Demo Bank SM2, O=FinTax Tests, C=CN",
        });

    private static MessageVerifier Certified(
        SecurityPolicy policy,
        string authority = "sm2-ca",
        string subject = "CN=Demo Bank SM2, O=FinTax Tests, C=CN",
        string? revoked = null,
        DateTimeOffset? now = null) => Verifier(
        now ?? TestKeys.Noon,
        new PrincipalCredentials(new Principal(TestKeys.BankNode, policy))
        {
            Authority = TestKeys.Certificate(authority),
            AuthoritySubject = subject,
            RevokedSerials = revoked is null ? [] : [revoked],
        });

    private static MessageVerifier Verifier(DateTimeOffset now, params PrincipalCredentials[] registered)
    {
        var clock = new FakeTimeProvider(now);

        return new MessageVerifier(new TrustDirectory(registered, clock), new FreshnessOptions(), clock);
    }
}
