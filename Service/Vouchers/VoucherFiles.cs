using System.Text;
using System.Xml;

namespace FinTax.Soap.Service.Vouchers;

/// <summary>What all XML files that we make have in common.</summary>
internal static class VoucherFiles
{
    /// <summary>Indented for people, with line feeds on every machine, so that a digest is the same everywhere.</summary>
    public static XmlWriterSettings Settings { get; } = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };
}
