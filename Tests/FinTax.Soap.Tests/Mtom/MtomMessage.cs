using System.Text;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Mtom;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Tests.Large;
using FinTax.Soap.Tests.Security;

namespace FinTax.Soap.Tests.Mtom;

/// <summary>A content type and a body of it, as they are kept in Golden/Mtom.</summary>
internal sealed record MtomMessage(string ContentType, byte[] Body)
{
    internal static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Mtom");

    internal static MtomMessage Load(string name)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(Folder, name));
        int end = file.AsSpan().IndexOf("\r\n\r\n"u8);

        return new(Encoding.ASCII.GetString(file.AsSpan("Content-Type: ".Length, end - "Content-Type: ".Length)), file[(end + 4)..]);
    }

    /// <summary>The ids that its Includes refer to, in order.</summary>
    internal string[] Hrefs =>
        [.. Encoding.Latin1.GetString(Body).Split("href=\"cid:").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])];

    /// <summary>The body with one text replaced, the first time or the last that it stands there.</summary>
    internal MtomMessage With(string old, string replacement, bool last = false)
    {
        string text = Encoding.Latin1.GetString(Body);
        int at = last ? text.LastIndexOf(old, StringComparison.Ordinal) : text.IndexOf(old, StringComparison.Ordinal);

        return at < 0
            ? throw new ArgumentException($"Not in the message: {old}")
            : this with { Body = Encoding.Latin1.GetBytes(text[..at] + replacement + text[(at + old.Length)..]) };
    }

    internal Load Read(MtomLimits? limits = null) => Read(Body, limits);

    internal Load ReadFromFile()
    {
        using var file = new SpooledFile(Body);

        return Read(file.Source, null);
    }

    /// <summary>A body under the content type of this message.</summary>
    internal SoapMessage Parse(MessageSource body) => Parse(body, MtomLimits.Default);

    private SoapMessage Parse(MessageSource body, MtomLimits limits)
    {
        MtomPackage package = MtomPackage.Open(body, MimeType.Parse(ContentType)!, limits);

        return SoapMessage.Parse(package.Root, XmlLimits.Default, package.Attachments);
    }

    private Load Read(MessageSource body, MtomLimits? limits)
    {
        using SoapMessage message = Parse(body, limits ?? MtomLimits.Default);
        using VerifiedMessage verified =
            TestKeys.VerifierAt(TestKeys.Noon).Verify(message, isTls: false, anonymousAllowed: false);

        return (Load)Large.Load.Reader.Read(message, verified.Body, ContractShape.Of(typeof(Load)));
    }
}
