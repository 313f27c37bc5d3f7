using System.Diagnostics;
using FinTax.Soap.Tests.Architecture;

namespace FinTax.Soap.Tests.Interop;

/// <summary>
/// Clients of six other stacks against the real host: each calls every operation (gSOAP some, for the sake of its
/// compiler), verifies our signatures itself and catches a typed fault. Tests/Interop/README.md says what they are; Tests/Interop/install installs what they need.
/// </summary>
public sealed class ForeignClientTests
{
    // wsimport and javac on a busy machine take most of a minute.
    private static readonly TimeSpan ClientMinutesMax = TimeSpan.FromMinutes(5);

    [Test]
    public Task Python_zeep_calls_every_operation() => CallsEveryOperation("/usr/bin/python3", "zeep/client.py");

    [Test]
    public Task Node_soap_calls_every_operation() => CallsEveryOperation(Path.Combine(Repository.Root, "Tests/Interop/node-soap/node"), "node-soap/client.js");

    [Test]
    public Task JaxWs_with_Wss4j_calls_every_operation() => CallsEveryOperation("bash", "jaxws/run");

    [Test]
    public Task Php_SoapClient_calls_every_operation() => CallsEveryOperation("php", "php/client.php");

    [Test]
    public Task Net_ServiceModel_calls_every_operation() => CallsEveryOperation("bash", "dotnet/run");

    [Test]
    public Task GSoap_signs_verifies_and_catches_a_typed_fault() =>
        CallsEveryOperation("bash", "gsoap/run", last: "ok refuse another signer of Ping with UsernameToken");

    [TestCase("/usr/bin/python3", "zeep/client.py")]
    [TestCase("bash", "jaxws/run")]
    public async Task Verifies_replies_that_an_EC_key_signed(string program, string client)
    {
        await using RunningHost host = await RunningHost.StartAsync(
            "--Signing:Certificate", "keys/service-ec.crt.pem", "--Signing:CertificateKey", "keys/service-ec.key.pem");

        // Clients take the service's certificate from a file of this name, whatever key is in it, and encrypt to the other.
        string keys = Path.Combine(host.Keys, "..", "keys-of-clients");
        Copy(new DirectoryInfo(host.Keys), keys);
        File.Copy(Path.Combine(keys, "service-rsa.crt.pem"), Path.Combine(keys, "service-encryption.crt.pem"));
        File.Copy(Path.Combine(keys, "service-ec.crt.pem"), Path.Combine(keys, "service-rsa.crt.pem"), overwrite: true);

        (int exitCode, string printed) =
            await RunAsync(program, Path.Combine(Repository.Root, "Tests", "Interop", client), host.Http, host.Https, keys);

        Assert.That(printed, Does.Contain("ok RevokeAgreement").And.Not.Contain("FAIL"));
        Assert.That(exitCode, Is.Zero, printed);
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);

        foreach (FileInfo file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (DirectoryInfo below in from.EnumerateDirectories())
        {
            Copy(below, Path.Combine(to, below.Name));
        }
    }

    private static async Task CallsEveryOperation(string program, string client, string last = "ok RevokeAgreement")
    {
        await using RunningHost host = await RunningHost.StartAsync();
        string file = Path.Combine(Repository.Root, "Tests", "Interop", client);

        (int exitCode, string printed) = await RunAsync(program, file, host.Http, host.Https, host.Keys);

        Assert.That(printed, Does.Contain(last).And.Not.Contain("FAIL"));
        Assert.That(exitCode, Is.Zero, printed);
    }

    private static async Task<(int ExitCode, string Printed)> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();

        await process.WaitForExitAsync().WaitAsync(ClientMinutesMax);

        return (process.ExitCode, await output + await error);
    }
}
