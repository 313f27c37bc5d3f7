using System.ServiceModel;
using System.Text;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;
using FinTax.Soap.Service.Publishing;

namespace FinTax.Soap.Tests.Security.Wcf;

/// <summary>A client reads from our WSDL what the service demands.</summary>
public sealed class PublishedPolicyTests
{
    private static readonly Uri Address = new("https://bus.example.com/TaxPaymentService");

    private static readonly SecurityPolicy PasswordOnly = new() { AdmitSignature = false, AdmitUsernameTokenText = true };

    [Test]
    public void Reads_the_alternatives_of_our_wsdl_in_their_order()
    {
        Assert.That(
            Read(Wsdl(new SecurityPolicy { RequireSignedAddressing = true }, PasswordOnly)),
            Is.EqualTo(new[] { new SecurityPolicy { RequireSignedAddressing = true }, PasswordOnly }));
    }

    [Test]
    public void Leaves_out_an_alternative_with_an_assertion_that_it_does_not_know()
    {
        string wsdl = Wsdl(new SecurityPolicy(), PasswordOnly)
            .Replace("<sp:SignedParts>", "<sp:RequiredElements/><sp:SignedParts>", StringComparison.Ordinal);

        Assert.That(Read(wsdl), Is.EqualTo(new[] { PasswordOnly }));
    }

    [TestCase("<sp:SignedParts>", "<sp:RequiredElements/><sp:SignedParts>", "RequiredElements")]
    [TestCase("Basic256Sha256", "Basic256", "AlgorithmSuite")]
    [TestCase("<sp:OnlySignEntireHeadersAndBody />", "<sp:EncryptSignature />", "EncryptSignature")]
    [TestCase("<sp:IncludeTimestamp />", "", "IncludeTimestamp")]
    [TestCase("<sp:Body />", "", "Body")]
    [TestCase("<sp:X509Token ", "<sp:X509Token sp:RequireExternalReference='true' ", "X509Token")]
    [TestCase("wsp:Policy", "wsp:Polity", "no policy")]
    public void Refuses_a_policy_that_it_cannot_keep(string old, string by, string says) =>
        Assert.That(
            () => Read(Wsdl(new SecurityPolicy()).Replace(old, by, StringComparison.Ordinal)),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains(says));

    [Test]
    public void Skips_an_optional_assertion_that_it_does_not_know()
    {
        string wsdl = Wsdl(new SecurityPolicy())
            .Replace("<sp:SignedParts>", "<sp:Trust13 wsp:Optional='true'/><sp:SignedParts>", StringComparison.Ordinal);

        Assert.That(Read(wsdl), Has.Count.EqualTo(1));
    }

    [Test]
    public void Makes_no_binding_where_the_service_takes_no_signature() =>
        Assert.That(
            () => SecuredBinding.For(
                Address, TestKeys.WithPrivateKey("bank"), TestKeys.Certificate("service"), [PasswordOnly], EnvelopeVersion.Soap11),
            Throws.TypeOf<NotSupportedException>());

    private static string Wsdl(params SecurityPolicy[] policies) =>
        Encoding.UTF8.GetString(new WsdlPublisher(policies).WsdlWithPolicy("/TaxPaymentService", "https://bus.example.com")!);

    private static IReadOnlyList<SecurityPolicy> Read(string wsdl) =>
        PublishedPolicy.Read(new MemoryStream(Encoding.UTF8.GetBytes(wsdl)));
}
