using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FinTax.Soap.Tests.Host;

/// <summary>The service as a process of its own, for tests that stop it by signals.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly List<(string Start, TaskCompletionSource<string> Seen)> awaited = [];

    private HostProcess(Process process, string dataFolder)
    {
        this.process = process;
        DataFolder = dataFolder;
        process.OutputDataReceived += (_, line) => Receive(line.Data);
        process.ErrorDataReceived += (_, line) => Receive(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    internal Uri BaseAddress { get; private set; } = null!;

    internal Uri SecureAddress { get; private set; } = null!;

    internal string DataFolder { get; }

    internal int Id => process.Id;

    internal string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <param name="dataFolder">Its data folder, which stays when it ends.</param>
    /// <param name="settings">As on a command line: <c>Receive:BodyBytesMax=65536</c>.</param>
    internal static async Task<HostProcess> StartAsync(string dataFolder, params string[] settings)
    {
        var host = new HostProcess(Launch(dataFolder, settings), dataFolder);
        host.BaseAddress = new Uri((await host.WaitForLineAsync("  http "))[10..].Trim());
        host.SecureAddress = new Uri((await host.WaitForLineAsync("  https "))[10..].Trim());

        return host;
    }

    /// <summary>Waits until it has printed a line that starts so. Lines come one by one, also of one announcement.</summary>
    internal async Task<string> WaitForLineAsync(string start)
    {
        var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);

        lock (output)
        {
            if (Output.Split('\n').FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal)) is { } before)
            {
                return before;
            }

            awaited.Add((start, seen));
        }

        if (await Task.WhenAny(seen.Task, process.WaitForExitAsync(), Task.Delay(Patience)) != seen.Task)
        {
            await DisposeAsync();
            throw new InvalidOperationException($"The host did not print '{start}':\n{output}");
        }

        return await seen.Task;
    }

    /// <summary>Ends it with kill -9 and does not wait.</summary>
    internal void Kill() => process.Kill();

    /// <summary>Ends it with kill -9.</summary>
    internal async Task KillAsync()
    {
        Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a service manager does, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    internal async Task<int> TerminateAsync()
    {
        SendTerminate();

        return await WaitForExitAsync();
    }

    /// <returns>Its exit code, once it has ended.</returns>
    internal async Task<int> WaitForExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);

        return process.ExitCode;
    }

    /// <summary>Asks it to stop and does not wait.</summary>
    internal void SendTerminate()
    {
        using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static Process Launch(string dataFolder, string[] settings)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "FinTax.Soap.Host.dll");
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };

        foreach (string argument in (string[])
            [
                program,
                $"--Data:Folder={dataFolder}",
                "--Listen:Http=http://127.0.0.1:0",
                "--Listen:Https=https://127.0.0.1:0",
                .. settings.Select(setting => "--" + setting),
            ])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private void Receive(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);

            foreach ((string start, TaskCompletionSource<string> seen) in awaited)
            {
                if (line?.StartsWith(start, StringComparison.Ordinal) == true)
                {
                    seen.TrySetResult(line);
                }
            }
        }
    }
}
