using System.Security.Cryptography.X509Certificates;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.Text;
using System.Xml;
using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Security.Wcf;

/// <summary>A binding for a plain <c>ChannelFactory</c> whose messages are signed, and whose replies must be.</summary>
public static class SecuredBinding
{
    /// <param name="address">Where the service is; its scheme says whether TLS is spoken.</param>
    /// <param name="ownCertificate">The caller's registered certificate, with its private key.</param>
    /// <param name="serviceCertificate">The certificate that replies must be signed with.</param>
    public static CustomBinding For(Uri address, X509Certificate2 ownCertificate, X509Certificate2 serviceCertificate) =>
        For(address, ownCertificate, serviceCertificate, EnvelopeVersion.Soap11);

    /// <param name="address">Where the service is; its scheme says whether TLS is spoken.</param>
    /// <param name="ownCertificate">The caller's registered certificate, with its private key.</param>
    /// <param name="serviceCertificate">The certificate that replies must be signed with.</param>
    /// <param name="policy">
    /// What the service demands, from code or from its WSDL by <see cref="PublishedPolicy"/>: the first that admits a
    /// signature, and that can be kept, is kept. Where it demands encryption, requests are encrypted to the service's
    /// certificate.
    /// </param>
    /// <param name="soapVersion">SOAP 1.1 or 1.2.</param>
    /// <exception cref="NotSupportedException">None can be kept; the message says why.</exception>
    public static CustomBinding For(
        Uri address,
        X509Certificate2 ownCertificate,
        X509Certificate2 serviceCertificate,
        IEnumerable<SecurityPolicy> policy,
        EnvelopeVersion soapVersion)
    {
        SecurityPolicy[] signing = [.. policy.Where(alternative => alternative.AdmitSignature)];
        string? whyNotEncrypted = EncryptionRecipient.WhyNot(serviceCertificate);
        SecurityPolicy kept = signing.FirstOrDefault(
            alternative => !alternative.RequireEncryptedBody || whyNotEncrypted is null)
            ?? throw new NotSupportedException(signing.Length == 0
                ? "The policy admits no signature."
                : $"The policy demands encryption, and nothing can be encrypted to the service: {whyNotEncrypted}.");
        var security = new ClientSecurity(new SigningCredential(ownCertificate), serviceCertificate).Keeping(kept);
        var element = new MessageSecurityBindingElement(security)
        {
            RequireSignatureConfirmation = kept.ConfirmSignatures,
        };

        return Make(address, element, soapVersion);
    }

    /// <param name="address">Where the service is; its scheme says whether TLS is spoken.</param>
    /// <param name="ownCertificate">The caller's registered certificate, with its private key.</param>
    /// <param name="serviceCertificate">The certificate that replies must be signed with.</param>
    /// <param name="soapVersion">SOAP 1.1 or 1.2.</param>
    public static CustomBinding For(
        Uri address, X509Certificate2 ownCertificate, X509Certificate2 serviceCertificate, EnvelopeVersion soapVersion) =>
        For(address, new ClientSecurity(new SigningCredential(ownCertificate), serviceCertificate), soapVersion);

    /// <param name="address">Where the service is; its scheme says whether TLS is spoken.</param>
    /// <param name="security">What requests have, encryption for instance, and what replies must have.</param>
    /// <param name="soapVersion">SOAP 1.1 or 1.2.</param>
    public static CustomBinding For(Uri address, ClientSecurity security, EnvelopeVersion soapVersion) =>
        Make(address, new MessageSecurityBindingElement(security), soapVersion);

    // Body, Timestamp and every header block are signed, which keeps any policy that admits a signature.
    private static CustomBinding Make(Uri address, MessageSecurityBindingElement security, EnvelopeVersion soapVersion)
    {
        var version = MessageVersion.CreateVersion(soapVersion, AddressingVersion.None);

        var encoding = new TextMessageEncodingBindingElement(version, Encoding.UTF8);
        AdmitLongValues(encoding.ReaderQuotas);

        return Make(address, security, encoding);
    }

    /// <summary>The same with MTOM: bytes go as attachments, signed as the base64 text that they stand for.</summary>
    /// <param name="address">Where the service is; its scheme says whether TLS is spoken.</param>
    /// <param name="ownCertificate">The caller's registered certificate, with its private key.</param>
    /// <param name="serviceCertificate">The certificate that replies must be signed with.</param>
    /// <param name="soapVersion">SOAP 1.1 or 1.2.</param>
    public static CustomBinding ForMtom(
        Uri address, X509Certificate2 ownCertificate, X509Certificate2 serviceCertificate, EnvelopeVersion soapVersion) =>
        ForMtom(address, new ClientSecurity(new SigningCredential(ownCertificate), serviceCertificate), soapVersion);

    /// <inheritdoc cref="ForMtom(Uri, X509Certificate2, X509Certificate2, EnvelopeVersion)"/>
    /// <param name="address">Where the service is; its scheme says whether TLS is spoken.</param>
    /// <param name="security">
    /// What requests have, and what replies must have. What is encrypted has its attachments in it as text.
    /// </param>
    /// <param name="soapVersion">SOAP 1.1 or 1.2.</param>
    public static CustomBinding ForMtom(Uri address, ClientSecurity security, EnvelopeVersion soapVersion)
    {
        var encoding = new MtomMessageEncodingBindingElement(
            MessageVersion.CreateVersion(soapVersion, AddressingVersion.None), Encoding.UTF8)
        {
            MaxBufferSize = MessageSecurityBindingElement.ReplyBytesMax,
        };
        AdmitLongValues(encoding.ReaderQuotas);

        return Make(address, new MessageSecurityBindingElement(security), encoding);
    }

    // WCF's 16 KB are less than a file has. What is read was verified, and is no longer than a reply may be.
    private static void AdmitLongValues(XmlDictionaryReaderQuotas quotas) =>
        quotas.MaxArrayLength = MessageSecurityBindingElement.ReplyBytesMax;

    private static CustomBinding Make(
        Uri address, MessageSecurityBindingElement security, MessageEncodingBindingElement encoding)
    {
        HttpTransportBindingElement transport = address.Scheme == Uri.UriSchemeHttps
            ? new HttpsTransportBindingElement()
            : new HttpTransportBindingElement();
        transport.MaxReceivedMessageSize = MessageSecurityBindingElement.ReplyBytesMax;

        return new CustomBinding(security, encoding, transport);
    }
}
