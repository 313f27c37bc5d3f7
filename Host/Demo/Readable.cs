using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FinTax.Soap.Host.Demo;

/// <summary>
/// A message for people: indented, which no signature would survive, and with long certificates and signature values
/// cut short.
/// </summary>
internal static class Readable
{
    private const int ValueLengthMax = 60;
    private const int ValueLengthShown = 24;

    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
    };

    private static readonly XmlWriterSettings Writing = new()
    {
        Indent = true,
        OmitXmlDeclaration = true,
        NewLineChars = "\n",
    };

    internal static string Indent(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Reading);
        XDocument message = XDocument.Load(reader);

        foreach (XText value in message.DescendantNodes().OfType<XText>().ToList())
        {
            value.Value = Shorten(value.Value);
        }

        var text = new StringBuilder();

        using (var writer = XmlWriter.Create(text, Writing))
        {
            message.Save(writer);
        }

        return text.ToString();
    }

    private static string Shorten(string value) =>
        value.Length <= ValueLengthMax
            ? value
            : string.Create(CultureInfo.InvariantCulture, $"{value[..ValueLengthShown]}… ({value.Length} characters)");

    /// <summary>What stands between the tags of the Body, character for character.</summary>
    internal static string BodyOf(string xml)
    {
        int tag = xml.IndexOf(":Body", StringComparison.Ordinal);
        int start = xml.IndexOf('>', tag) + 1;
        int end = xml.LastIndexOf("</", xml.LastIndexOf(":Body>", StringComparison.Ordinal), StringComparison.Ordinal);

        return xml[start..end];
    }
}
