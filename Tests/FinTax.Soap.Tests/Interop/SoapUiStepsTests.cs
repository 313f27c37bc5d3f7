using System.Diagnostics;
using FinTax.Soap.Tests.Architecture;
using FinTax.Soap.Tests.Host;

namespace FinTax.Soap.Tests.Interop;

/// <summary>
/// The steps for SoapUI that a first start prints lead to a signed answer. They are followed with the WSS4J that SoapUI
/// signs with, put together in its order; SoapUI itself is in no package registry.
/// </summary>
public sealed class SoapUiStepsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Test]
    public async Task The_printed_steps_lead_to_a_signed_answer()
    {
        string folder = Directory.CreateTempSubdirectory("fintax-soapui-").FullName;
        await using HostProcess host = await HostProcess.StartAsync(folder);
        await host.WaitForLineAsync("A whole story");

        string reply = await FollowAsync(host.Output.Split("With SoapUI")[1]);

        Assert.That(
            reply, Does.StartWith("200 ").And.Contains("<fto:GetServiceStatusResponse").And.Contains("ds:SignatureValue"));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> FollowAsync(string steps)
    {
        string run = Path.Combine(Repository.Root, "Tests", "Interop", "soapui", "run");
        using Process process = Process.Start(new ProcessStartInfo("bash", [run])
        {
            // Where the host was started: the paths that it prints begin there.
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(steps);
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);

        return await output + await error;
    }
}
