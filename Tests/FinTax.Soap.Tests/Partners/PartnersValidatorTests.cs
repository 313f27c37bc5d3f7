using FinTax.Soap.Service.Partners;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Tests.Partners;

internal sealed class PartnersValidatorTests
{
    private const string NodeCode = "100000000999";

    // Whether it is a certificate is found out when it is loaded.
    private static readonly string AnyFile = typeof(PartnersValidatorTests).Assembly.Location;

    [Test]
    public void Accepts_one_partner_of_each_kind()
    {
        var options = new PartnersOptions
        {
            Registered =
            {
                ["100000000901"] = Signing(),
                ["100000000902"] = WithPassword(),
                ["100000000903"] = Certified(),
            },
        };

        Assert.That(new PartnersValidator().Validate(null, options).Failures, Is.Null);
    }

    [TestCase("10000000099")]
    [TestCase("10000000099X")]
    [TestCase("１００００００００９９９")]
    public void Refuses_a_node_code_that_is_none(string nodeCode) =>
        Assert.That(Failures(nodeCode, Signing()), Has.One.Contains("12 digits"));

    [TestCase("102100009980", null)]
    [TestCase("102100009981", "check digit")]
    [TestCase("", "check digit")]
    public void Refuses_to_let_a_partner_speak_for_a_bank_that_there_is_not(string bankCode, string? fault)
    {
        PartnerOptions partner = Signing();
        partner.BankCodes = [bankCode];

        Assert.That(string.Concat(Failures(NodeCode, partner)), fault is null ? Is.Empty : Does.Contain(fault));
    }

    [Test]
    public void Refuses_a_signer_without_a_certificate()
    {
        PartnerOptions partner = Signing();
        partner.Certificates = [];

        Assert.That(Failures(NodeCode, partner), Has.One.Contains("neither Certificates nor an Authority"));
    }

    [TestCase(null, "long enough for us")]
    [TestCase("user", null)]
    public void Refuses_a_user_without_name_or_password(string? username, string? password)
    {
        PartnerOptions partner = WithPassword();
        (partner.Username, partner.Password) = (username, password);

        Assert.That(Failures(NodeCode, partner), Has.One.Contains("no Username or no Password"));
    }

    [Test]
    public void Refuses_a_short_password_and_does_not_repeat_it()
    {
        PartnerOptions partner = WithPassword();
        partner.Password = "elevenchars";

        Assert.That(Failures(NodeCode, partner), Has.One.Contains("shorter than 12").And.None.Contains("elevenchars"));
    }

    [Test]
    public void Refuses_an_authority_without_a_subject()
    {
        PartnerOptions partner = Certified();
        partner.Authority!.Subject = "";

        Assert.That(Failures(NodeCode, partner), Has.One.Contains("Subject"));
    }

    [Test]
    public void Refuses_a_revoked_serial_that_is_no_number()
    {
        PartnerOptions partner = Certified();
        partner.Authority!.RevokedSerials = ["0A1B", "serial 7"];

        Assert.That(Failures(NodeCode, partner), Has.One.Contains("hexadecimal"));
    }

    [Test]
    public void Refuses_a_digest_without_tls_where_no_digest_is_admitted()
    {
        PartnerOptions partner = Signing();
        partner.DigestWithoutTls = true;

        Assert.That(Failures(NodeCode, partner), Has.One.Contains("DigestWithoutTls"));
    }

    [Test]
    public void Refuses_cbc_where_no_signature_is_admitted()
    {
        PartnerOptions partner = WithPassword();
        partner.AdmitCbc = true;

        Assert.That(Failures(NodeCode, partner), Has.One.Contains("AdmitCbc"));
    }

    [Test]
    public void Refuses_encrypted_replies_to_a_partner_without_a_certificate()
    {
        PartnerOptions partner = Certified();
        partner.EncryptReplies = true;

        Assert.That(Failures(NodeCode, partner), Has.One.Contains("EncryptReplies needs"));
    }

    [Test]
    public void Refuses_an_encrypted_signature_in_a_reply_that_is_not()
    {
        PartnerOptions partner = Signing();
        partner.EncryptReplySignatures = true;

        Assert.That(Failures(NodeCode, partner), Has.One.Contains("EncryptReplySignatures"));
    }

    [Test]
    public void Refuses_two_partners_of_one_username()
    {
        var options = new PartnersOptions
        {
            Registered = { ["100000000901"] = WithPassword(), ["100000000902"] = WithPassword() },
        };

        ValidateOptionsResult result = new PartnersValidator().Validate(null, options);

        Assert.That(result.Failures, Has.One.EqualTo("Partners 100000000901, 100000000902 share a Username."));
    }

