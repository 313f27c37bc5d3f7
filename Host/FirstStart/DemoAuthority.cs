using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FinTax.Soap.Host.FirstStart;

/// <summary>A certification authority of this installation alone, and the certificates that it gives.</summary>
internal sealed class DemoAuthority : IDisposable
{
    // Long enough that a demo is still there next year; a leaf is below the 825 days that macOS accepts of a TLS
    // server.
    private static readonly TimeSpan AuthorityLifetime = TimeSpan.FromDays(3650);
    private static readonly TimeSpan LeafLifetime = TimeSpan.FromDays(820);

    // A partner's clock may be behind ours.
    private static readonly TimeSpan Backdated = TimeSpan.FromDays(1);

    private const X509KeyUsageFlags Signs = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    // On a curve, which is made at once; only what old stacks must verify is RSA.
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly DateTimeOffset now;

    internal DemoAuthority(TimeProvider clock)
    {
        now = clock.GetUtcNow();

        var request = new CertificateRequest("CN=FinTax demo CA,O=FinTax.Soap", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));

        Certificate = request.CreateSelfSigned(now - Backdated, now + AuthorityLifetime);
    }

    internal X509Certificate2 Certificate { get; }

    /// <summary>A certificate that signs messages and, if it is RSA, is encrypted to; with its private key.</summary>
    internal X509Certificate2 IssueSigner(string subject, RSA signer)
    {
        using X509Certificate2 issued = IssueFor(
            new CertificateRequest(subject, signer, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            Signs | X509KeyUsageFlags.KeyEncipherment);

        return issued.CopyWithPrivateKey(signer);
    }

    /// <inheritdoc cref="IssueSigner(string, RSA)"/>
    internal X509Certificate2 IssueSigner(string subject, ECDsa signer)
    {
        using X509Certificate2 issued = IssueFor(new CertificateRequest(subject, signer, HashAlgorithmName.SHA256), Signs);

        return issued.CopyWithPrivateKey(signer);
    }

    /// <summary>The certificate of the TLS endpoint, for the names of this machine's loopback.</summary>
    internal X509Certificate2 IssueServer(ECDsa server)
    {
        var request = new CertificateRequest("CN=localhost,O=FinTax.Soap", server, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], false));

        using X509Certificate2 issued = IssueFor(request, Signs);

        return issued.CopyWithPrivateKey(server);
    }

    internal string ExportKey() => key.ExportPkcs8PrivateKeyPem();

    public void Dispose()
    {
        Certificate.Dispose();
        key.Dispose();
    }

    private X509Certificate2 IssueFor(CertificateRequest request, X509KeyUsageFlags usage)
    {
        var authorityKeyId = Certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Single();

        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(authorityKeyId));

        // The generator is named since the key that signs and the key that is signed may be of two kinds.
        return request.Create(
            Certificate.SubjectName,
            X509SignatureGenerator.CreateForECDsa(key),
            now - Backdated,
            now + LeafLifetime,
            SerialNumber());
    }

    // [RFC 5280 §4.1.2.2] A positive integer of at most 20 octets.
    private static byte[] SerialNumber()
    {
        byte[] serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)(serial[0] & 0x7F | 0x40);

        return serial;
    }
}
