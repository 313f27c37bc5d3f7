using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FinTax.Soap.Benchmarks.Servers;

namespace FinTax.Soap.Benchmarks.Load;

/// <summary>One server in a process of its own, so that its CPU time can be told from everything else's.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const int TicksPerSecond = 100;
    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    internal Uri Address { get; }

    /// <summary>User and system time of all its threads until now.</summary>
    internal TimeSpan CpuTime
    {
        get
        {
            // The name in brackets may hold anything; utime and stime are the 14th and 15th field. [proc(5)]
            string stat = File.ReadAllText($"/proc/{process.Id}/stat");
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');

            return TimeSpan.FromSeconds(
                (double)(long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture))
                / TicksPerSecond);
        }
    }

    internal static async Task<ServerProcess> StartAsync(string row, string folder)
    {
        int port = FreePort();
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };

        foreach (string argument in (string[])["serve", row, $"{port}", folder])
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        var server = new ServerProcess(process, new Uri($"http://127.0.0.1:{port}{BenchServer.Path}"));

        try
        {
            await server.WaitAsync(port);
        }
        catch
        {
            server.Dispose();
            throw;
        }

        // Nobody reads what it prints, but somebody must take it.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);

        return server;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitAsync(int port)
    {
        long started = Stopwatch.GetTimestamp();

        while (true)
        {
            using var client = new TcpClient();

            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (!process.HasExited && Stopwatch.GetElapsedTime(started) < StartMax)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }
        }
    }
}
