using System.Text.RegularExpressions;

namespace FinTax.Soap.Tests.Architecture;

/// <summary>Contracts ← Service ← Host, Security ← Service, and nothing else.</summary>
public sealed partial class ProjectTests
{
    [TestCase("Contracts", "")]
    [TestCase("Security", "")]
    [TestCase("Service", "Contracts Security")]
    [TestCase("Host", "Service")]
    public void References_only_the_projects_before_it(string project, string references)
    {
        string file = File.ReadAllText(Path.Combine(Repository.Root, project, $"FinTax.Soap.{project}.csproj"));

        Assert.That(
            Reference().Matches(file).Select(match => match.Groups[1].Value), Is.EquivalentTo(references.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [TestCase("Security", "FinTax.Soap.Contracts")]
    [TestCase("Security", "Microsoft.AspNetCore")]
    [TestCase("Contracts", "FinTax.Soap.Security")]
    [TestCase("Service", "HttpContext")]
    [TestCase("Service", "Microsoft.AspNetCore")]
    public void Does_not_know(string project, string name) =>
        Assert.That(
            Repository.Sources(project).Where(path => File.ReadAllText(path).Contains(name, StringComparison.Ordinal)).Select(Repository.Relative),
            Is.Empty);

    [GeneratedRegex("<ProjectReference Include=\"[^\"]*/([A-Za-z]+)/FinTax\\.Soap\\.[A-Za-z]+\\.csproj\"")]
    private static partial Regex Reference();
}
