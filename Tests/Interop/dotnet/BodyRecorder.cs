using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Description;
using System.ServiceModel.Dispatcher;
using System.Xml;

namespace FinTax.Soap.Interop;

/// <summary>Keeps the Body of the last reply, to compare what the typed reply would not show.</summary>
internal sealed class BodyRecorder : IEndpointBehavior, IClientMessageInspector
{
    internal byte[] LastBody { get; private set; } = [];

    public void AfterReceiveReply(ref Message reply, object correlationState)
    {
        using MessageBuffer buffer = reply.CreateBufferedCopy(int.MaxValue);
        reply = buffer.CreateMessage();

        using var body = new MemoryStream();
        using (var writer = XmlDictionaryWriter.CreateTextWriter(body))
        {
            buffer.CreateMessage().WriteBody(writer);
        }

        LastBody = body.ToArray();
    }

    public object? BeforeSendRequest(ref Message request, IClientChannel channel) => null;

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
