using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Partners;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Tests.Partners;

internal sealed class PartnerDirectoryTests
{
    private const string NodeCode = "100000000999";

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("fintax-partners-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Loads_certificates_from_beside_the_settings()
    {
        string pem = WriteCertificate("a.crt.pem");

        PartnerDirectory directory = Load(new PartnerOptions { Name = "A", Certificates = ["a.crt.pem"] });

        Assert.That(directory.Credentials.Single().Certificates.Single().ExportCertificatePem(), Is.EqualTo(pem));
    }

    [Test]
    public void Names_every_certificate_that_cannot_be_read()
    {
        File.WriteAllText(Path.Combine(folder, "broken.pem"), "no certificate");

        var refusal = Assert.Throws<OptionsValidationException>(() =>
            Load(new PartnerOptions { Name = "A", Certificates = ["missing.pem", "broken.pem"] }));

        Assert.That(refusal.Failures, Has.One.Contains("missing.pem").And.One.Contains("broken.pem"));
    }

    [Test]
    public void Admits_a_signature_alone_where_nothing_is_said() =>
        Assert.That(PolicyOf(new PartnerOptions { Name = "A" }), Is.EqualTo(new SecurityPolicy()));

    [Test]
    public void Demands_and_admits_the_encryption_that_is_set() =>
        Assert.That(
            PolicyOf(new PartnerOptions { Name = "A", RequireEncryptedBody = true, AdmitCbc = true }),
            Is.EqualTo(new SecurityPolicy { RequireEncryptedBody = true, AdmitCbc = true }));

    [TestCase("bank-ec256.pem", "ECDH-ES")]
    [TestCase("bank.pem", "keyEncipherment")]
    public void Says_why_replies_cannot_be_encrypted_to_a_partner(string certificate, string reason)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Load(new PartnerOptions
        {
            Name = "A",
            Certificates = [TestKeys.PathOf(certificate)],
            EncryptReplies = true,
        }));

        Assert.That(refusal.Failures, Has.One.Contains("EncryptReplies").And.One.Contains(reason));
    }

    [Test]
    public void Encrypts_replies_as_it_is_set()
    {
        SecurityPolicy policy = PolicyOf(new PartnerOptions
        {
            Name = "A",
            EncryptionCertificate = TestKeys.PathOf("bank-recipient.pem"),
            EncryptReplies = true,
            EncryptReplySignatures = true,
            ReplyCipher = PartnerCipher.Aes128Gcm,
            ReplyKeyTransport = PartnerKeyTransport.RsaOaepSha256,
        });

        var expected = new SecurityPolicy
        {
            EncryptReplies = true,
            EncryptReplySignatures = true,
            ReplyEncryption = DataEncryption.Aes128Gcm,
            ReplyKeyTransport = KeyTransport.RsaOaepSha256,
        };
        Assert.That(policy, Is.EqualTo(expected));
    }

    [Test]
    public void Admits_what_is_listed_and_nothing_else()
    {
        PartnerProof[] digest = [PartnerProof.UsernameTokenDigest];

        SecurityPolicy policy = PolicyOf(new PartnerOptions { Name = "A", Proofs = digest, DigestWithoutTls = true });

        var expected = new SecurityPolicy
        {
            AdmitSignature = false,
            AdmitUsernameTokenDigest = true,
            AdmitDigestWithoutTls = true,
        };
        Assert.That(policy, Is.EqualTo(expected));
    }

    [Test]
    public void Enforces_every_setting_of_security_that_is_made()
    {
        PartnerProof[] proofs = [PartnerProof.UsernameTokenText, PartnerProof.SamlBearer, PartnerProof.SamlHolderOfKey];

        SecurityPolicy policy = PolicyOf(new PartnerOptions
        {
            Name = "A",
            Proofs = proofs,
            RequireSignedAddressing = true,
            SignatureConfirmation = true,
            Sm2 = true,
            Sm2LegacyUri = true,
            Sm2UserId = "a@example.cn",
        });

        var expected = new SecurityPolicy
        {
            AdmitSignature = false,
            AdmitUsernameTokenText = true,
            AdmitSamlBearer = true,
            AdmitSamlHolderOfKey = true,
            RequireSignedAddressing = true,
            ConfirmSignatures = true,
            AdmitSm2 = true,
            AdmitLegacySm2Uri = true,
            Sm2UserId = "a@example.cn",
        };
        Assert.That(policy, Is.EqualTo(expected));
    }

    [TestCase(0)]
    [TestCase(2)]
    public void Follows_as_many_intermediates_as_the_settings_say(int intermediates)
    {
        WriteCertificate("ca.pem");
        var options = new PartnerOptions
        {
            Name = "A",
            Authority = new() { Certificate = "ca.pem", Subject = "CN=A", IntermediatesMax = intermediates },
        };

        Assert.That(Load(options).Credentials.Single().AuthorityIntermediatesMax, Is.EqualTo(intermediates));
    }

    [Test]
    public void Knows_by_which_name_an_issuer_means_a_partner()
    {
        string pem = WriteCertificate("sts.pem");
        var options = new PartnersOptions
        {
            Folder = folder,
            SamlIssuers = { ["sts"] = new() { EntityId = "urn:sts", Audience = "urn:us", Recipients = ["urn:here", "urn:there"], Certificates = ["sts.pem"] } },
            Registered = { [NodeCode] = new() { Name = "A", Saml = new() { Issuer = "sts", NameId = "a", NameIdFormat = "urn:f" } } },
        };

        AssertedName name = new PartnerDirectory(Options.Create(options)).Credentials.Single().AssertedName!;

        Assert.Multiple(() =>
        {
            Assert.That((name.NameId, name.Format), Is.EqualTo(("a", "urn:f")));
            Assert.That(
                (name.Issuer.EntityId, name.Issuer.Audience, string.Join(' ', name.Issuer.Recipients)),
                Is.EqualTo(("urn:sts", "urn:us", "urn:here urn:there")));
            Assert.That(name.Issuer.Certificates.Single().ExportCertificatePem(), Is.EqualTo(pem));
        });
    }

    [Test]
    public void A_principal_is_the_caller_of_its_node_code()
    {
        PartnerDirectory directory = Load(new PartnerOptions { Name = "A", Operations = ["Ping"] });

        var caller = directory.CallerOf(directory.Credentials.Single().Principal);

        Assert.Multiple(() =>
        {
            Assert.That(caller.NodeCode, Is.EqualTo(NodeCode));
            Assert.That(caller.AllowedOperations?.Single(), Is.EqualTo("Ping"));
        });
    }

    [Test]
    public void A_partner_in_a_log_line_shows_its_node_code_and_no_password()
    {
        var options = new PartnerOptions { Name = "A", Username = "user", Password = "our secret" };

        PartnerDirectory directory = Load(options);

        Assert.That(directory.Partners.Single().ToString(), Is.EqualTo(NodeCode));
    }

    private SecurityPolicy PolicyOf(PartnerOptions options) => Load(options).Policies.Single();

    private PartnerDirectory Load(PartnerOptions partner) =>
        new(Options.Create(new PartnersOptions { Folder = folder, Registered = { [NodeCode] = partner } }));

    private string WriteCertificate(string name)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = new CertificateRequest("CN=A", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        File.WriteAllText(Path.Combine(folder, name), certificate.ExportCertificatePem());

        return certificate.ExportCertificatePem();
    }
}
