using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.ServiceModel.Channels;
using System.Text;
using System.Xml;

namespace FinTax.Soap.Interop;

/// <summary>The second opinion on our signatures: .NET's own SignedXml.</summary>
internal static class SignedReply
{
    internal static void Verify(Message reply, X509Certificate2 service)
    {
        XmlDocument document = Read(reply);
        var signed = new SignedByWsuId(document);
        signed.LoadXml((XmlElement)document.GetElementsByTagName("Signature", SignedXml.XmlDsigNamespaceUrl)[0]!);

        if (!signed.CheckSignature(service, verifySignatureOnly: true))
        {
            throw new CryptographicException("The signature of the reply is wrong.");
        }

        string[] covered = [.. signed.SignedInfo!.References.Cast<Reference>().Select(reference => reference.Uri!)];
        RequireSigned(document, "Body", document.DocumentElement!.NamespaceURI, covered);
        RequireSigned(document, "Timestamp", UsernameTokenHeader.Wsu, covered);
    }

    private static void RequireSigned(XmlDocument document, string name, string namespaceUri, string[] covered)
    {
        var part = (XmlElement)document.GetElementsByTagName(name, namespaceUri)[0]!;

        if (!covered.Contains("#" + part.GetAttribute("Id", UsernameTokenHeader.Wsu)))
        {
            throw new CryptographicException($"{name} of the reply is not signed.");
        }
    }

    private static XmlDocument Read(Message reply)
    {
        using var bytes = new MemoryStream();

        using (var writer = XmlDictionaryWriter.CreateTextWriter(bytes, Encoding.UTF8, ownsStream: false))
        {
            reply.WriteMessage(writer);
        }

        bytes.Position = 0;
        using var reader = XmlReader.Create(bytes, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var document = new XmlDocument { PreserveWhitespace = true };
        document.Load(reader);

        return document;
    }

    // SignedXml looks for Id, and knows nothing of wsu:Id.
    private sealed class SignedByWsuId(XmlDocument document) : SignedXml(document)
    {
        public override XmlElement? GetIdElement(XmlDocument? document, string idValue)
        {
            var names = new XmlNamespaceManager(document!.NameTable);
            names.AddNamespace("wsu", UsernameTokenHeader.Wsu);

            return (XmlElement?)document.SelectSingleNode($"//*[@wsu:Id='{idValue}']", names);
        }
    }
}
