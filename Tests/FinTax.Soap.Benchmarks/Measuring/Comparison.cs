using FinTax.Soap.Benchmarks.Load;

namespace FinTax.Soap.Benchmarks.Measuring;

/// <summary>
/// Runs the rounds. Every server is up the whole time and one at a time is under load, first all for the warm-up and
/// then all once a round: what the machine does to one round, it does to all rows of it.
/// </summary>
internal sealed class Comparison : IDisposable
{
    private readonly BenchOptions options;

    // Beside the program and not among the temporary files: those may lie in memory, where nothing is durable.
    private readonly string folder =
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"run-{Environment.ProcessId}")).FullName;

    private readonly RequestSource requests;

    private Comparison(BenchOptions options)
    {
        this.options = options;
        requests = new RequestSource(folder);
    }

    internal static async Task<IReadOnlyDictionary<Contender, IReadOnlyList<Sample>>> RunAsync(BenchOptions options)
    {
        using var comparison = new Comparison(options);
        var servers = new Dictionary<Contender, ServerProcess>();

        try
        {
            foreach (Contender row in options.Rows)
            {
                servers[row] = await ServerProcess.StartAsync(row.Name, comparison.folder);
            }

            return await comparison.MeasureAsync(servers);
        }
        finally
        {
            foreach (ServerProcess server in servers.Values)
            {
                server.Dispose();
            }
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<IReadOnlyDictionary<Contender, IReadOnlyList<Sample>>> MeasureAsync(
        Dictionary<Contender, ServerProcess> servers)
    {
        foreach (var (row, server) in servers)
        {
            Console.Error.WriteLine($"warm-up: {row.Title}");
            await MeasureAsync(row, server, options.WarmUpSeconds);
        }

        Dictionary<Contender, List<Sample>> samples = servers.Keys.ToDictionary(row => row, _ => new List<Sample>());

        for (int round = 1; round <= options.Rounds; round++)
        {
            foreach (var (row, server) in servers)
            {
                Sample sample = await MeasureAsync(row, server, options.Seconds);
                Console.Error.WriteLine($"round {round}: {row.Title}: {sample.RequestsPerSecond:N0}/s");
                samples[row].Add(sample);
            }
        }

        return samples.ToDictionary(row => row.Key, row => (IReadOnlyList<Sample>)row.Value);
    }

    private async Task<Sample> MeasureAsync(Contender row, ServerProcess server, int seconds)
    {
        string file = requests.FileFor(row.Requests, seconds);
        await CheckAsync(row, server);

        TimeSpan cpuBefore = server.CpuTime;
        Load.Load load = Wrk.Send(server.Address, file, options.Connections, seconds);
        TimeSpan cpu = server.CpuTime - cpuBefore;

        load.RequireClean(row.Title);
        await CheckAsync(row, server);

        if (row.Requests == RequestKind.Distinct)
        {
            requests.Learn(load.RequestsPerSecond);
        }

        return new Sample(load.RequestsPerSecond, cpu / load.Requests);
    }

    private Task CheckAsync(Contender row, ServerProcess server)
    {
        var (message, traceNo) = requests.OneOf(row.Requests);

        return ReplyCheck.RequireReceiptAsync(row.Title, server.Address, message, traceNo);
    }
}
