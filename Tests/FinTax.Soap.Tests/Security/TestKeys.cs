using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Security;

/// <summary>The fixed keys and partners that the messages of other stacks were made with.</summary>
internal static class TestKeys
{
    internal const string BankNode = "100000000102";
    internal const string ErpNode = "100000000203";

    /// <summary>When those messages were made.</summary>
    internal static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Keys");

    internal static string PathOf(string file) => Path.Combine(Folder, file);

    internal static X509Certificate2 Certificate(string name) =>
        X509CertificateLoader.LoadCertificateFromFile(PathOf(name + ".pem"));

    internal static X509Certificate2 WithPrivateKey(string name) =>
        X509CertificateLoader.LoadPkcs12FromFile(PathOf(name + ".p12"), "fintax");

    /// <summary>
    /// The bank with its registered certificates; an authority that once certified too short a key; and a partner
    /// with a user name. Each policy can be replaced.
    /// </summary>
    internal static TrustDirectory Directory(
        TimeProvider clock, SecurityPolicy? bankPolicy = null, SecurityPolicy? erpPolicy = null) => new(
        [
            new(new Principal(BankNode, bankPolicy ?? new SecurityPolicy()))
            {
                Certificates = [Certificate("bank"), Certificate("bank-ec256"), Certificate("bank-ec384"), Certificate("expired")],
            },
            new(new Principal("100000000999", new SecurityPolicy()))
            {
                Authority = Certificate("ca"),
                AuthoritySubject = "CN=Demo Bank with a short key, O=FinTax Tests, C=CN",
            },
            new(new Principal(ErpNode, erpPolicy ?? ErpPolicy))
            {
                Username = "erp",
                Password = "erp-secret-2026",
            },
        ],
        clock);

    internal static SecurityPolicy ErpPolicy { get; } = new()
    {
        AdmitSignature = false,
        AdmitUsernameTokenDigest = true,
        AdmitUsernameTokenText = true,
        AdmitDigestWithoutTls = true,
    };

    /// <summary>What others encrypt to.</summary>
    internal static DecryptionKeys OurKeys { get; } = new([WithPrivateKey("service")]);

    internal static MessageVerifier VerifierAt(
        DateTimeOffset now, SecurityPolicy? bankPolicy = null, SecurityPolicy? erpPolicy = null)
    {
        var clock = new FakeTimeProvider(now);

        return new MessageVerifier(Directory(clock, bankPolicy, erpPolicy), OurKeys, new FreshnessOptions(), clock);
    }
}
