using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using FinTax.Soap.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FinTax.Soap.Tests.Host;

/// <summary>
/// The whole service inside the test's process, on free ports of the loopback and with a data folder of its own, which
/// its first start fills with the demo's keys and partners.
/// </summary>
internal sealed class RunningHost : IAsyncDisposable
{
    // A test that leaves a connection open waits for nothing more.
    private static readonly TimeSpan ConnectionsSecondsMax = TimeSpan.FromSeconds(1);

    private readonly WebApplication app;
    private readonly bool ownsFolder;

    private RunningHost(WebApplication app, string dataFolder, bool ownsFolder)
    {
        this.app = app;
        this.ownsFolder = ownsFolder;
        DataFolder = dataFolder;

        IServer server = app.Services.GetRequiredService<IServer>();
        ICollection<string> addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses;
        BaseAddress = new Uri(addresses.First(address => address.StartsWith("http://", StringComparison.Ordinal)));
        SecureAddress = new Uri(addresses.First(address => address.StartsWith("https://", StringComparison.Ordinal)));
    }

    internal Uri BaseAddress { get; }

    internal Uri SecureAddress { get; }

    internal string DataFolder { get; }

    internal IServiceProvider Services => app.Services;

    /// <param name="settings">As on a command line: <c>Receive:BodyBytesMax=65536</c>.</param>
    internal static Task<RunningHost> StartAsync(params string[] settings) =>
        StartInAsync(Directory.CreateTempSubdirectory("fintax-host-").FullName, true, settings);

    /// <summary>Starts in a folder that another start has used, and leaves it there.</summary>
    internal static Task<RunningHost> StartInAsync(string dataFolder, params string[] settings) =>
        StartInAsync(dataFolder, false, settings);

    /// <summary>A client that trusts the demo's authority and nobody else.</summary>
    internal HttpClient CreateClient() => CreateClient(DataFolder);

    /// <inheritdoc cref="CreateClient()"/>
    internal static HttpClient CreateClient(string dataFolder)
    {
        X509Certificate2 authority =
            X509CertificateLoader.LoadCertificateFromFile(Path.Combine(dataFolder, "keys", "demo-ca.crt.pem"));

        return new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.None,
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { authority },
                    RevocationMode = X509RevocationMode.NoCheck,
                },
            },
        });
    }

    /// <summary>
    /// A clean stop: to a worker that nobody has told to stop the end of its services would be a fatal error.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(ConnectionsSecondsMax);
        await app.DisposeAsync();

        if (ownsFolder)
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }

    private static async Task<RunningHost> StartInAsync(string dataFolder, bool ownsFolder, string[] settings)
    {
        WebApplication app = FinTaxHost.Build(
        [
            $"--Data:Folder={dataFolder}",
            "--Listen:Http=http://127.0.0.1:0",
            "--Listen:Https=https://127.0.0.1:0",
            .. settings.Select(setting => "--" + setting),
        ]);
        await app.StartAsync();

        return new RunningHost(app, dataFolder, ownsFolder);
    }
}
