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

    internal static string Indent(string xml)
    {
        using var reader = XmlReader.Create(
            new StringReader(xml),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true });
        XDocument message = XDocument.Load(reader);

        foreach (XText value in message.DescendantNodes().OfType<XText>().Where(text => text.Value.Length > ValueLengthMax).ToList())
        {
            value.Value = string.Create(
                CultureInfo.InvariantCulture, $"{value.Value[..ValueLengthShown]}… ({value.Value.Length} characters)");
        }

        var text = new StringBuilder();

        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            message.Save(writer);
        }

        return text.ToString();
    }

    /// <summary>What stands between the tags of the Body, character for character.</summary>
    internal static string BodyOf(string xml)
    {
        int tag = xml.IndexOf(":Body", StringComparison.Ordinal);
        int start = xml.IndexOf('>', tag) + 1;
        int end = xml.LastIndexOf("</", xml.LastIndexOf(":Body>", StringComparison.Ordinal), StringComparison.Ordinal);

        return xml[start..end];
    }
}
