using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Partners;
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
