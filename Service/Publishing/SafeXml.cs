using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FinTax.Soap.Service.Publishing;

/// <summary>
/// Our own descriptions as trees and back. No DTD, nothing fetched: also a file of ours may be edited badly.
/// </summary>
internal static class SafeXml
{
    internal static readonly XmlReaderSettings ReaderSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    // What is put together from several files is laid out anew.
    private static readonly XmlReaderSettings WithoutLayout = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
    };

    internal static XDocument Parse(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), WithoutLayout);

        return XDocument.Load(reader, LoadOptions.None);
    }

    internal static string Write(XDocument document)
    {
        using var text = new Utf8Text();

        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            document.Save(writer);
        }

        return text.Append('\n').ToString();
    }

    // A StringWriter declares utf-16, which the bytes that we send are not.
    private sealed class Utf8Text : StringWriter
    {
        public override Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        internal Utf8Text Append(char last)
        {
            Write(last);
            return this;
        }
    }
}
