using System.Diagnostics;
using System.Globalization;

namespace FinTax.Soap.Benchmarks.Load;

/// <summary>
/// Runs wrk, the load generator of every row. It is C and asks for little of the two cores that it shares with the
/// server; its Lua script can send a file of distinct messages too, so that no row needs another generator.
/// </summary>
internal static class Wrk
{
    // One thread is enough: the bare row shows that it can ask for far more than any other row answers.
    private const int Threads = 1;

    internal static Load Send(Uri address, string messageFile, int connections, int seconds)
    {
        ProcessStartInfo start = new("wrk") { RedirectStandardOutput = true };
        string[] arguments =
        [
            "-t", $"{Threads}", "-c", $"{connections}", "-d", $"{seconds}s",
            "-s", Path.Combine(AppContext.BaseDirectory, "send.lua"),
            address.AbsoluteUri, "--", messageFile,
        ];

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process wrk = Process.Start(start)!;
        string output = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();

        string line = output.Split('\n').FirstOrDefault(text => text.StartsWith("measured ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException("wrk failed:\n" + output);
        long[] figures = [.. line.Split(' ').Skip(1).Select(figure => long.Parse(figure, CultureInfo.InvariantCulture))];

        return new Load(figures[0], TimeSpan.FromMicroseconds(figures[1]), figures[2], figures[3], figures[4] == 1);
    }
}

/// <param name="Requests">How many were answered.</param>
/// <param name="Duration">In what time.</param>
/// <param name="Refused">Answers with an HTTP status of 400 or more; every SOAP fault is one.</param>
/// <param name="Broken">Connections that failed, and answers that did not come in time.</param>
/// <param name="RanOut">Whether a file of distinct messages was too short, so that some were sent twice.</param>
internal sealed record Load(long Requests, TimeSpan Duration, long Refused, long Broken, bool RanOut)
{
    internal double RequestsPerSecond => Requests / Duration.TotalSeconds;

    internal void RequireClean(string row)
    {
        if (Requests == 0 || Refused > 0 || Broken > 0 || RanOut)
        {
            throw new InvalidOperationException($"The row '{row}' does not count: {this}");
        }
    }
}
