using System.Text.RegularExpressions;
using FinTax.Soap.Service.Schemas;

namespace FinTax.Soap.Tests.Schemas;

/// <summary>The patterns of our schemas, and nastier ones, judged by .NET's regular expressions.</summary>
public sealed class CharacterPatternTests
{
    private const string Alphabet = "019azAZ_-.+:/ \n\u00A0福\uD83D";

    [TestCase("[0-9]{20}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    [TestCase("[0-9]{1,12}")]
    [TestCase("[0-9A-Z]{15}|[0-9A-Z]{17,20}")]
    [TestCase("[0-9A-Za-z\\-]{1,32}")]
    [TestCase("-?[0-9]{1,15}\\.[0-9]{2}")]
    [TestCase("\\S{1,18}")]
    [TestCase("[0-9]{1,3}\\.[0-9]{1,3}")]
    [TestCase("FT[0-9]{4}")]
    [TestCase("[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-9]{2}(\\.[0-9]{1,9})?(Z|[+\\-][0-9]{2}:[0-9]{2})")]
    [TestCase("[0-9]{1,3}[0-9]")] // A greedy run would leave nothing for the last digit.
    [TestCase("[0-9]{1,3}a?[0-9]")] // Nor here, across what may be empty.
    [TestCase("a?b?")]
    [TestCase("x|")]
    public void Matches_what_a_regular_expression_matches(string pattern)
    {
        CharacterPattern compiled = CharacterPattern.Compile([pattern])!;
        var expected = new Regex($"\\A(?:{pattern})\\z");
        var random = new Random(1);

        foreach (string text in Enumerable.Range(0, 3000).Select(_ => TextFor(pattern, random)))
        {
            Assert.That(compiled.IsMatch(text), Is.EqualTo(expected.IsMatch(text)), text);
        }
    }

    [TestCase("[0-9-[5]]")]
    [TestCase("\\i\\c*")]
    [TestCase("\\d{3}")]
    [TestCase("^a$")]
    [TestCase("a.b")]
    [TestCase("[^a]")]
    [TestCase("\\p{L}")]
    public void Leaves_to_the_validator_what_two_dialects_may_read_in_two_ways(string pattern) =>
        Assert.That(CharacterPattern.Compile([pattern]), Is.Null);

    // Mostly what nearly fits: characters of the pattern's own kinds, at about its length.
    private static string TextFor(string pattern, Random random)
    {
        string likely = Regex.Replace(pattern, "[^0-9A-Za-z.:-]", "") + "0123456789";
        int length = random.Next(1, 24);

        return string.Concat(Enumerable.Range(0, length).Select(
            _ => random.Next(12) == 0 ? Alphabet[random.Next(Alphabet.Length)] : likely[random.Next(likely.Length)]));
    }
}
