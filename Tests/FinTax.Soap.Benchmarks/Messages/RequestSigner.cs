using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Benchmarks.Messages;

/// <summary>The RSA key that signs the fixed requests; the servers find its certificate in the run's folder.</summary>
internal static class RequestSigner
{
    internal const string NodeCode = "100000000201";

    /// <summary>Makes the key, and writes its certificate.</summary>
    internal static X509Certificate2 Make(string folder)
    {
        X509Certificate2 signer = New();
        File.WriteAllText(PathIn(folder), signer.ExportCertificatePem());

        return signer;
    }

    internal static X509Certificate2 New()
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest(
            $"CN={NodeCode}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));

        return request.CreateSelfSigned(DeductTaxMessages.Noon.AddDays(-1), DeductTaxMessages.Noon.AddYears(1));
    }

    internal static X509Certificate2 Load(string folder) => X509CertificateLoader.LoadCertificateFromFile(PathIn(folder));

    internal static string PathIn(string folder) => Path.Combine(folder, "request-signer.crt.pem");
}
