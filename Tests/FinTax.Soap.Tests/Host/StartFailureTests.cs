using System.Diagnostics;
using FinTax.Soap.Host;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.Hosting;

namespace FinTax.Soap.Tests.Host;

internal sealed class StartFailureTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("fintax-start-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Wrong_settings_are_all_said_at_once()
    {
        IReadOnlyList<string>? sentences = Start(
            "--Listen:Http=ftp://127.0.0.1", "--Receive:BodyBytesMax=1", "--Partners:Registered:12:Name=A partner");

        Assert.That(
            sentences,
            Has.One.Contains("Listen:Http").And.One.Contains("BodyBytesMax").And.One.Contains("12 digits"));
    }

    [TestCase("--Receive:BodyBytesMax=many", "Receive:BodyBytesMax")]
    [TestCase("--Listen:Certificate=none.pem", "none.pem")]
    [TestCase("--Signing:CertificateKey=none.pem", "Signing:Certificate")]
    [TestCase("--Signing:Sm2Certificate=none.pem", "Signing:Sm2Certificate")]
    [TestCase("--Partners:Registered:100000000102:Certificates:0=none.pem", "none.pem")]
    [TestCase("--Decryption:Keys:0:Certificate=none.pem", "Decryption:Keys")]
    public void What_cannot_be_read_is_named(string setting, string named) =>
        Assert.That(Start(setting), Has.One.Contains(named));

    [Test]
    public void A_partner_who_has_to_encrypt_needs_a_key_of_ours_to_encrypt_to()
    {
        const string Partner = "--Partners:Registered:100000000901:";

        IReadOnlyList<string>? sentences = Start(
            "--Listen:Https=",
            "--Signing:Certificate=" + TestKeys.PathOf("service-ec256.pem"),
            "--Signing:CertificateKey=" + TestKeys.PathOf("service-ec256.key"),
            Partner + "Name=A partner",
            Partner + "Certificates:0=" + TestKeys.PathOf("bank.pem"),
            Partner + "RequireEncryptedBody=true");

        Assert.That(sentences, Has.One.Contains("no RSA key to encrypt to"));
    }

    [Test]
    public async Task An_address_in_use_is_named()
    {
        await using RunningHost other = await RunningHost.StartAsync();

        IReadOnlyList<string>? sentences = Start($"--Listen:Http={other.BaseAddress}");

        Assert.That(sentences, Has.One.Contains("Listen:Http"));
    }

    [Test]
    public async Task A_database_that_another_host_has_open_is_named()
    {
        await using RunningHost other = await RunningHost.StartInAsync(folder);

        Assert.That(Start(), Has.One.Contains("fintax.db.lock is locked"));
    }

    [TestCase("demoo", "There is no command 'demoo'. Without a command the service starts;", 2)]
    [TestCase("help", "Without a command the service starts;", 0)]
    [TestCase("--help", "Without a command the service starts;", 0)]
    public async Task What_is_no_command_is_no_start(string command, string answer, int exitCode)
    {
        using Process host = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "FinTax.Soap.Host.dll"), command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        })!;

        string said = await host.StandardOutput.ReadToEndAsync() + await host.StandardError.ReadToEndAsync();
        await host.WaitForExitAsync();

        Assert.That(said, Does.StartWith(answer));
        Assert.That(host.ExitCode, Is.EqualTo(exitCode));
        Assert.That(Directory.EnumerateFileSystemEntries(folder), Is.Empty);
    }

    private IReadOnlyList<string>? Start(params string[] settings)
    {
        string[] free =
            [$"--Data:Folder={folder}", "--Listen:Http=http://127.0.0.1:0", "--Listen:Https=https://127.0.0.1:0"];

        Exception? failure = Assert.Catch(() =>
        {
            using var app = (IDisposable)FinTaxHost.Build([.. free, .. settings]);
            ((IHost)app).Start();
        });

        return StartFailure.SentencesOf(failure!);
    }
}
