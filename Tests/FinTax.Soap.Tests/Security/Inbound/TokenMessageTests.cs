using System.Formats.Asn1;
using System.Text.RegularExpressions;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Security.Inbound;

/// <summary>
/// What WSS4J does with tokens: certificate paths, the STR-Transform, a UsernameToken that is signed, a key made from a
/// password, a signature that is confirmed. Beside each message that is accepted, ones that differ in one thing.
/// </summary>
internal sealed partial class TokenMessageTests
{
    private const string BranchNode = "100000000104";
    private const string BranchSubject = "CN=Demo Bank branch, O=FinTax Tests, C=CN";

    private static readonly SecurityPolicy WithPassword = new() { AdmitUsernameTokenDigest = true };

    [TestCase("bst")]
    [TestCase("ski")]
    [TestCase("thumbprint")]
    [TestCase("issuer-serial")]
    [TestCase("default-namespace")]
    public void Digests_the_token_behind_a_reference(string kind) =>
        Assert.That(StrTransform(kind).SenderBy(Verifier()), Is.EqualTo(TestKeys.BankNode));

    [TestCase("wsu:Id=\"X509-", "xmlns:changed=\"urn:x\" changed:x=\"1\" wsu:Id=\"X509-")]
    [TestCase("<wsse:Security ", "<wsse:Security xmlns=\"urn:x\" ")]
    public void Refuses_a_token_that_was_changed_behind_its_reference(string old, string changed) =>
        Assert.That(StrTransform("bst").With(old, changed).RejectionBy(Verifier()), Is.EqualTo("DigestMismatch"));

    [Test]
    public void Refuses_a_reference_that_leads_to_another_certificate_than_was_digested()
    {
        // Two certificates of the bank: the signature names one by its thumbprint and the attacker the other.
        SecuredFile message = StrTransform("thumbprint").With(
            Thumbprint("bank"), Thumbprint("bank-ec256"));

        Assert.That(message.RejectionBy(Verifier()), Is.EqualTo("AlgorithmNotAdmitted"));
    }

    // SignedInfo is signed, so that none of these can be done to a message on its way: what is refused here is what a
    // signer may not write, before anything is made of the value.
    [TestCase("<wsse:TransformationParameters>", "<wsse:TransformationParameters><wsse:More/>", "SignatureValueWrong")]
    public void Refuses_other_parameters(string old, string changed, string rejection) =>
        Assert.That(StrTransform("bst").With(old, changed).RejectionBy(Verifier()), Is.EqualTo(rejection));

    [Test]
    public void Refuses_a_second_element_under_the_id_of_a_digested_token()
    {
        string id = TokenId().Match(StrTransform("bst").Text).Groups[1].Value;
        SecuredFile message = StrTransform("bst").With("<S:Header>", $"<S:Header><x:X xmlns:x=\"urn:x\" Id=\"{id}\"/>");

        Assert.That(message.RejectionBy(Verifier()), Is.EqualTo("DuplicateId"));
    }

    [Test]
    public void Builds_the_chain_from_the_path_that_the_sender_gives() =>
        Assert.That(Path().SenderBy(Verifier(intermediates: 1)), Is.EqualTo(BranchNode));

    [Test]
    public void Takes_no_intermediate_where_the_authority_has_none() =>
        Assert.That(Path().RejectionBy(Verifier(intermediates: 0)), Is.EqualTo("CertificateNotTrusted"));

    [Test]
    public void Ends_the_chain_at_our_authority_and_not_where_the_path_does() =>
        Assert.That(Path().RejectionBy(Verifier(1, authority: "other-ca")), Is.EqualTo("CertificateNotTrusted"));

    [Test]
    public void Refuses_an_intermediate_that_was_revoked() =>
        Assert.That(
            Path().RejectionBy(Verifier(1, revoked: TestKeys.Certificate("sub-ca").SerialNumber)),
            Is.EqualTo("CertificateRevoked"));

    [TestCase(new[] { "branch" }, "CertificateNotTrusted", TestName = "Refuses a path without its intermediate")]
    [TestCase(new[] { "branch", "sub-ca", "ca" }, "CertificateNotTrusted", TestName = "Refuses a path in the other direction")]
    [TestCase(new[] { "ca", "sub-ca", "bank" }, "SignatureValueWrong", TestName = "Refuses a path that ends in another signer")]
    [TestCase(new[] { "sub-ca", "branch" }, null, TestName = "Accepts a path that leaves the authority out")]
    [TestCase(new string[0], "TokenMalformed", TestName = "Refuses an empty path")]
    [TestCase(
        new[] { "ca", "ca", "ca", "ca", "ca", "sub-ca", "branch" }, "TokenMalformed", TestName = "Refuses a path too long")]
    public void Reads_a_path_from_the_authority_to_the_signer(string[] certificates, string? rejection)
    {
        SecuredFile genuine = Path();
        string token = TokenText().Match(genuine.Text).Groups[1].Value;

        SecuredFile message = genuine.With(token, PathOf(certificates));

        Assert.That(message.RejectionBy(Verifier(intermediates: 1)), Is.EqualTo(rejection));
    }

