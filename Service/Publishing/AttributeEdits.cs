using System.Security;
using System.Text;
using System.Xml;

namespace FinTax.Soap.Service.Publishing;

/// <summary>
/// Replaces the values of some attributes in the text of an XML document and leaves every other character as it was
/// written: what partners read is the file that we wrote, with its layout and its comments.
/// </summary>
internal static class AttributeEdits
{
    /// <param name="text">A well-formed document.</param>
    /// <param name="newValue">The new value of the attribute that the reader stands on, or null to leave it.</param>
    internal static string Apply(string text, Func<XmlReader, string?> newValue)
    {
        int[] lineStarts = LineStarts(text);
        var edited = new StringBuilder(text.Length);
        int copied = 0;

        using var reader = XmlReader.Create(new StringReader(text), SafeXml.ReaderSettings);
        var position = (IXmlLineInfo)reader;

        while (reader.Read())
        {
            while (reader.NodeType is XmlNodeType.Element or XmlNodeType.Attribute && reader.MoveToNextAttribute())
            {
                if (newValue(reader) is not { } value)
                {
                    continue;
                }

                int name = lineStarts[position.LineNumber - 1] + position.LinePosition - 1;
                int open = text.AsSpan(name).IndexOfAny('"', '\'') + name;
                int close = text.IndexOf(text[open], open + 1);

                edited.Append(text, copied, open + 1 - copied).Append(SecurityElement.Escape(value));
                copied = close;
            }
        }

        return edited.Append(text, copied, text.Length - copied).ToString();
    }

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };

        for (int at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return [.. starts];
    }
}
