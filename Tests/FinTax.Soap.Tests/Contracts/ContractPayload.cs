using System.Runtime.Serialization;
using System.ServiceModel.Channels;
using System.ServiceModel.Description;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FinTax.Soap.Tests.Contracts;

/// <summary>Reads and writes contracts the way a WCF channel does, with the formatter of the library itself.</summary>
internal static class ContractPayload
{
    internal static object Read(XElement payload, Type contract)
    {
        using XmlReader reader = payload.CreateReader();
        if (!ContractShape.IsMessage(contract))
        {
            return new DataContractSerializer(contract).ReadObject(reader)!;
        }

        using Message message = Message.CreateMessage(MessageVersion.Soap11, Action, reader);
        return TypedMessageConverter.Create(contract, Action).FromMessage(message);
    }

    internal static XElement Write(object contract)
    {
        // By way of bytes: the writer of a tree knows no base64.
        using var written = new MemoryStream();
        using (XmlDictionaryWriter writer = XmlDictionaryWriter.CreateTextWriter(written, Encoding.UTF8, ownsStream: false))
        {
            if (ContractShape.IsMessage(contract.GetType()))
            {
                using Message message =
                    TypedMessageConverter.Create(contract.GetType(), Action).ToMessage(contract, MessageVersion.Soap11);
                message.WriteBodyContents(writer);
            }
            else
            {
                new DataContractSerializer(contract.GetType()).WriteObject(writer, contract);
            }
        }

        written.Position = 0;
        using XmlReader reader = XmlReader.Create(written, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });

        return XElement.Load(reader);
    }

    /// <summary>Names and texts in document order: what two payloads that mean the same have in common.</summary>
    internal static string[] Content(XElement payload) =>
        [.. payload.DescendantsAndSelf().Select(node => node.HasElements ? $"{node.Name}" : $"{node.Name} = {node.Value}")];

    private const string Action = "urn:test";
}