    [Test]
    public void Names_every_fault_at_once() =>
        Assert.That(Failures("1", new PartnerOptions()), Has.Exactly(3).Items);

    [Test]
    public void Refuses_certificates_that_are_not_there()
    {
        var partner = new PartnerOptions
        {
            Name = "Signs",
            Certificates = [AnyFile, "missing.crt.pem"],
            Authority = new() { Certificate = "missing.ca.pem", Subject = "CN=Certified" },
        };

        IEnumerable<string> failures = Failures(NodeCode, partner);
        Assert.That(failures, Has.One.Contains("missing.crt.pem").And.One.Contains("missing.ca.pem"));
    }

    [TestCase(false, true, "1234567812345678", 1)]
    [TestCase(false, false, "somebody", 1)]
    [TestCase(true, true, "somebody", 0)]
    public void Refuses_what_says_nothing_without_SM2(bool sm2, bool legacyUri, string userId, int faults)
    {
        PartnerOptions partner = Signing();
        (partner.Sm2, partner.Sm2LegacyUri, partner.Sm2UserId) = (sm2, legacyUri, userId);

        Assert.That(Failures(NodeCode, partner).Count(fault => fault.Contains("Sm2", StringComparison.Ordinal)), Is.EqualTo(faults));
    }

    [Test]
    public void Accepts_a_partner_whom_an_issuer_knows() => Assert.That(SamlFailures(_ => { }), Is.Empty);

    [Test]
    public void Refuses_an_issuer_without_its_id_its_audience_or_its_key() =>
        Assert.That(
            SamlFailures(options => options.SamlIssuers["sts"] = new()),
            Has.One.Contains("EntityId").And.One.Contains("Audience").And.One.Contains("Certificates"));

    [Test]
    public void Refuses_a_certificate_of_an_issuer_that_is_not_there() =>
        Assert.That(
            SamlFailures(options => options.SamlIssuers["sts"].Certificates = ["missing.pem"]),
            Has.One.Contains("SAML issuer sts").And.One.Contains("missing.pem"));

    [Test]
    public void Refuses_an_issuer_that_is_not_named() =>
        Assert.That(
            SamlFailures(options => options.Registered[NodeCode].Saml!.Issuer = "other"), Has.One.Contains("not among SamlIssuers"));

    [Test]
    public void Refuses_an_assertion_that_could_mean_nobody() =>
        Assert.That(SamlFailures(options => options.Registered[NodeCode].Saml = null), Has.One.Contains("has no Saml"));

    [Test]
    public void Refuses_one_name_for_two_partners() =>
        Assert.That(
            SamlFailures(options => options.Registered["100000000901"] = Asserted()), Has.One.EndsWith("share a Saml:NameId."));

    [Test]
    public void Refuses_one_entity_id_for_two_issuers() =>
        Assert.That(
            SamlFailures(options => options.SamlIssuers["again"] = options.SamlIssuers["sts"]),
            Has.One.EqualTo("SAML issuers again, sts share an EntityId."));

    private static IEnumerable<string> SamlFailures(Action<PartnersOptions> change)
    {
        var options = new PartnersOptions
        {
            SamlIssuers = { ["sts"] = new() { EntityId = "urn:sts", Audience = "urn:us", Certificates = [AnyFile] } },
            Registered = { [NodeCode] = Asserted() },
        };
        change(options);

        return new PartnersValidator().Validate(null, options).Failures ?? [];
    }

    private static PartnerOptions Asserted() => new()
    {
        Name = "Asserted",
        Proofs = [PartnerProof.SamlBearer],
        Saml = new() { Issuer = "sts", NameId = "somebody" },
    };

    private static PartnerOptions Signing() => new() { Name = "Signs", Certificates = [AnyFile] };

    private static PartnerOptions Certified() =>
        new() { Name = "Certified", Authority = new() { Certificate = AnyFile, Subject = "CN=Certified" } };

    private static PartnerOptions WithPassword() => new()
    {
        Name = "Types",
        Proofs = [PartnerProof.UsernameTokenDigest],
        Username = "user",
        Password = "long enough for us",
    };

    private static IEnumerable<string> Failures(string nodeCode, PartnerOptions partner)
    {
        var options = new PartnersOptions { Registered = { [nodeCode] = partner } };

        return new PartnersValidator().Validate(null, options).Failures ?? [];
    }
}
