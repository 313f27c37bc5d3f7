using System.IdentityModel.Selectors;
using System.IdentityModel.Tokens;
using System.Security.Cryptography.X509Certificates;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Description;
using System.ServiceModel.Security;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Wcf;

namespace FinTax.Soap.Interop;

/// <summary>
/// Channels in the name of the demo's partners, with the keys that the demo made for them. The contract of each is
/// first held against the WSDL that is served.
/// </summary>
internal sealed class Partners(string baseAddress, string tlsBaseAddress, string keysFolder)
{
    private readonly X509Certificate2 service =
        X509CertificateLoader.LoadCertificateFromFile(Path.Combine(keysFolder, "service-rsa.crt.pem"));

    /// <summary>A channel that signs, and takes signed replies only.</summary>
    internal Task<Stub> SigningAsync(Call call) =>
        ConnectAsync(call, baseAddress, address =>
            SecuredBinding.For(address, CertificateOf(call.Sender), service, VersionOf(call)));

    /// <summary>A channel that signs and encrypts, and takes replies only that are signed and encrypted.</summary>
    internal Task<Stub> EncryptingAsync(Call call) => ConnectAsync(call, baseAddress, address =>
    {
        var security = new ClientSecurity(new SigningCredential(CertificateOf(call.Sender)), service)
        {
            RequestEncryption = MessageEncryption.To(new EncryptionRecipient(service)),
            RequireEncryptedReplies = true,
        };

        return SecuredBinding.For(address, security, VersionOf(call));
    });

    /// <summary>A channel of plain WCF over TLS that sends a password digest, and takes signed replies only.</summary>
    internal Task<Stub> WithPasswordAsync(Call call)
    {
        string password = File.ReadAllText(Path.Combine(keysFolder, "partners", call.Sender, "password.txt")).Trim();

        return ConnectAsync(
            call,
            tlsBaseAddress,
            _ => new BasicHttpsBinding(BasicHttpsSecurityMode.Transport),
            new UsernameTokenBehavior("user-" + call.Sender, password, service));
    }

    private async Task<Stub> ConnectAsync(
        Call call, string server, Func<Uri, Binding> bind, params IEndpointBehavior[] behaviors)
    {
        var address = new Uri($"{server}/{call.Service}");
        Type contract = typeof(IRequest).Assembly.GetExportedTypes().Single(type => type.Name == "I" + call.Service);
        await ServedWsdl.AgreesWithAsync(contract, new Uri($"{baseAddress}/{call.Service}"));

        var factory = (ChannelFactory)Activator.CreateInstance(
            typeof(ChannelFactory<>).MakeGenericType(contract), bind(address), new EndpointAddress(address))!;
        var recorder = new BodyRecorder();

        foreach (IEndpointBehavior behavior in behaviors.Append(recorder))
        {
            factory.Endpoint.EndpointBehaviors.Add(behavior);
        }

        factory.Credentials.ServiceCertificate.SslCertificateAuthentication = new X509ServiceCertificateAuthentication
        {
            CertificateValidationMode = X509CertificateValidationMode.Custom,
            CustomCertificateValidator = new IssuedBy(Path.Combine(keysFolder, "demo-ca.crt.pem")),
        };

        return new Stub(contract, factory, recorder);
    }

    private static EnvelopeVersion VersionOf(Call call) =>
        call.IsSoap12 ? EnvelopeVersion.Soap12 : EnvelopeVersion.Soap11;

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
