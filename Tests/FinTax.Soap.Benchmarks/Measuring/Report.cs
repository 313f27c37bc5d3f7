using System.Runtime;
using System.Runtime.InteropServices;

namespace FinTax.Soap.Benchmarks.Measuring;

/// <summary>The table, the ratios, and whether they are what issue 2 asks for.</summary>
internal sealed class Report(BenchOptions options, IReadOnlyDictionary<Contender, IReadOnlyList<Sample>> samples)
{
    private readonly Target[] targets =
    [
        .. new[] { TargetOf(samples, Contender.Plain, Contender.SoapCore, 2.0), TargetOf(samples, Contender.Signed, Contender.SignedXml, 4.5) }
            .OfType<Target>(),
    ];

    /// <summary>Of those that were measured.</summary>
    internal bool TargetsHold => targets.All(target => target.Holds);

    internal void Print(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
        output.WriteLine(
            $"{(GCSettings.IsServerGC ? "Server" : "Workstation")} GC without adaptation and tiered PGO in every row, as our host has them; {options.Connections} connections, {options.Rounds} rounds of {options.Seconds} s");
        output.WriteLine();
        output.WriteLine($"{"median of the rounds",-44}{"requests/s",12}{"CPU µs/request",17}   requests/s of each round");

        foreach (var (row, measured) in samples)
        {
            double median = Median(measured.Select(sample => sample.RequestsPerSecond));
            double cpu = Median(measured.Select(sample => sample.CpuPerRequest.TotalMicroseconds));
            string rounds = string.Join(' ', measured.Select(sample => $"{sample.RequestsPerSecond,8:N0}"));
            output.WriteLine($"{row.Title,-44}{median,12:N0}{cpu,17:N1}   {rounds}");
        }

        output.WriteLine();

        foreach (Target target in targets)
        {
            output.WriteLine($"{target.Name,-44}{target.Median,12:N2}{target.CpuMedian,17:N2}   {string.Join(' ', target.Ratios.Select(ratio => $"{ratio,8:N2}"))}");
        }

        output.WriteLine();
        output.WriteLine(targets.Length == 0
            ? "Targets: none of them was measured."
            : "Targets: " + string.Join("; ", targets.Select(target => target.Verdict)) + ".");
    }

    private static Target? TargetOf(
        IReadOnlyDictionary<Contender, IReadOnlyList<Sample>> samples, string ours, string theirs, double atLeast)
    {
        var (our, ourSamples) = samples.FirstOrDefault(row => row.Key.Name == ours);
        var (their, theirSamples) = samples.FirstOrDefault(row => row.Key.Name == theirs);

        return our is null || their is null
            ? null
            : new Target(
                $"{our.Title} / {their.Title.Split(',')[0]}",
                atLeast,
                [.. ourSamples.Zip(theirSamples, (us, them) => us.RequestsPerSecond / them.RequestsPerSecond)],
                Median(ourSamples.Zip(theirSamples, (us, them) => them.CpuPerRequest / us.CpuPerRequest)));
    }

    private static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        int middle = sorted.Length / 2;

        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <param name="Name">What is compared with what.</param>
    /// <param name="AtLeast">How many times as many requests per second it must be.</param>
    /// <param name="Ratios">Round by round.</param>
    /// <param name="CpuMedian">How many times as much CPU the other one takes.</param>
    private sealed record Target(string Name, double AtLeast, IReadOnlyList<double> Ratios, double CpuMedian)
    {
        internal double Median { get; } = Report.Median(Ratios);

        internal bool Holds => Median >= AtLeast;

        internal string Verdict => $"{Name} {Median:N2} (at least {AtLeast:N1}) {(Holds ? "holds" : "DOES NOT HOLD")}";
    }
}
