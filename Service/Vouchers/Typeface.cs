using System.Text;

namespace FinTax.Soap.Service.Vouchers;

/// <summary>
/// The one typeface of our pages, Song (宋体), which is not inside the files: the reader's machine has it or one like
/// it. ASCII is half an em wide and everything else an em, as in the fonts of that name. Lengths are in ems.
/// </summary>
internal static class Typeface
{
    /// <summary>From the baseline to the top of a line.</summary>
    public const double Ascent = 0.88;

    /// <summary>From one baseline to the next.</summary>
    public const double Leading = 1.4;

    public static double Width(string text) => text.EnumerateRunes().Sum(Width);

    public static double Width(Rune character) => character.IsAscii ? 0.5 : 1;

    /// <summary>The text in lines of at most that width, broken between any two characters as Chinese is.</summary>
    public static List<string> Wrap(string text, double width)
    {
        List<string> lines = [];
        StringBuilder line = new();
        double used = 0;

        foreach (Rune character in text.EnumerateRunes().Select(Printed))
        {
            if (used + Width(character) > width && line.Length > 0)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            line.Append(character);
            used += Width(character);
        }

        lines.Add(line.ToString());

        return lines;
    }

    /// <summary>
    /// The text in runs of characters of one UTF-16 unit. A rarer one, which few fonts have, is a run of its own.
    /// </summary>
    public static IEnumerable<string> Runs(string text)
    {
        int start = 0;

        for (int index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]))
            {
                if (index > start)
                {
                    yield return text[start..index];
                }

                yield return text.Substring(index++, 2);
                start = index + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    // A line that a caller broke is no line of the page.
    private static Rune Printed(Rune character) => Rune.IsControl(character) ? new Rune(' ') : character;
}
