using System.ServiceModel.Channels;
using System.Text;

namespace FinTax.Soap.Tests.Security.Wcf;

/// <summary>Somebody between client and service, who hands on another reply than came. Stands just above the transport.</summary>
internal sealed class ReplyTamper(Func<string, string> change) : BindingElement
{
    public override BindingElement Clone() => new ReplyTamper(change);

    public override T GetProperty<T>(BindingContext context) => context.GetInnerProperty<T>();

    public override IChannelFactory<TChannel> BuildChannelFactory<TChannel>(BindingContext context)
    {
        BindingParameterCollection parameters = context.BindingParameters;
        var above = parameters.Remove<Func<HttpClientHandler, HttpMessageHandler>>();
        parameters.Add(new Func<HttpClientHandler, HttpMessageHandler>(
            client => new Handler(change, above is null ? client : above(client))));

        return context.BuildInnerChannelFactory<TChannel>();
    }

    private sealed class Handler(Func<string, string> change, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage reply = await base.SendAsync(request, cancellationToken);
            string changed = change(await reply.Content.ReadAsStringAsync(cancellationToken));
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(changed));
            content.Headers.ContentType = reply.Content.Headers.ContentType;
            reply.Content = content;

            return reply;
        }
    }
}
