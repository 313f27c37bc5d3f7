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
