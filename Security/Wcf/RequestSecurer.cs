using FinTax.Soap.Security.Outbound;

namespace FinTax.Soap.Security.Wcf;

/// <summary>Secures the requests of one client, as its <see cref="ClientSecurity"/> says.</summary>
/// <param name="security">What requests have.</param>
/// <param name="isTls">Whether they go over TLS.</param>
internal sealed class RequestSecurer(ClientSecurity security, bool isTls)
{
    private readonly MessageSecurer securer = security.Credential is { } credential
        ? new MessageSecurer(credential, security.Freshness, security.Clock)
        : MessageSecurer.OfBearers(security.Freshness, security.Clock);

    /// <exception cref="InvalidOperationException">What would go out proves nobody, or whoever reads it.</exception>
    internal ReadOnlyMemory<byte> Secure(OutgoingMessage request, out byte[] signatureValue)
    {
        SentAssertion? assertion = security.Assertion?.Invoke();

        // The service would refuse it; but somebody on its way could have used it by then.
        return assertion is { IsBearer: true } && !isTls
            ? throw new InvalidOperationException("An assertion that proves whoever bears it goes over TLS only.")
            : securer.Secure(request, null, security.RequestEncryption, assertion, out signatureValue);
    }
}
