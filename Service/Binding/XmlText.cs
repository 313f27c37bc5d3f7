using System.Buffers;
using System.Text;
using System.Xml;

namespace FinTax.Soap.Service.Binding;

/// <summary>Keeps out of XML the characters that XML has no form for. [XML §2.2]</summary>
internal static class XmlText
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(unit => !XmlConvert.IsXmlChar(unit))]);

    /// <summary>The text itself, or with U+FFFD in the place of what is no XML character.</summary>
    internal static string Legal(string text) => text.AsSpan().ContainsAny(Suspicious) ? Replace(text) : text;

    private static string Replace(string text)
    {
        var legal = new StringBuilder(text.Length);

        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isLegal = !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
            legal.Append(isLegal ? rune.ToString() : "\uFFFD");
        }

        return legal.ToString();
    }
}
