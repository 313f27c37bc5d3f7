using System.ServiceModel.Channels;
using System.Xml;
using System.Xml.Linq;

namespace FinTax.Soap.Tests.Mtom;

/// <summary>A message of WCF that writes an envelope as it is, but for its base64, which it hands on as bytes.</summary>
internal sealed class CopiedMessage(XElement envelope, MessageVersion version) : Message
{
    private const string Prefix = "S";

    public override MessageHeaders Headers { get; } = new(version);

    public override MessageProperties Properties { get; } = [];

    public override MessageVersion Version => version;

    private XElement Body => envelope.Elements().Last();

    // A message without header blocks of WCF's own writes no Header: it goes with the start tag before it.
    protected override void OnWriteStartEnvelope(XmlDictionaryWriter writer)
    {
        writer.WriteStartElement(Prefix, "Envelope", envelope.Name.NamespaceName);
        envelope.Elements().First().WriteTo(writer);
    }

    protected override void OnWriteStartBody(XmlDictionaryWriter writer)
    {
        writer.WriteStartElement(Prefix, "Body", envelope.Name.NamespaceName);

        foreach (XAttribute attribute in Body.Attributes().Where(one => !one.IsNamespaceDeclaration))
        {
            writer.WriteAttributeString("wsu", attribute.Name.LocalName, attribute.Name.NamespaceName, attribute.Value);
        }
    }

    protected override void OnWriteBodyContents(XmlDictionaryWriter writer) => Write(Body.Elements().Single(), writer);

    private static void Write(XElement element, XmlDictionaryWriter writer)
    {
        writer.WriteStartElement("b", element.Name.LocalName, element.Name.NamespaceName);

        if (element.Name.LocalName is "Content" or "Seal")
        {
            byte[] bytes = Convert.FromBase64String(element.Value);
            writer.WriteBase64(bytes, 0, bytes.Length);
        }
        else if (element.HasElements)
        {
            foreach (XElement child in element.Elements())
            {
                Write(child, writer);
            }
        }
        else
        {
            writer.WriteString(element.Value);
        }

        writer.WriteEndElement();
    }
}
