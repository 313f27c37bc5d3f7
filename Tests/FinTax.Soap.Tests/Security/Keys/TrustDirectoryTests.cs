using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Keys;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Security.Keys;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TrustDirectoryTests
{
    private const string Subject = "CN=Demo Bank, O=FinTax Tests, C=CN";

    private readonly FakeTimeProvider clock = new(TestKeys.Noon);

    [Test]
    public void Knows_a_signer_by_authority_and_subject() =>
        Assert.That(Find(Certified(Subject), "bank"), Is.EqualTo(TestKeys.BankNode));

    [TestCase("CN=Demo Bank, O=FinTax Tests, C=CN", "stranger", SecurityRejection.CertificateNotTrusted)]
    [TestCase("CN=Demo Bank, O=FinTax Tests, C=CN", "bank-ec256", SecurityRejection.CertificateNotTrusted)]
    [TestCase("C=CN, O=FinTax Tests, CN=Demo Bank", "bank", SecurityRejection.CertificateNotTrusted)]
    [TestCase("CN=Demo Bank", "bank", SecurityRejection.CertificateNotTrusted)]
    public void Refuses_another_authority_or_another_subject(string subject, string signer, SecurityRejection rejection) =>
        Assert.That(() => Find(Certified(subject), signer), RejectedAs(rejection));

    [Test]
    public void Refuses_a_certificate_of_the_authority_that_was_revoked()
    {
        PrincipalCredentials bank = Certified(Subject) with
        {
            RevokedSerials = [TestKeys.Certificate("bank").SerialNumber.ToLowerInvariant()],
        };

        Assert.That(() => Find(bank, "bank"), RejectedAs(SecurityRejection.CertificateRevoked));
    }

    [Test]
    public void Refuses_a_certificate_of_the_authority_after_it_ended()
    {
        TrustDirectory directory = new([Certified(Subject)], clock);
        clock.SetUtcNow(new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.That(
            () => directory.FindByCertificate(TestKeys.Certificate("bank").RawData),
            RejectedAs(SecurityRejection.CertificateNotTrusted));
    }

    [Test]
    public void Refuses_a_certificate_that_may_not_sign()
    {
        using var key = RSA.Create(2048);
        using X509Certificate2 authority = X509Certificate2.CreateFromPem(
            File.ReadAllText(TestKeys.PathOf("ca.pem")), File.ReadAllText(TestKeys.PathOf("ca.key")));
        var request = new CertificateRequest(
            new X500DistinguishedName(Subject, X500DistinguishedNameFlags.Reversed), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment, critical: true));
        using X509Certificate2 encryptionOnly = request.Create(
            authority, TestKeys.Noon.AddDays(-1), TestKeys.Noon.AddDays(1), [1, 2, 3]);

        Assert.That(
            () => new TrustDirectory([Certified(Subject)], clock).FindByCertificate(encryptionOnly.RawData),
            RejectedAs(SecurityRejection.CertificateNotForSigning));
    }

    [Test]
    public void Cannot_register_a_weak_key() =>
        Assert.That(() => new TrustDirectory([Registered("weak")], clock), Throws.ArgumentException);

    [Test]
    public void Cannot_register_one_certificate_twice() =>
        Assert.That(() => new TrustDirectory([Registered("bank"), Registered("bank")], clock), Throws.ArgumentException);

    private string Find(PrincipalCredentials credentials, string signer) =>
        new TrustDirectory([credentials], clock).FindByCertificate(TestKeys.Certificate(signer).RawData).Principal.Name;

    private static PrincipalCredentials Certified(string subject) =>
        new(new Principal(TestKeys.BankNode, new SecurityPolicy()))
        {
            Authority = TestKeys.Certificate("ca"),
            AuthoritySubject = subject,
        };

    private static PrincipalCredentials Registered(string name) =>
        new(new Principal(TestKeys.BankNode, new SecurityPolicy())) { Certificates = [TestKeys.Certificate(name)] };

    private static NUnit.Framework.Constraints.IResolveConstraint RejectedAs(SecurityRejection rejection) =>
        Throws.TypeOf<SecurityRejectedException>().With.Property(nameof(SecurityRejectedException.Rejection)).EqualTo(rejection);
}
