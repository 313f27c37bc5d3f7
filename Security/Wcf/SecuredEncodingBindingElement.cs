using System.ServiceModel.Channels;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Security.Outbound;

namespace FinTax.Soap.Security.Wcf;

/// <summary>Puts a <see cref="SecuredEncoder"/> around the encoder of another encoding.</summary>
internal sealed class SecuredEncodingBindingElement(
    MessageEncodingBindingElement inner, MessageSecurer securer, MessageEncryption? encryption, MessageVerifier verifier) : MessageEncodingBindingElement
{
    public override MessageVersion MessageVersion
    {
        get => inner.MessageVersion;
        set => inner.MessageVersion = value;
    }

    public override BindingElement Clone() =>
        new SecuredEncodingBindingElement((MessageEncodingBindingElement)inner.Clone(), securer, encryption, verifier);

    public override T GetProperty<T>(BindingContext context) => inner.GetProperty<T>(context);

    public override MessageEncoderFactory CreateMessageEncoderFactory() =>
        new Factory(new SecuredEncoder(inner.CreateMessageEncoderFactory().Encoder, securer, encryption, verifier));

    public override IChannelFactory<TChannel> BuildChannelFactory<TChannel>(BindingContext context)
    {
        context.BindingParameters.Add(this);

        return context.BuildInnerChannelFactory<TChannel>();
    }

    private sealed class Factory(SecuredEncoder encoder) : MessageEncoderFactory
    {
        public override MessageEncoder Encoder => encoder;

        public override MessageVersion MessageVersion => encoder.MessageVersion;
    }
}
