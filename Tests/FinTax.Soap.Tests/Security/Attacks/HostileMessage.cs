using System.Text;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Mtom;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Attacks;

/// <summary>A message that is meant to harm, and what it may cost us.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Rule">The rule that stops it.</param>
/// <param name="ProcessorMilliseconds">The processor time that it may take.</param>
/// <param name="Kibibytes">The memory that may be asked for, whether it is kept or not.</param>
/// <param name="Make">The message.</param>
internal sealed record HostileMessage(string Name, string Rule, int ProcessorMilliseconds, int Kibibytes, Func<byte[]> Make)
{
    /// <summary>What HTTP says of it, where it is more than an envelope.</summary>
    internal string? ContentType { get; init; }

    /// <summary>The bytes, parsed as the service parses them.</summary>
    internal SoapMessage Parse(byte[] bytes)
    {
        if (ContentType is null)
        {
            return SoapMessage.Parse(bytes, XmlLimits.Default);
        }

        MtomPackage package = MtomPackage.Open(bytes, MimeType.Parse(ContentType)!, MtomLimits.Default);

        return SoapMessage.Parse(package.Root, XmlLimits.Default, package.Attachments);
    }

    public override string ToString() => Name;

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    internal static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    internal static string Each(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
