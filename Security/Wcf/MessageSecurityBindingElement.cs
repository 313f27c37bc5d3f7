using System.Security.Cryptography.X509Certificates;
using System.ServiceModel.Channels;
using FinTax.Soap.Security.Algorithms;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// WS-Security for a WCF client, which has none of its own: stands above a text encoding in a <c>CustomBinding</c>,
/// signs each request (Body, Timestamp and every header block), shows an assertion and encrypts where that is asked
/// for, and accepts only replies and faults that the service signed, encrypted or not, in answer to just this request.
/// </summary>
public sealed class MessageSecurityBindingElement : BindingElement
{
    /// <summary>The largest reply that is read: a statement page of 100 entries has about 80 KB, a downloaded file a few MB.</summary>
    internal const int ReplyBytesMax = 16 * 1024 * 1024;

    private readonly ClientSecurity security;
    private readonly MessageVerifier verifier;

    /// <param name="credential">Signs the requests.</param>
    /// <param name="serviceCertificate">The one certificate that replies may be signed with.</param>
    public MessageSecurityBindingElement(SigningCredential credential, X509Certificate2 serviceCertificate)
        : this(new ClientSecurity(credential, serviceCertificate))
    {
    }

    /// <param name="credential">Signs the requests.</param>
    /// <param name="serviceCertificate">The one certificate that replies may be signed with.</param>
    /// <param name="freshness">How old a reply may be.</param>
    /// <param name="clock">The time.</param>
    public MessageSecurityBindingElement(
        SigningCredential credential, X509Certificate2 serviceCertificate, FreshnessOptions freshness, TimeProvider clock)
        : this(new ClientSecurity(credential, serviceCertificate) { Freshness = freshness, Clock = clock })
    {
    }

    /// <param name="security">What requests have, and replies must have.</param>
    public MessageSecurityBindingElement(ClientSecurity security)
    {
        // A client that signs by SM2 is answered so, or by the service's other key.
        var policy = new SecurityPolicy
        {
            AdmitSm2 = security.Credential?.Algorithm.Kind == KeyKind.Sm2,
            RequireEncryptedBody = security.RequireEncryptedReplies,
            AdmitCbc = security.AdmitCbcReplies,
        };
        var service = new PrincipalCredentials(new Principal("service", policy))
        {
            Certificates = [security.ServiceCertificate],
        };

        this.security = security;
        verifier = new MessageVerifier(
            new TrustDirectory([service], security.Clock), security.DecryptsWith, security.Freshness, security.Clock);
    }

    private MessageSecurityBindingElement(MessageSecurityBindingElement other)
        : base(other)
    {
        security = other.security;
        verifier = other.verifier;
        RequireSignatureConfirmation = other.RequireSignatureConfirmation;
    }

    /// <summary>
    /// Replies must confirm the signature of their request, which a partner's registration asks of the service. One
    /// that is there is held against the request whether it is demanded or not. [WSS §8.5]
    /// </summary>
    public bool RequireSignatureConfirmation { get; init; }

    public override BindingElement Clone() => new MessageSecurityBindingElement(this);

    public override T GetProperty<T>(BindingContext context) => context.GetInnerProperty<T>();

    public override bool CanBuildChannelFactory<TChannel>(BindingContext context) =>
        typeof(TChannel) == typeof(IRequestChannel) && context.CanBuildInnerChannelFactory<TChannel>();

    public override IChannelFactory<TChannel> BuildChannelFactory<TChannel>(BindingContext context)
    {
        BindingElementCollection below = context.RemainingBindingElements;
        MessageEncodingBindingElement encoding = below.Find<MessageEncodingBindingElement>()
            ?? throw new InvalidOperationException("Message security stands above a message encoding in the binding.");

        bool isTls = below.Find<TransportBindingElement>()?.Scheme == Uri.UriSchemeHttps;
        below[below.IndexOf(encoding)] =
            new SecuredEncodingBindingElement(encoding, new RequestSecurer(security, isTls), verifier);

        context.BindingParameters.Add(
            new Func<HttpClientHandler, HttpMessageHandler>(handler => new SenderFaultHandler(handler)));

        return (IChannelFactory<TChannel>)(object)new SecuredChannelFactory(
            context.BuildInnerChannelFactory<IRequestChannel>(), RequireSignatureConfirmation);
    }
}
