using System.Globalization;

namespace FinTax.Soap.Tests.Security.Fuzzing;

/// <summary>What generated tests are told from outside, and how they say what they did.</summary>
internal static class FuzzSettings
{
    private static readonly int Seed = Number("FUZZ_MUTATION_SEED", 20261125);

    /// <summary>How often several things are altered at once, for each message.</summary>
    internal static int Mutations { get; } = Number("FUZZ_MUTATIONS", 1000);

    /// <summary>What the mutation of a message is chosen by: the same on every machine and in every run.</summary>
    internal static Random RandomOf(string name, int index) =>
        new(name.Aggregate(Seed + index, (hash, one) => unchecked((hash * 31) + one)));

    /// <summary>A number from the environment: the test run uses the default, a long session other ones.</summary>
    internal static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } number
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : otherwise;

    /// <summary>Prints the counts: as the run goes, and in its results, from which Tests/run repeats them at its end.</summary>
    internal static void Print(string title, IEnumerable<KeyValuePair<string, int>> counts)
    {
        string[] lines = [title, .. counts.Select(one => $"{one.Value,9:N0}  {one.Key}")];
        string text = string.Join('\n', lines.Select(line => "| " + line));
        TestContext.Progress.WriteLine(text);
        TestContext.Out.WriteLine(text);
    }
}
