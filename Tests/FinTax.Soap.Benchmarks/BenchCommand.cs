using System.Globalization;
using FinTax.Soap.Benchmarks.Measuring;
using FinTax.Soap.Benchmarks.Servers;

namespace FinTax.Soap.Benchmarks;

/// <summary>
/// Measures our server beside others that are made of what .NET offers. Started by Tests/bench; starts itself again
/// as each of the servers.
/// </summary>
internal static class BenchCommand
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["serve", var row, var port, var folder])
        {
            Contender contender = Contender.All.Single(one => one.Name == row);
            await BenchServer.RunAsync(contender.Build(int.Parse(port, CultureInfo.InvariantCulture), folder));

            return 0;
        }

        if (BenchOptions.TryParse(args) is not { } options)
        {
            Console.Error.WriteLine("Tests/bench [--seconds <of a round, 4>] [--rounds <5>] [--only <row>,<row>]");
            Console.Error.WriteLine($"Rows: {string.Join(", ", Contender.All.Select(one => one.Name))}");

            return 2;
        }

        var report = new Report(options, await Comparison.RunAsync(options));
        report.Print(Console.Out);

        return report.TargetsHold ? 0 : 1;
    }
}
