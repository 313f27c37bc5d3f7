using System.Diagnostics;

namespace FinTax.Soap.Tests.Interop;

/// <summary>The real host in a process of its own, on free ports, with fresh demo data in a temp folder.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan StartSecondsMax = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly DirectoryInfo data;

    private RunningHost(Process process, DirectoryInfo data, string http, string https)
    {
        this.process = process;
        this.data = data;
        Http = http;
        Https = https;
    }

    public string Http { get; }

    public string Https { get; }

    public string Keys => Path.Combine(data.FullName, "keys");

    /// <param name="settings">As on a command line: name, value, name, value.</param>
    public static async Task<RunningHost> StartAsync(params string[] settings)
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("fintax-interop-");
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "FinTax.Soap.Host.dll"),
            "--Data:Folder", data.FullName,
            "--Listen:Http", "http://127.0.0.1:0",
            "--Listen:Https", "https://127.0.0.1:0",
            .. settings,
        ];
        Process process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        var addresses = new AnnouncedAddresses();
        process.OutputDataReceived += (_, line) => addresses.Read(line.Data);
        process.ErrorDataReceived += (_, line) => addresses.Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        (string http, string https) = await addresses.Known.WaitAsync(StartSecondsMax);

        return new RunningHost(process, data, http, https);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        data.Delete(recursive: true);
    }
}
