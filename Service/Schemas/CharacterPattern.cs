using System.Globalization;
using System.Text.RegularExpressions;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// The patterns of one derivation step, of which one must fit the whole text [XSD2 §4.3.4]. Those of our schemas are
/// nearly all runs of characters of one kind, [0-9]{20} or \S{1,18}, and are checked as such; the others are left to a
/// compiled regular expression, which takes five times as long.
/// </summary>
internal sealed partial class CharacterPattern
{
    private readonly Run[][]? alternatives;
    private readonly Regex? regex;

    private CharacterPattern(Run[][]? alternatives, Regex? regex)
    {
        this.alternatives = alternatives;
        this.regex = regex;
    }

    /// <summary>No longer text can match.</summary>
    internal int UnitsMax => alternatives is null
        ? int.MaxValue
        : (int)Math.Min(int.MaxValue, alternatives.Max(runs => runs.Sum(run => (long)run.Max)));

    /// <summary>The pattern, or null where XML Schema and .NET may read it in two ways.</summary>
    internal static CharacterPattern? Compile(IReadOnlyCollection<string> patterns)
    {
        // No class subtraction, no \c or \i, no ^ or $ outside a class.
        if (!patterns.All(pattern => SharedDialect().IsMatch(pattern)))
        {
            return null;
        }

        var alternatives = new List<Run[]>();

        foreach (string alternative in patterns.SelectMany(pattern => pattern.Split('|')))
        {
            if (RunsOf(alternative) is not { } runs)
            {
                return new(null, new Regex(
                    $"\\A(?:{string.Join('|', patterns)})\\z", RegexOptions.Compiled | RegexOptions.CultureInvariant));
            }

            alternatives.Add(runs);
        }

        return new([.. alternatives], null);
    }

    internal bool IsMatch(string text)
    {
        if (alternatives is null)
        {
            return regex!.IsMatch(text);
        }

        foreach (Run[] runs in alternatives)
        {
            if (IsMatch(runs, text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMatch(Run[] runs, string text)
    {
        int at = 0;

        foreach (ref readonly Run run in runs.AsSpan())
        {
            int end = (int)Math.Min(text.Length, (long)at + run.Max);
            int start = at;

            while (at < end && run.Contains(text[at]))
            {
                at++;
            }

            if (at - start < run.Min)
            {
                return false;
            }
        }

        return at == text.Length;
    }

    /// <summary>
    /// The pattern as runs that can be matched one after the other, or null where it is not that simple.
    /// </summary>
    private static Run[]? RunsOf(string pattern)
    {
        var runs = new List<Run>();
        int read = 0;

        foreach (Match piece in Piece().Matches(pattern))
        {
            if (piece.Index != read)
            {
                return null;
            }

            read += piece.Length;
            runs.Add(RunOf(piece));
        }

        // A run takes all it can. That is right only where what comes next could not have been part of it.
        bool isGreedySafe = Enumerable.Range(0, runs.Count)
            .Where(i => runs[i].Min != runs[i].Max)
            .All(i => Following(runs, i).All(next => !runs[i].Overlaps(next)));

        return read == pattern.Length && isGreedySafe ? [.. runs] : null;
    }

    // The runs that may begin where this one ends: the next, and those behind it as long as they may be empty.
    private static IEnumerable<Run> Following(List<Run> runs, int index)
    {
        for (int i = index + 1; i < runs.Count; i++)
        {
            yield return runs[i];

            if (runs[i].Min > 0)
            {
                yield break;
            }
        }
    }

    private static Run RunOf(Match piece)
    {
        string kind = piece.Groups["kind"].Value;
        var run = new Run { Min = 1, Max = 1 };

        if (piece.Groups["min"] is { Success: true } min)
        {
            Group max = piece.Groups["max"];
            run.Min = int.Parse(min.Value, CultureInfo.InvariantCulture);
            run.Max = max.Success ? int.Parse(max.Value, CultureInfo.InvariantCulture) : run.Min;
        }
        else if (piece.Groups["optional"].Success)
        {
            run.Min = 0;
        }

        if (kind == "\\S")
        {
            run.AddAllButSpace();
        }
        else if (kind[0] == '[')
        {
            AddClass(ref run, kind[1..^1]);
        }
        else
        {
            run.Add(kind[^1], kind[^1]);
        }

        return run;
    }

    private static void AddClass(ref Run run, string members)
    {
        foreach (Match member in ClassMember().Matches(members))
        {
            string first = member.Groups["first"].Value;
            char from = first[^1];
            run.Add(from, member.Groups["last"] is { Success: true } last ? last.Value[^1] : from);
        }
    }

    [GeneratedRegex(@"\A(?:[0-9A-Za-z_|(){},?*+:/ -]|\\[.\-S\\+*?()|{}]|\[(?:[0-9A-Za-z_.+:/ ]-?|\\[\-.])+\])*\z")]
    private static partial Regex SharedDialect();

    [GeneratedRegex(
        @"(?<kind>\[[^\]]+\]|\\.|[0-9A-Za-z_:/ -])"
        + @"(?:\{(?<min>[0-9]{1,6})(?:,(?<max>[0-9]{1,6}))?\}|(?<optional>\?))?")]
    private static partial Regex Piece();

    [GeneratedRegex(@"(?<first>\\.|[^\\])(?:-(?<last>[0-9A-Za-z]))?")]
    private static partial Regex ClassMember();

    /// <summary>So many characters of one kind.</summary>
    private struct Run
    {
        // One bit for each character of ASCII, in two halves.
        private ulong low;
        private ulong high;
        private bool isBeyondAscii;

        internal int Min;
        internal int Max;

        internal void Add(char from, char to)
        {
            for (char character = from; character <= to; character++)
            {
                low |= character < 64 ? 1UL << character : 0;
                high |= character < 64 ? 0 : 1UL << (character - 64);
            }
        }

        internal void AddAllButSpace()
        {
            isBeyondAscii = true;

            for (char character = '\0'; character < 128; character++)
            {
                if (!char.IsWhiteSpace(character))
                {
                    Add(character, character);
                }
            }
        }

        internal readonly bool Contains(char character) =>
            character < 64 ? (low >> character & 1) != 0
            : character < 128 ? (high >> (character - 64) & 1) != 0
            : isBeyondAscii && !char.IsWhiteSpace(character);

        internal readonly bool Overlaps(Run other) =>
            (low & other.low) != 0 || (high & other.high) != 0 || isBeyondAscii && other.isBeyondAscii;
    }
}
