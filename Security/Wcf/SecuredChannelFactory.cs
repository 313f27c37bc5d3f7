using System.ServiceModel;
using System.ServiceModel.Channels;

namespace FinTax.Soap.Security.Wcf;

/// <summary>Makes channels that hold a reply against the request it claims to answer.</summary>
internal sealed class SecuredChannelFactory(IChannelFactory<IRequestChannel> inner, bool demandsConfirmation)
    : ChannelFactoryBase<IRequestChannel>
{
    public override T GetProperty<T>() => inner.GetProperty<T>() ?? base.GetProperty<T>();

    protected override IRequestChannel OnCreateChannel(EndpointAddress address, Uri via) =>
        new SecuredRequestChannel(this, inner.CreateChannel(address, via), demandsConfirmation);

    protected override void OnOpen(TimeSpan timeout) => inner.Open(timeout);

    protected override IAsyncResult OnBeginOpen(TimeSpan timeout, AsyncCallback callback, object state) =>
        inner.BeginOpen(timeout, callback, state);

    protected override void OnEndOpen(IAsyncResult result) => inner.EndOpen(result);

    protected override void OnClose(TimeSpan timeout)
    {
        base.OnClose(timeout);
        inner.Close(timeout);
    }

    protected override void OnAbort()
    {
        base.OnAbort();
        inner.Abort();
    }
}
