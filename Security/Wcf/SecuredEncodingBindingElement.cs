using System.ServiceModel.Channels;
using System.Text;
using FinTax.Soap.Security.Inbound;

namespace FinTax.Soap.Security.Wcf;

/// <summary>Puts a <see cref="SecuredEncoder"/> around the encoder of another encoding.</summary>
internal sealed class SecuredEncodingBindingElement(
    MessageEncodingBindingElement inner, RequestSecurer requests, MessageVerifier verifier)
    : MessageEncodingBindingElement
{
    public override MessageVersion MessageVersion
    {
        get => inner.MessageVersion;
        set => inner.MessageVersion = value;
    }

    public override BindingElement Clone() =>
        new SecuredEncodingBindingElement((MessageEncodingBindingElement)inner.Clone(), requests, verifier);

    public override T GetProperty<T>(BindingContext context) => inner.GetProperty<T>(context);

    public override MessageEncoderFactory CreateMessageEncoderFactory() =>
        new Factory(MakeEncoder(inner.CreateMessageEncoderFactory().Encoder));

    public override IChannelFactory<TChannel> BuildChannelFactory<TChannel>(BindingContext context)
    {
        context.BindingParameters.Add(this);

        return context.BuildInnerChannelFactory<TChannel>();
    }

    // What was verified is read from the message with its attachments put back into it: a second MIME reader could take
    // the parts for others than those that were verified.
    private SecuredEncoder MakeEncoder(MessageEncoder writer)
    {
        if (inner is not MtomMessageEncodingBindingElement mtom)
        {
            return new SecuredEncoder(writer, writer, requests, verifier, mtom: null);
        }

        var text = new TextMessageEncodingBindingElement(MessageVersion, Encoding.UTF8);
        mtom.ReaderQuotas.CopyTo(text.ReaderQuotas);
        MessageEncoder reader = text.CreateMessageEncoderFactory().Encoder;

        return new SecuredEncoder(writer, reader, requests, verifier, new MtomWire(reader.MediaType));
    }

    private sealed class Factory(SecuredEncoder encoder) : MessageEncoderFactory
    {
        public override MessageEncoder Encoder => encoder;

        public override MessageVersion MessageVersion => encoder.MessageVersion;
    }
}
