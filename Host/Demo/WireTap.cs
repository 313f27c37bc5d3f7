using System.ServiceModel.Channels;
using System.Text;

namespace FinTax.Soap.Host.Demo;

/// <summary>
/// Stands in a binding just above the transport and keeps the last request and reply as they were on the wire,
/// signatures and all.
/// </summary>
internal sealed class WireTap(WireLog log) : BindingElement
{
    public override BindingElement Clone() => new WireTap(log);

    public override T GetProperty<T>(BindingContext context) => context.GetInnerProperty<T>();

    public override IChannelFactory<TChannel> BuildChannelFactory<TChannel>(BindingContext context)
    {
        // The one way into the transport's HTTP client is this function among the parameters; the security above us
        // may have put one there, which then comes first.
        BindingParameterCollection parameters = context.BindingParameters;
        var above = parameters.Remove<Func<HttpClientHandler, HttpMessageHandler>>();
        parameters.Add(new Func<HttpClientHandler, HttpMessageHandler>(
            client => new Handler(log, above is null ? client : above(client))));

        return context.BuildInnerChannelFactory<TChannel>();
    }

    private sealed class Handler(WireLog log, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.LoadIntoBufferAsync(cancellationToken);
            log.Request = Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync(cancellationToken));

            HttpResponseMessage reply = await base.SendAsync(request, cancellationToken);

            await reply.Content.LoadIntoBufferAsync(cancellationToken);
            log.Reply = Encoding.UTF8.GetString(await reply.Content.ReadAsByteArrayAsync(cancellationToken));

            return reply;
        }
    }
}

/// <summary>The last exchange of a channel.</summary>
internal sealed class WireLog
{
    internal string Request { get; set; } = "";

    internal string Reply { get; set; } = "";
}
