using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FinTax.Soap.Tests.Host;

/// <summary>The service as a process of its own, for tests that stop it by signals.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder output;

    private HostProcess(Process process, StringBuilder output, string dataFolder)
    {
        this.process = process;
        this.output = output;
        DataFolder = dataFolder;
        BaseAddress = new Uri(Announced("http"));
        SecureAddress = new Uri(Announced("https"));
    }

    internal Uri BaseAddress { get; }

    internal Uri SecureAddress { get; }

    internal string DataFolder { get; }

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
        var output = new StringBuilder();
        var announced = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Process process = Launch(dataFolder, settings);

        process.OutputDataReceived += (_, line) => Receive(line.Data);
        process.ErrorDataReceived += (_, line) => Receive(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        if (await Task.WhenAny(announced.Task, process.WaitForExitAsync(), Task.Delay(Patience)) != announced.Task)
        {
            process.Kill();
            await process.WaitForExitAsync();
            throw new InvalidOperationException($"The host did not start:\n{output}");
        }

        return new HostProcess(process, output, dataFolder);

        void Receive(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }

            // The last of the lines that a start says where it is.
            if (line?.StartsWith("  page ", StringComparison.Ordinal) == true)
            {
                announced.TrySetResult();
            }
        }
    }

    /// <summary>Ends it as a power cut would: kill -9.</summary>
    internal async Task KillAsync()
    {
        process.Kill();
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

    private string Announced(string scheme) =>
        Output.Split('\n').Last(line => line.StartsWith($"  {scheme} ", StringComparison.Ordinal))[10..].Trim();
}
