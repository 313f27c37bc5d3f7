using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FinTax.Soap.Tests.Architecture;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>The bank of Tests/Interop/servers/java-bank in a process of its own, with a key that was made for this run.</summary>
internal sealed class JavaBank : IAsyncDisposable
{
    private const string Password = "fintax";

    // javac on a busy machine.
    private static readonly TimeSpan StartMinutesMax = TimeSpan.FromMinutes(5);

    private readonly Process process;

    private JavaBank(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    internal Uri Address { get; }

    /// <param name="folder">Where its key and its certificate, <c>java-bank.pem</c>, are put.</param>
    /// <param name="caller">The certificate of the one who may call it.</param>
    internal static async Task<JavaBank> StartAsync(string folder, string caller)
    {
        string key = MakeKey(folder);
        string run = Path.Combine(Repository.Root, "Tests", "Interop", "servers", "java-bank", "run");
        Process process = Process.Start(new ProcessStartInfo("bash", [run, key, Password, caller])
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
                return new JavaBank(process, new Uri(line["listening ".Length..]));
            }
        }

        throw new InvalidOperationException($"The bank ended: {printed}");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string MakeKey(string folder)
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Java bank", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        string file = Path.Combine(folder, "java-bank.p12");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, Password));
        File.WriteAllText(Path.Combine(folder, "java-bank.pem"), certificate.ExportCertificatePem());

        return file;
    }
}
