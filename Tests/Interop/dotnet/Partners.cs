using System.IdentityModel.Selectors;
using System.IdentityModel.Tokens;
using System.Security.Cryptography.X509Certificates;
using System.ServiceModel;
using System.ServiceModel.Security;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;

namespace FinTax.Soap.Interop;

/// <summary>Channels in the name of the demo's partners, with the keys that the demo made for them.</summary>
internal sealed class Partners(string keysFolder)
{
    internal const string Bank = "100000000102";
    internal const string LegacyBank = "100000000103";
    internal const string EncryptingBank = "100000000104";
    internal const string TaxBureau = "100000000201";

    private readonly X509Certificate2 service =
        X509CertificateLoader.LoadCertificateFromFile(Path.Combine(keysFolder, "service-rsa.crt.pem"));

    /// <summary>A channel that signs, and takes signed replies only.</summary>
    internal ChannelFactory<T> Signing<T>(string node, Uri address, EnvelopeVersion soapVersion, BodyRecorder recorder)
    {
        var factory = new ChannelFactory<T>(
            SecuredBinding.For(address, CertificateOf(node), service, soapVersion), new EndpointAddress(address));
        factory.Endpoint.EndpointBehaviors.Add(recorder);

        return factory;
    }

    /// <summary>A channel that signs and encrypts, and takes replies only that are signed and encrypted.</summary>
    internal ChannelFactory<T> Encrypting<T>(string node, Uri address, BodyRecorder recorder)
    {
        var security = new ClientSecurity(new SigningCredential(CertificateOf(node)), service)
        {
            RequestEncryption = MessageEncryption.To(new EncryptionRecipient(service)),
            RequireEncryptedReplies = true,
        };
        var factory = new ChannelFactory<T>(
            SecuredBinding.For(address, security, EnvelopeVersion.Soap12), new EndpointAddress(address));
        factory.Endpoint.EndpointBehaviors.Add(recorder);

        return factory;
    }

    /// <summary>A channel of plain WCF over TLS that sends a password digest, and takes signed replies only.</summary>
    internal ChannelFactory<T> WithPassword<T>(string node, Uri address)
    {
        string password = File.ReadAllText(Path.Combine(keysFolder, "partners", node, "password.txt")).Trim();
        var factory = new ChannelFactory<T>(
            new BasicHttpsBinding(BasicHttpsSecurityMode.Transport), new EndpointAddress(address));
        factory.Endpoint.EndpointBehaviors.Add(new UsernameTokenBehavior("user-" + node, password, service));
        factory.Credentials.ServiceCertificate.SslCertificateAuthentication = new X509ServiceCertificateAuthentication
        {
            CertificateValidationMode = X509CertificateValidationMode.Custom,
            CustomCertificateValidator = new IssuedBy(Path.Combine(keysFolder, "demo-ca.crt.pem")),
        };

        return factory;
    }

    private X509Certificate2 CertificateOf(string node)
    {
        string own = Path.Combine(keysFolder, "partners", node);

        return X509Certificate2.CreateFromPemFile(Path.Combine(own, "rsa.crt.pem"), Path.Combine(own, "rsa.key.pem"));
    }

    /// <summary>Trusts what one authority has certified, which no store of the machine knows.</summary>
    private sealed class IssuedBy(string authorityFile) : X509CertificateValidator
    {
        public override void Validate(X509Certificate2 certificate)
        {
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(authorityFile));
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;

            if (!chain.Build(certificate))
            {
                throw new SecurityTokenValidationException("The server's certificate is not of the demo's authority.");
            }
        }
    }
}
