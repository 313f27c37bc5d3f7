using System.Diagnostics;
using FinTax.Soap.Tests.Architecture;

namespace FinTax.Soap.Tests.Interop;

/// <summary>
/// Clients of six other stacks against the real host: each makes the calls of Tests/Interop/calls.json, verifies our
/// signatures itself and catches typed faults. What it says to have called is held against the WSDLs, so that an
/// operation which is not in that file fails here. Tests/Interop/README.md says what the clients are.
/// </summary>
public sealed class ForeignClientTests
{
    // wsimport and javac on a busy machine take most of a minute.
    private static readonly TimeSpan ClientMinutesMax = TimeSpan.FromMinutes(5);

    // C has no reflection, and each of its requests is filled by hand: it makes a few calls, for the sake of its
    // compiler, which takes all of the WSDLs.
    private static readonly string[] CalledByGSoap =
        ["PlatformService.Ping", "PlatformService.GetServiceStatus", "TaxPaymentService.DeductTax"];

    [Test]
    public Task Python_zeep_calls_every_operation() =>
        Calls(OperationTests.Published, "/usr/bin/python3", "zeep/client.py");

    [Test]
    public Task Node_soap_calls_every_operation() => Calls(
        OperationTests.Published, Path.Combine(Repository.Root, "Tests/Interop/node-soap/node"), "node-soap/client.js");

    [Test]
    public Task JaxWs_with_Wss4j_calls_every_operation() => Calls(OperationTests.Published, "bash", "jaxws/run");

    [Test]
    public Task Php_SoapClient_calls_every_operation() => Calls(OperationTests.Published, "php", "php/client.php");

    [Test]
    public Task Net_ServiceModel_calls_every_operation() => Calls(OperationTests.Published, "bash", "dotnet/run");

    [Test]
    public Task GSoap_signs_verifies_and_catches_a_typed_fault() => Calls(CalledByGSoap, "bash", "gsoap/run");

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

        await Calls(OperationTests.Published, program, client, host, keys);
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

    private static async Task Calls(IEnumerable<string> operations, string program, string client)
    {
        await using RunningHost host = await RunningHost.StartAsync();

        await Calls(operations, program, client, host, host.Keys);
    }

    private static async Task Calls(
        IEnumerable<string> operations, string program, string client, RunningHost host, string keys)
    {
        string file = Path.Combine(Repository.Root, "Tests", "Interop", client);

        (int exitCode, string printed) = await RunAsync(program, file, host.Http, host.Https, keys);

        Assert.That(printed, Does.Not.Contain("FAIL"));
        Assert.That(exitCode, Is.Zero, printed);
        Assert.That(Called(printed), Is.EquivalentTo(operations));
    }

    // A client prints "ok <service>.<operation>", and what was special about the call.
    private static IEnumerable<string> Called(string printed) => printed.Split('\n')
        .Select(line => line.Split(' '))
        .Where(words => words is ["ok", var call, ..] && call.Contains('.', StringComparison.Ordinal))
        .Select(words => words[1])
        .Distinct();

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
