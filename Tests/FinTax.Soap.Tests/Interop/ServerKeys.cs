using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Tests.Interop;

/// <summary>
/// Fresh keys for a run against a server of another stack, as PEM and PKCS#12: the client's, the service's, and
/// another's that nobody trusts.
/// </summary>
internal sealed class ServerKeys : IDisposable
{
    private const string Password = "fintax";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fintax-servers-");

    internal ServerKeys()
    {
        Client = Make("client");
        Service = Make("service");
        Another = Make("another");
    }

    internal string Folder => folder.FullName;

    internal X509Certificate2 Client { get; }

    internal X509Certificate2 Service { get; }

    internal X509Certificate2 Another { get; }

    public void Dispose()
    {
        Client.Dispose();
        Service.Dispose();
        Another.Dispose();
        folder.Delete(recursive: true);
    }

    private X509Certificate2 Make(string name)
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}, O=FinTax Tests", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        X509Certificate2 certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllBytes(Path.Combine(Folder, name + ".p12"), certificate.Export(X509ContentType.Pkcs12, Password));
        File.WriteAllText(Path.Combine(Folder, name + ".pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(Folder, name + ".key"), key.ExportPkcs8PrivateKeyPem());

        return certificate;
    }
}
