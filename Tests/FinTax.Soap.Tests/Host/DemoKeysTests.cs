using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Host;
using FinTax.Soap.Host.FirstStart;
using Microsoft.Extensions.Configuration;

namespace FinTax.Soap.Tests.Host;

/// <summary>What one first start has made.</summary>
internal sealed class DemoKeysTests
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    private DataFolder data = new("");

    [OneTimeSetUp]
    public void Start()
    {
        data = new DataFolder(Path.Combine(Directory.CreateTempSubdirectory("fintax-keys-").FullName, "data"));
        new DemoSetup(data, TimeProvider.System).RunIfDue(new ConfigurationBuilder().Build());
    }

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(Path.GetDirectoryName(data.Path)!, recursive: true);

    [Test]
    [Platform(Exclude = "Win")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Nobody_but_the_owner_can_read_what_it_makes()
    {
        var modes = Directory.EnumerateFileSystemEntries(data.Path, "*", SearchOption.AllDirectories).Append(data.Path)
            .ToDictionary(path => path, File.GetUnixFileMode);
        Assert.Multiple(() =>
        {
            Assert.That(modes.Where(mode => File.Exists(mode.Key)), Is.Not.Empty);
            Assert.That(modes.Where(mode => File.Exists(mode.Key) && mode.Value != OwnerFile), Is.Empty);
            Assert.That(modes.Where(mode => Directory.Exists(mode.Key) && mode.Value != OwnerFolder), Is.Empty);
        });
    }

    [TestCase("server")]
    [TestCase("service-rsa")]
    [TestCase("service-ec")]
    [TestCase("partners/100000000102/rsa")]
    [TestCase("partners/100000000102/ec")]
    [TestCase("partners/100000000201/rsa")]
    [TestCase("partners/100000000201/ec")]
    public void Its_certificates_chain_to_its_authority_and_fit_their_keys(string name)
    {
        using var certificate = X509Certificate2.CreateFromPemFile(
            KeyFile(name + ".crt.pem"), KeyFile(name + ".key.pem"));
        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(KeyFile("demo-ca.crt.pem")) },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        };

        bool chains = chain.Build(certificate);

        // What is RSA is also encrypted to.
        const X509KeyUsageFlags Signs = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;
        X509KeyUsageFlags usage = name.EndsWith("rsa") ? Signs | X509KeyUsageFlags.KeyEncipherment : Signs;

        Assert.Multiple(() =>
        {
            Assert.That(chains, Is.True);
            Assert.That(certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>(), Is.Not.Empty);
            Assert.That(certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>(), Is.Not.Empty);
            Assert.That(
                certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages,
                Is.EqualTo(usage));
        });
    }

    [TestCase("service-rsa")]
    [TestCase("partners/100000000102/ec")]
    public void A_keystore_opens_with_the_password_beside_it(string name)
    {
        string password = File.ReadAllText(KeyFile("keystore-password.txt"));

        X509Certificate2Collection keystore =
            X509CertificateLoader.LoadPkcs12CollectionFromFile(KeyFile(name + ".p12"), password);

        Assert.That(keystore.Count(certificate => certificate.HasPrivateKey), Is.EqualTo(1));
    }

    private string KeyFile(string name) => Path.Combine(data.Keys, name);
}
