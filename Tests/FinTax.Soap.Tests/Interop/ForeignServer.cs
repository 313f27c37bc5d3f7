using System.Diagnostics;
using System.Text;
using FinTax.Soap.Tests.Architecture;

namespace FinTax.Soap.Tests.Interop;

/// <summary>A server of another stack in a process of its own, which ends when its input is closed.</summary>
internal sealed class ForeignServer : IAsyncDisposable
{
    // Types are generated and compiled at its first start, on a machine that may be busy.
    private static readonly TimeSpan StartMinutesMax = TimeSpan.FromMinutes(5);

    private readonly Process process;

    private ForeignServer(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    internal Uri Address { get; }

    /// <param name="folder">Its folder below Tests/Interop/servers, whose <c>run</c> starts it.</param>
    /// <param name="keys">The folder of keys that it is given.</param>
    internal static async Task<ForeignServer> StartAsync(string folder, string keys)
    {
        string run = Path.Combine(Repository.Root, "Tests", "Interop", "servers", folder, "run");
        Process process = Process.Start(new ProcessStartInfo("bash", [run, keys])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var printed = new StringBuilder();
        process.ErrorDataReceived += (_, line) => printed.AppendLine(line.Data);
        process.BeginErrorReadLine();

        while (await process.StandardOutput.ReadLineAsync().WaitAsync(StartMinutesMax) is { } line)
        {
            if (line.StartsWith("listening ", StringComparison.Ordinal))
            {
                return new ForeignServer(process, new Uri(line["listening ".Length..]));
            }
        }

        throw new InvalidOperationException($"The server {folder} ended: {printed}");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();

        try
        {
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
