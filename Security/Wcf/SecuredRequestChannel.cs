using System.ServiceModel;
using System.ServiceModel.Channels;

namespace FinTax.Soap.Security.Wcf;

/// <summary>
/// Gives each request a wsa:MessageID of its own and takes only a reply whose signed wsa:RelatesTo names it: an
/// earlier reply, signed and fresh, cannot be put in place of this one. A signature that the reply confirms must be the
/// request's. [WSS §8.5]
/// </summary>
internal sealed class SecuredRequestChannel(ChannelManagerBase factory, IRequestChannel inner, bool demandsConfirmation)
    : ChannelBase(factory), IRequestChannel
{
    public EndpointAddress RemoteAddress => inner.RemoteAddress;

    public Uri Via => inner.Via;

    public override T GetProperty<T>() => inner.GetProperty<T>() ?? base.GetProperty<T>();

    public Message Request(Message message) => Request(message, DefaultSendTimeout);

    public Message Request(Message message, TimeSpan timeout)
    {
        string id = Identify(message);
        SentSignature sent = Watch(message);

        return Matched(inner.Request(message, timeout), id, sent);
    }

    public IAsyncResult BeginRequest(Message message, AsyncCallback callback, object state) =>
        BeginRequest(message, DefaultSendTimeout, callback, state);

    public IAsyncResult BeginRequest(Message message, TimeSpan timeout, AsyncCallback callback, object state) =>
        TaskToAsyncResult.Begin(RequestAsync(message, timeout), callback, state);

    public Message EndRequest(IAsyncResult result) => TaskToAsyncResult.End<Message>(result);

    protected override void OnOpen(TimeSpan timeout) => inner.Open(timeout);

    protected override IAsyncResult OnBeginOpen(TimeSpan timeout, AsyncCallback callback, object state) =>
        inner.BeginOpen(timeout, callback, state);

    protected override void OnEndOpen(IAsyncResult result) => inner.EndOpen(result);

    protected override void OnClose(TimeSpan timeout) => inner.Close(timeout);

    protected override IAsyncResult OnBeginClose(TimeSpan timeout, AsyncCallback callback, object state) =>
        inner.BeginClose(timeout, callback, state);

    protected override void OnEndClose(IAsyncResult result) => inner.EndClose(result);

    protected override void OnAbort() => inner.Abort();

    private async Task<Message> RequestAsync(Message message, TimeSpan timeout)
    {
        string id = Identify(message);
        SentSignature sent = Watch(message);
        Message reply = await Task.Factory.FromAsync(inner.BeginRequest, inner.EndRequest, message, timeout, null)
            .ConfigureAwait(false);

        return Matched(reply, id, sent);
    }

    private static SentSignature Watch(Message message)
    {
        var sent = new SentSignature();
        message.Properties[SecuredEncoder.SentProperty] = sent;

        return sent;
    }

    private static string Identify(Message message)
    {
        if (message.Headers.FindHeader("MessageID", WellKnown.Addressing) >= 0)
        {
            return message.Headers.GetHeader<string>("MessageID", WellKnown.Addressing);
        }

        string id = "urn:uuid:" + Guid.NewGuid();
        message.Headers.Add(MessageHeader.CreateHeader("MessageID", WellKnown.Addressing, id));

        // Whoever sends one addressing header must send the action too. [WSA-Core §3.1]
        if (message.Headers.FindHeader("Action", WellKnown.Addressing) < 0)
        {
            message.Headers.Add(MessageHeader.CreateHeader("Action", WellKnown.Addressing, message.Headers.Action ?? ""));
        }

        return id;
    }

    private Message Matched(Message reply, string id, SentSignature sent)
    {
        // A one-way operation has no reply.
        if (reply is null)
        {
            return null!;
        }

        reply.Properties.TryGetValue(SecuredEncoder.RelatesToProperty, out object? relatesTo);

        if (relatesTo as string != id)
        {
            reply.Close();

            throw new UnprovenReplyException(null, "The reply is signed, and answers another request.", null);
        }

        if (!Confirms(reply, sent.Value))
        {
            reply.Close();

            throw new UnprovenReplyException(
                null, "The reply is signed, and does not confirm the signature of the request.", null);
        }

        return reply;
    }

    // What is confirmed without being asked for must be right all the same.
    private bool Confirms(Message reply, byte[]? signatureValue)
    {
        reply.Properties.TryGetValue(SecuredEncoder.ConfirmedProperty, out object? property);
        IReadOnlyList<byte[]> confirmed = property as IReadOnlyList<byte[]> ?? [];

        return confirmed.All(one => signatureValue is not null && one.AsSpan().SequenceEqual(signatureValue))
            && (confirmed.Count > 0 || !demandsConfirmation);
    }
}
