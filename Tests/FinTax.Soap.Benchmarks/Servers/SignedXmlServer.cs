using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;
using FinTax.Soap.Benchmarks.Messages;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Security;

namespace FinTax.Soap.Benchmarks.Servers;

/// <summary>
/// The server that one writes with what .NET has for XML signatures: the message in an XmlDocument, SignedXml with the
/// partner's known certificate, then the DataContractSerializer. It validates no schema and its replies are unsigned.
/// </summary>
internal static class SignedXmlServer
{
    internal static WebApplication Build(int port, string folder)
    {
        X509Certificate2 partner = RequestSigner.Load(folder);
        WebApplication app = BenchServer.CreateBuilder(port).Build();

        app.MapPost(BenchServer.Path, async (HttpContext context) =>
        {
            using var received = new MemoryStream();
            await context.Request.Body.CopyToAsync(received);
            received.Position = 0;

            using var reply = new MemoryStream();
            TypedMessages.Write(ConstantReceipt.For(ReadVerified(received, partner)), reply);
            context.Response.ContentType = "text/xml; charset=utf-8";
            context.Response.ContentLength = reply.Length;
            await context.Response.Body.WriteAsync(reply.GetBuffer().AsMemory(0, (int)reply.Length));
        });

        return app;
    }

    private static DeductTaxRequest ReadVerified(Stream received, X509Certificate2 partner)
    {
        var document = new XmlDocument { PreserveWhitespace = true };

        using (XmlReader reader = XmlReader.Create(received, new() { DtdProcessing = DtdProcessing.Prohibit }))
        {
            document.Load(reader);
        }

        var signed = new WsuSignedXml(document);
        signed.LoadXml((XmlElement)document.GetElementsByTagName("Signature", WellKnown.DigitalSignature)[0]!);

        if (!signed.CheckSignature(partner, verifySignatureOnly: true))
        {
            throw new CryptographicException("The signature does not hold.");
        }

        RequireSignedAndFresh(document, signed);

        using var envelope = new XmlNodeReader(document);

        return TypedMessages.Read(envelope);
    }

    private static void RequireSignedAndFresh(XmlDocument document, SignedXml signed)
    {
        var body = (XmlElement)document.GetElementsByTagName("Body", WellKnown.Soap11)[0]!;
        var timestamp = (XmlElement)document.GetElementsByTagName("Timestamp", WellKnown.Wsu)[0]!;
        string[] references = [.. signed.SignedInfo!.References.Cast<Reference>().Select(reference => reference.Uri!)];
        var expires = DateTimeOffset.Parse(
            timestamp.GetElementsByTagName("Expires", WellKnown.Wsu)[0]!.InnerText, CultureInfo.InvariantCulture);

        if (!references.Contains("#" + body.GetAttribute("Id", WellKnown.Wsu))
            || !references.Contains("#" + timestamp.GetAttribute("Id", WellKnown.Wsu))
            || expires < DeductTaxMessages.Noon)
        {
            throw new CryptographicException("Body and Timestamp must be signed, and fresh.");
        }
    }

    /// <summary>SignedXml looks for Id attributes without a namespace; WS-Security's have one.</summary>
    private sealed class WsuSignedXml(XmlDocument document) : SignedXml(document)
    {
        public override XmlElement? GetIdElement(XmlDocument? document, string idValue)
        {
            var namespaces = new XmlNamespaceManager(document!.NameTable);
            namespaces.AddNamespace("wsu", WellKnown.Wsu);

            return document.SelectSingleNode($"//*[@wsu:Id='{idValue}']", namespaces) as XmlElement;
        }
    }
}
