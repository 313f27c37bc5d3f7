using System.Reflection;
using System.Text.RegularExpressions;

namespace FinTax.Soap.Tests.Architecture;

/// <summary>docs/threat-model.md names for each attack the place that stops it and a test that shows it: they exist.</summary>
public sealed partial class ThreatModelTests
{
    private static readonly string[] Rows =
        [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "threat-model.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal))];

    private static readonly ILookup<string, Type> Fixtures = Assembly.GetExecutingAssembly().GetTypes().ToLookup(type => type.Name);

    [Test]
    public void Names_tests_that_exist() =>
        Assert.That(Rows.Where(IsAttack).SelectMany(row => Quoted(row, column: 3)).Where(test => !IsTest(test)), Is.Empty);

    [Test]
    public void Names_files_that_exist() =>
        Assert.That(
            Rows.SelectMany(row => Quoted(row, column: 2)).Where(file => !File.Exists(Path.Combine(Repository.Root, file))), Is.Empty);

    [Test]
    public void Has_a_test_for_each_attack()
    {
        string[] without = [.. Rows.Where(IsAttack).Where(row => !Quoted(row, column: 3).Any())];

        Assert.That(without, Is.Empty);
        Assert.That(Rows.Where(IsAttack).Count(), Is.GreaterThan(30));
    }

    private static bool IsAttack(string row) => !row.StartsWith("| Attack |", StringComparison.Ordinal);

    private static bool IsTest(string name)
    {
        string[] parts = name.Split('.');

        return Fixtures[parts[0]].Any(type => parts.Length == 1
            ? type.GetMethods().Any(HasTest)
            : type.GetMethods().Any(method => method.Name == parts[1] && HasTest(method)));
    }

    private static bool HasTest(MethodInfo method) =>
        method.GetCustomAttributes().Any(attribute => attribute is TestAttribute or TestCaseAttribute or TestCaseSourceAttribute);

    private static IEnumerable<string> Quoted(string row, int column) =>
        Code().Matches(row.Split('|')[column]).Select(code => code.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
