using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Host.FirstStart;

/// <summary>
/// Makes every key of the demo in a folder: the authority, the TLS endpoint, our own signers and the partners', each
/// as PEM, and as PKCS#12 for tools that want one file.
/// </summary>
internal sealed class DemoKeys(string folder, TimeProvider clock)
{
    internal const string Rsa = "rsa";
    internal const string Ec = "ec";

    /// <summary>Relative to the data folder, as settings name it.</summary>
    internal const string AuthorityCertificate = "keys/demo-ca.crt.pem";

    internal const string KeystorePasswordFile = "keystore-password.txt";
    internal const string UserPasswordFile = "password.txt";

    internal static string CertificateOf(string nodeCode, string kind) => $"keys/partners/{nodeCode}/{kind}.crt.pem";

    /// <returns>The passwords of the partners who have one.</returns>
    internal IReadOnlyDictionary<string, string> Make()
    {
        string keystorePassword = NewPassword();
        PrivateFiles.MakeFolder(folder);
        PrivateFiles.Write(Path.Combine(folder, KeystorePasswordFile), keystorePassword);

        using var authority = new DemoAuthority(clock);
        WriteCertificate(Path.Combine(folder, "demo-ca"), authority.Certificate);
        PrivateFiles.Write(Path.Combine(folder, "demo-ca.key.pem"), authority.ExportKey());

        using ECDsa server = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        WriteCertificate(Path.Combine(folder, "server"), authority.IssueServer(server));
        PrivateFiles.Write(Path.Combine(folder, "server.key.pem"), server.ExportPkcs8PrivateKeyPem());

        WriteSigners(
            Path.Combine(folder, "service-"), "CN=FinTax.Soap service,O=FinTax.Soap demo", authority, keystorePassword);

        return MakePartners(authority, keystorePassword);
    }

    private Dictionary<string, string> MakePartners(DemoAuthority authority, string keystorePassword)
    {
        var passwords = new Dictionary<string, string>();

        // Made one by one: a folder made only on the way to another one would have the mode that everybody reads.
        PrivateFiles.MakeFolder(Path.Combine(folder, "partners"));

        foreach (DemoPartner partner in DemoPartner.All)
        {
            string own = Path.Combine(folder, "partners", partner.NodeCode);
            PrivateFiles.MakeFolder(own);

            if (partner.Signs)
            {
                WriteSigners(own + Path.DirectorySeparatorChar, partner.Subject, authority, keystorePassword);
            }
            else
            {
                passwords[partner.NodeCode] = NewPassword();
                PrivateFiles.Write(Path.Combine(own, UserPasswordFile), passwords[partner.NodeCode]);
            }
        }

        return passwords;
    }

    private static void WriteSigners(string prefix, string subject, DemoAuthority authority, string keystorePassword)
    {
        using RSA rsa = RSA.Create(2048);
        using X509Certificate2 rsaSigner = authority.IssueSigner(subject, rsa);
        WriteSigner(prefix + Rsa, rsaSigner, rsa.ExportPkcs8PrivateKeyPem(), authority, keystorePassword);

        using ECDsa ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 ecSigner = authority.IssueSigner(subject, ec);
        WriteSigner(prefix + Ec, ecSigner, ec.ExportPkcs8PrivateKeyPem(), authority, keystorePassword);
    }

    private static void WriteSigner(
        string path, X509Certificate2 signer, string keyPem, DemoAuthority authority, string keystorePassword)
    {
        WriteCertificate(path, signer);
        PrivateFiles.Write(path + ".key.pem", keyPem);

        using var issuer = X509CertificateLoader.LoadCertificate(authority.Certificate.RawData);
        var chain = new X509Certificate2Collection { signer, issuer };
        byte[] keystore = chain.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, keystorePassword);
        PrivateFiles.Write(path + ".p12", keystore);
    }

    // Public, and in a private folder all the same: who is to have it is given it.
    private static void WriteCertificate(string path, X509Certificate2 certificate) =>
        PrivateFiles.Write(path + ".crt.pem", certificate.ExportCertificatePem() + "\n");

    // 130 bits, in letters and digits that need no escape in XML, in a shell or in a dialog.
    private static string NewPassword() =>
        RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 26);
}
