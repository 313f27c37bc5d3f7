using System.Reflection;
using System.Text.RegularExpressions;
using FinTax.Soap.Tests.Architecture;
using NUnit.Framework.Interfaces;

namespace FinTax.Soap.Tests.Interop;

/// <summary>
/// The matrix in docs/interop.md says, for each peer, direction and profile, which test ran or why there can be none.
/// Here it is held to the tests that there are.
/// </summary>
public sealed partial class InteropMatrixTests
{
    private static readonly string[] Peers = ["WSS4J", "zeep", "node-soap", "gSOAP", "PHP", "xmlsec1"];

    private static readonly HashSet<string> Tests =
    [
        .. typeof(InteropMatrixTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttributes().Any(attribute => attribute is ITestBuilder or ISimpleTestBuilder))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}"),
    ];

    [Test]
    public void Every_peer_stands_there_in_both_directions_with_every_profile()
    {
        string[] wanted = [.. Peers.SelectMany(peer => new[] { $"{peer} to us", $"us to {peer}" })];

        Assert.That(Rows().Select(row => row[0]), Is.EquivalentTo(wanted));
        Assert.That(Rows().Select(row => row.Length), Is.All.EqualTo(6));
    }

    [Test]
    public void Every_cell_names_a_test_that_there_is_or_says_why_there_is_none()
    {
        string[] wrong =
        [
            .. from row in Rows()
               from cell in row.Skip(1)
               let named = TestName().Matches(cell).Select(match => match.Groups[1].Value).ToArray()
               where named.Length == 0 ? !Reason().IsMatch(cell) : !named.All(Tests.Contains)
               select $"{row[0]}: {cell}",
        ];

        Assert.That(wrong, Is.Empty);
    }

    private static string[][] Rows()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "interop.md"));
        string section = text.Split("\n## The matrix\n")[1].Split("\n## ")[0];

        return
        [
            .. section.Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains(" us", StringComparison.Ordinal))
                .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
                .Where(row => row[0].Contains("to", StringComparison.Ordinal)),
        ];
    }

    [GeneratedRegex("`([A-Za-z0-9]+\\.[A-Za-z0-9_]+)`")]
    private static partial Regex TestName();

    // A dash, and a reason of some words.
    [GeneratedRegex("^– .{15,}$")]
    private static partial Regex Reason();
}
