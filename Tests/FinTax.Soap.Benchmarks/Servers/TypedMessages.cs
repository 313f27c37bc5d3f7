using System.ServiceModel.Channels;
using System.ServiceModel.Description;
using System.Text;
using System.Xml;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Benchmarks.Servers;

/// <summary>
/// The contracts by way of System.ServiceModel's own converter and DataContractSerializer: what a server that is put
/// together from .NET's parts does.
/// </summary>
internal static class TypedMessages
{
    private static readonly TypedMessageConverter Requests = TypedMessageConverter.Create(typeof(DeductTaxRequest), null);
    private static readonly TypedMessageConverter Replies = TypedMessageConverter.Create(typeof(DeductTaxResponse), null);

    internal static DeductTaxRequest Read(byte[] envelope)
    {
        using XmlDictionaryReader reader = XmlDictionaryReader.CreateTextReader(envelope, XmlDictionaryReaderQuotas.Max);

        return Read(reader);
    }

    internal static DeductTaxRequest Read(XmlReader envelope)
    {
        using var message = Message.CreateMessage(
            XmlDictionaryReader.CreateDictionaryReader(envelope), int.MaxValue, MessageVersion.Soap11);

        return (DeductTaxRequest)Requests.FromMessage(message);
    }

    internal static void Write(DeductTaxResponse reply, Stream output)
    {
        using Message message = Replies.ToMessage(reply, MessageVersion.Soap11);
        using XmlDictionaryWriter writer = XmlDictionaryWriter.CreateTextWriter(output, Encoding.UTF8, ownsStream: false);
        message.WriteMessage(writer);
    }
}
