using System.ServiceModel;
using System.ServiceModel.Channels;
using System.Text;
using System.Text.RegularExpressions;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;
using FinTax.Soap.Service.Publishing;

namespace FinTax.Soap.Tests.Security.Wcf;

/// <summary>A client reads from our WSDL what the service demands.</summary>
public sealed partial class PublishedPolicyTests
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

    [TestCase("cxf:Basic256GCM", "http://www.w3.org/2009/xmlenc11#aes256-gcm")]
    [TestCase("cxf:Basic128GCM", "http://www.w3.org/2009/xmlenc11#aes128-gcm")]
    [TestCase("sp:Basic256Sha256", "http://www.w3.org/2001/04/xmlenc#aes256-cbc")]
    [TestCase("sp:Basic128Sha256", "http://www.w3.org/2001/04/xmlenc#aes128-cbc")]
    public void Encrypts_to_the_service_by_the_suite_where_the_policy_demands_it(string suite, string algorithm)
    {
        ClientSecurity kept = Kept(Encrypting.Replace("cxf:Basic256GCM", suite, StringComparison.Ordinal));

        MessageEncryption encryption = kept.RequestEncryption!;
        Assert.That(encryption.Content.Uri, Is.EqualTo(algorithm));
        Assert.That(encryption.Transport, Is.EqualTo(KeyTransport.RsaOaepMgf1p));
        Assert.That(encryption.Recipient.Certificate, Is.EqualTo(kept.ServiceCertificate));
        Assert.That(encryption.IncludesSignature, Is.False);
        Assert.That(kept.AdmitCbcReplies, Is.EqualTo(algorithm.EndsWith("cbc", StringComparison.Ordinal)));
    }

    [Test]
    public void Encrypts_nothing_where_the_policy_does_not_demand_it() =>
        Assert.That(Kept(Wsdl(new SecurityPolicy())).RequestEncryption, Is.Null);

    [Test]
    public void Encrypts_the_signature_too_where_the_policy_demands_it()
    {
        string wsdl = Encrypting.Replace(
            "<sp:IncludeTimestamp />", "<sp:IncludeTimestamp /><sp:EncryptSignature />", StringComparison.Ordinal);

        Assert.That(Kept(wsdl).RequestEncryption!.IncludesSignature, Is.True);
    }

    // Both say what this client does anyway.
    [TestCase("<sp:IncludeTimestamp />", "<sp:IncludeTimestamp /><sp:SignBeforeEncrypting />")]
    [TestCase("IncludeToken/AlwaysToInitiator", "IncludeToken/Never")]
    [TestCase("Initiator\"><wsp:Policy>", "Initiator\"><wsp:Policy><sp:RequireThumbprintReference />")]
    public void Keeps_what_it_does_anyway(string old, string by) =>
        Assert.That(Read(Changed(Encrypting, old, by)), Is.EqualTo(Read(Encrypting)));

    [TestCase("<sp:IncludeTimestamp />", "<sp:IncludeTimestamp /><sp:EncryptBeforeSigning />", "EncryptBeforeSigning")]
    [TestCase("<sp:EncryptedParts><sp:Body />", "<sp:EncryptedParts>", "EncryptedParts without Body")]
    [TestCase("<sp:EncryptedParts><sp:Body />", "<sp:EncryptedParts><sp:Body /><sp:Header Namespace='urn:a' />", "Header")]
    [TestCase("<sp:EncryptedParts><sp:Body />", "<sp:EncryptedParts><sp:Body /><sp:Attachments />", "Attachments")]
    [TestCase("</sp:EncryptedParts>", "</sp:EncryptedParts><sp:EncryptedElements><sp:XPath>//*</sp:XPath></sp:EncryptedElements>", "EncryptedElements")]
    [TestCase(
        "</sp:EncryptedParts>", "</sp:EncryptedParts><sp:ContentEncryptedElements><sp:XPath>//*</sp:XPath></sp:ContentEncryptedElements>", "ContentEncryptedElements")]
    [TestCase("cxf:Basic256GCM", "cxf:Basic192GCM", "AlgorithmSuite")]
    [TestCase("cxf:Basic256GCM", "sp:TripleDesSha256", "AlgorithmSuite")]
    [TestCase("cxf:Basic256GCM", "sp:Basic256Sha256Rsa15", "AlgorithmSuite")]
    [TestCase("cxf:Basic256GCM", "sp:Basic256", "AlgorithmSuite")]
    [TestCase("<cxf:Basic256GCM ", "<sp:XPath10 /><cxf:Basic256GCM ", "XPath10")]
    [TestCase("sp:RecipientToken", "sp:RecipientSignatureToken", "RecipientToken")]
    [TestCase("IncludeToken/AlwaysToRecipient", "IncludeToken/Never", "InitiatorToken")]
    [TestCase("IncludeToken/AlwaysToRecipient", "IncludeToken/AlwaysToInitiator", "InitiatorToken")]
    [TestCase("IncludeToken/AlwaysToInitiator", "IncludeToken/Always", "RecipientToken")]
    [TestCase("IncludeToken/AlwaysToInitiator", "IncludeToken/Once", "RecipientToken")]
    [TestCase("Recipient\"><wsp:Policy>", "Recipient\"><wsp:Policy><sp:RequireThumbprintReference />", "RequireThumbprintReference")]
    [TestCase("Initiator\"><wsp:Policy>", "Initiator\"><wsp:Policy><sp:RequireDerivedKeys />", "RequireDerivedKeys")]
    public void Refuses_an_encryption_that_it_cannot_keep(string old, string by, string says) =>
        Assert.That(
            () => Read(Changed(Encrypting, old, by)),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains(says));

    [Test]
    public void Makes_no_binding_where_nothing_can_be_encrypted_to_the_service() =>
        Assert.That(
            () => Bind(Read(Encrypting), "service"),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("keyEncipherment"));

    [Test]
    public void Keeps_an_alternative_without_encryption_where_nothing_can_be_encrypted_to_the_service() =>
        Assert.That(
            () => Bind(Read(Wsdl(new SecurityPolicy { RequireEncryptedBody = true }, new SecurityPolicy())), "service"),
            Throws.Nothing);

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
            () => Bind([PasswordOnly], "service"),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("no signature"));

    private static string Encrypting =>
        BetweenTags().Replace(Wsdl(new SecurityPolicy { RequireEncryptedBody = true }), "><");

    [GeneratedRegex(">\\s+<")]
    private static partial Regex BetweenTags();

    private static ClientSecurity Kept(string wsdl) =>
        new ClientSecurity(
            new SigningCredential(TestKeys.WithPrivateKey("bank")), TestKeys.Certificate("bank-recipient"))
            .Keeping(Read(wsdl).Single());

    private static CustomBinding Bind(IReadOnlyList<SecurityPolicy> policy, string service) =>
        SecuredBinding.For(
            Address, TestKeys.WithPrivateKey("bank"), TestKeys.Certificate(service), policy, EnvelopeVersion.Soap11);

    private static string Changed(string wsdl, string old, string by)
    {
        Assert.That(wsdl, Does.Contain(old));

        return wsdl.Replace(old, by, StringComparison.Ordinal);
    }

    private static string Wsdl(params SecurityPolicy[] policies) =>
        Encoding.UTF8.GetString(new WsdlPublisher(policies).WsdlWithPolicy("/TaxPaymentService", "https://bus.example.com")!);

    private static IReadOnlyList<SecurityPolicy> Read(string wsdl) =>
        PublishedPolicy.Read(new MemoryStream(Encoding.UTF8.GetBytes(wsdl)));
}