    [Test]
    public void Refuses_a_path_that_calls_itself_a_certificate()
    {
        SecuredFile message = new(Path().Text.Replace("#X509PKIPathv1", "#X509v3", StringComparison.Ordinal));

        Assert.That(message.RejectionBy(Verifier(intermediates: 1)), Is.EqualTo("TokenMalformed"));
    }

    [Test]
    public void Accepts_a_password_beside_a_signature_that_covers_it()
    {
        using VerifiedMessage verified =
            SecuredFile.Read("tokens/wss4j-usernametoken-signed.xml").Verify(Verifier());

        Assert.Multiple(() =>
        {
            Assert.That(verified.Principal!.Name, Is.EqualTo(TestKeys.BankNode));
            Assert.That(verified.ReplayMarks.Select(mark => mark.Kind), Is.EquivalentTo(new[] { "nonce", "signature" }));
        });
    }

    [TestCase("tokens/refused/usernametoken-not-signed.xml", "TokenNotSigned")]
    [TestCase("tokens/refused/usernametoken-derived-key.xml", "DerivedKeyNotAdmitted")]
    [TestCase("tokens/refused/confirmation-not-signed.xml", "SignatureConfirmationNotSigned")]
    public void Refuses(string file, string rejection) =>
        Assert.That(SecuredFile.Read(file).RejectionBy(Verifier()), Is.EqualTo(rejection));

    [Test]
    public void Refuses_the_password_of_one_partner_under_the_signature_of_another() =>
        Assert.That(
            SecuredFile.Read("tokens/wss4j-usernametoken-signed.xml").RejectionBy(Verifier(userOfAnother: true)),
            Is.EqualTo("TokensDisagree"));

    [Test]
    public void Refuses_a_signature_that_names_a_password_as_its_key()
    {
        SecuredFile message = SecuredFile.Read("tokens/wss4j-usernametoken-signed.xml");
        string user = UserId().Match(message.Text).Groups[1].Value;
        string token = TokenId().Match(message.Text).Groups[1].Value;

        Assert.That(
            message.With($"URI=\"#{token}\"", $"URI=\"#{user}\"").RejectionBy(Verifier()), Is.EqualTo("DerivedKeyNotAdmitted"));
    }

    [Test]
    public void Hands_on_the_signature_values_that_are_confirmed()
    {
        using VerifiedMessage verified = SecuredFile.Read("tokens/wss4j-confirmation.xml").Verify(Verifier());

        Assert.That(verified.ConfirmedSignatures, Is.EqualTo(new[] { new byte[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 } }));
    }

    private static SecuredFile StrTransform(string kind) => SecuredFile.Read($"tokens/wss4j-str-transform-{kind}.xml");

    private static SecuredFile Path() => SecuredFile.Read("tokens/wss4j-pkipath.xml");

    private static string Thumbprint(string key) => Convert.ToBase64String(TestKeys.Certificate(key).GetCertHash());

    private static string PathOf(IEnumerable<string> certificates)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        {
            foreach (string certificate in certificates)
            {
                writer.WriteEncodedValue(TestKeys.Certificate(certificate).RawData);
            }
        }

        return Convert.ToBase64String(writer.Encode());
    }

    private static MessageVerifier Verifier(
        int intermediates = 0, string authority = "ca", string? revoked = null, bool userOfAnother = false)
    {
        var clock = new FakeTimeProvider(TestKeys.Noon);
        var bank = new PrincipalCredentials(new Principal(TestKeys.BankNode, WithPassword))
        {
            Certificates = [TestKeys.Certificate("bank"), TestKeys.Certificate("bank-ec256")],
        };
        var branch = new PrincipalCredentials(new Principal(BranchNode, WithPassword))
        {
            Authority = TestKeys.Certificate(authority),
            AuthoritySubject = BranchSubject,
            AuthorityIntermediatesMax = intermediates,
            RevokedSerials = revoked is null ? [] : [revoked],
        };

        PrincipalCredentials[] registered = userOfAnother
            ? [bank, branch with { Username = "bank", Password = "bank-secret-2026" }]
            : [bank with { Username = "bank", Password = "bank-secret-2026" }, branch];

        return new MessageVerifier(new TrustDirectory(registered, clock), new FreshnessOptions(), clock);
    }

    [GeneratedRegex("<wsse:BinarySecurityToken[^>]*wsu:Id=\"([^\"]+)\"")]
    private static partial Regex TokenId();

    [GeneratedRegex("<wsse:BinarySecurityToken[^>]*>([^<]+)<")]
    private static partial Regex TokenText();

    [GeneratedRegex("<wsse:UsernameToken[^>]*wsu:Id=\"([^\"]+)\"")]
    private static partial Regex UserId();
}
