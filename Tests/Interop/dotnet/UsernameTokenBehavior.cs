using System.Security.Cryptography.X509Certificates;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Description;
using System.ServiceModel.Dispatcher;

namespace FinTax.Soap.Interop;

/// <summary>
/// Sends a UsernameToken and verifies the reply without a line of our library. WCF's own way, a binding with
/// TransportWithMessageCredential, cannot read our replies: it stops at the X.509 token that signed them.
/// </summary>
internal sealed class UsernameTokenBehavior(string username, string password, X509Certificate2 service)
    : IEndpointBehavior, IClientMessageInspector
{
    public object? BeforeSendRequest(ref Message request, IClientChannel channel)
    {
        request.Headers.Add(new UsernameTokenHeader(username, password));

        return null;
    }

    public void AfterReceiveReply(ref Message reply, object correlationState)
    {
        using MessageBuffer buffer = reply.CreateBufferedCopy(int.MaxValue);
        SignedReply.Verify(buffer.CreateMessage(), service);
        reply = buffer.CreateMessage();
    }

    public void ApplyClientBehavior(ServiceEndpoint endpoint, ClientRuntime clientRuntime) =>
        clientRuntime.ClientMessageInspectors.Add(this);

    public void AddBindingParameters(ServiceEndpoint endpoint, BindingParameterCollection bindingParameters)
    {
        // Nothing to add: the inspector is all.
    }

    public void ApplyDispatchBehavior(ServiceEndpoint endpoint, EndpointDispatcher endpointDispatcher)
    {
        // A client has no dispatcher.
    }

    public void Validate(ServiceEndpoint endpoint)
    {
        // Any endpoint will do.
    }
}
