using System.Xml.Linq;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Publishing;

namespace FinTax.Soap.Tests.Publishing;

internal sealed class PolicyAlternativesTests
{
    private static readonly XNamespace Sp = "http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702";
    private static readonly XNamespace Wsp = "http://schemas.xmlsoap.org/ws/2004/09/policy";

    private static readonly SecurityPolicy Nothing = new() { AdmitSignature = false };

    [Test]
    public void A_signature_is_an_asymmetric_binding_over_body_and_timestamp()
    {
        XElement alternative = Alternatives(new SecurityPolicy()).Single();

        Assert.Multiple(() =>
        {
            Assert.That(Names(alternative.Elements()), Is.EqualTo("AsymmetricBinding SignedParts"));
            Assert.That(alternative.Descendants(Sp + "IncludeTimestamp"), Is.Not.Empty);
            Assert.That(alternative.Descendants(Sp + "Basic256Sha256"), Is.Not.Empty);
            Assert.That(alternative.Descendants(Sp + "InclusiveC14N"), Is.Empty);
            Assert.That(Names(alternative.Elements(Sp + "SignedParts").Elements()), Is.EqualTo("Body"));
        });
    }

    [Test]
    public void Demanded_addressing_headers_are_signed_parts()
    {
        XElement alternative = Alternatives(new SecurityPolicy { RequireSignedAddressing = true }).Single();

        XElement header = alternative.Elements(Sp + "SignedParts").Elements(Sp + "Header").Single();

        Assert.That((string?)header.Attribute("Namespace"), Is.EqualTo("http://www.w3.org/2005/08/addressing"));
    }

    [Test]
    public void Confirmed_signatures_are_a_demand_of_wss11()
    {
        XElement alternative = Alternatives(new SecurityPolicy { ConfirmSignatures = true }).Single();

        Assert.That(
            Names(alternative.Elements(Sp + "Wss11").Elements(Wsp + "Policy").Elements()),
            Is.EqualTo("RequireSignatureConfirmation"));
    }

    [TestCase(false, "Basic256GCM")]
    [TestCase(true, "Basic256GCM Basic256Sha256")]
    public void A_demanded_encryption_is_encrypted_parts_and_a_suite_for_each_admitted_mode(bool cbc, string suites)
    {
        XElement[] alternatives = Alternatives(new SecurityPolicy { RequireEncryptedBody = true, AdmitCbc = cbc });

        Assert.Multiple(() =>
        {
            Assert.That(alternatives.Select(one => Names(one.Elements(Sp + "EncryptedParts").Elements())), Has.All.EqualTo("Body"));
            Assert.That(
                Names(alternatives.SelectMany(one => one.Descendants(Sp + "AlgorithmSuite").Elements().Elements())),
                Is.EqualTo(suites));
        });
    }

    [TestCase(false, new[] { true })]
    [TestCase(true, new[] { true, false })]
    public void A_digest_stands_without_tls_only_where_the_policy_admits_that(bool withoutTls, bool[] overTls)
    {
        SecurityPolicy digest = Nothing with { AdmitUsernameTokenDigest = true, AdmitDigestWithoutTls = withoutTls };

        XElement[] alternatives = Alternatives(digest);

        Assert.Multiple(() =>
        {
            Assert.That(alternatives.Select(one => one.Descendants(Sp + "HttpsToken").Any()), Is.EqualTo(overTls));
            Assert.That(alternatives.Select(one => one.Descendants(Sp + "HashPassword").Count()), Has.All.EqualTo(1));
        });
    }

    [Test]
    public void A_text_never_stands_without_tls()
    {
        SecurityPolicy text = Nothing with { AdmitUsernameTokenText = true, AdmitDigestWithoutTls = true };

        XElement[] alternatives = Alternatives(text);

        Assert.That(alternatives.Single().Descendants(Sp + "HttpsToken").Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_bearer_assertion_supports_a_message_over_tls()
    {
        XElement alternative = Alternatives(Nothing with { AdmitSamlBearer = true }).Single();

        Assert.Multiple(() =>
        {
            Assert.That(Names(alternative.Elements()), Is.EqualTo("TransportBinding SupportingTokens"));
            Assert.That(alternative.Descendants(Sp + "SamlToken").Descendants(Sp + "WssSamlV20Token11"), Is.Not.Empty);
        });
    }

    [Test]
    public void The_holder_of_an_assertions_key_signs_with_it()
    {
        XElement alternative = Alternatives(Nothing with { AdmitSamlHolderOfKey = true }).Single();

        Assert.Multiple(() =>
        {
            Assert.That(Names(alternative.Elements()), Is.EqualTo("AsymmetricBinding SignedParts"));
            Assert.That(alternative.Descendants(Sp + "InitiatorToken").Descendants(Sp + "SamlToken"), Is.Not.Empty);
            Assert.That(alternative.Descendants(Sp + "RecipientToken").Descendants(Sp + "X509Token"), Is.Not.Empty);
        });
    }

    [Test]
    public void Equal_alternatives_of_several_partners_are_said_once()
    {
        var signs = new SecurityPolicy();

        XElement[] alternatives = Alternatives(signs, signs with { AdmitUsernameTokenText = true });

        Assert.That(alternatives, Has.Length.EqualTo(2));
    }

    [Test]
    public void Where_nothing_is_admitted_no_alternative_stands() => Assert.That(Alternatives(Nothing), Is.Empty);

    private static string Names(IEnumerable<XElement> elements) =>
        string.Join(' ', elements.Select(element => element.Name.LocalName));

    private static XElement[] Alternatives(params SecurityPolicy[] policies) =>
        [.. PolicyAlternatives.Write(policies, "id").Elements(Wsp + "ExactlyOne").Elements(Wsp + "All")];
}
