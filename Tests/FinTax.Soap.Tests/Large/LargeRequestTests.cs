using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Host.FirstStart;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Tests.Host;

namespace FinTax.Soap.Tests.Large;

/// <summary>A hundred megabytes over HTTP, to a service of its own whose limits admit them.</summary>
internal sealed class LargeRequestTests
{
    private const long BlanksBytes = 100_000_000;
    private const long MemoryMax = 64 * 1024 * 1024;

    private string folder = "";
    private HostProcess host = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        folder = Directory.CreateTempSubdirectory("fintax-large-").FullName;
        host = await HostProcess.StartAsync(
            folder,
            "Receive:Services:TaxPaymentService:BodyBytesMax=134217728",
            "Receive:Services:TaxPaymentService:BodySecondsMax=600");
        client = RunningHost.CreateClient(folder);
        client.Timeout = TimeSpan.FromMinutes(5);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    // Signed white space is as much a part of the message as anything: it is digested, read, and no part of the contract.
    [Test]
    public async Task A_signed_payment_with_a_hundred_megabytes_of_blanks_is_carried_out_in_constant_memory()
    {
        using var small = new SpooledFile();
        using var file = new SpooledFile();
        WriteSigned(small, 1000);
        WriteSigned(file, BlanksBytes);
        await PostAsync(small, "TaxPaymentService");
        long idle = ProcessMemory.Resident(host.Id);
        ProcessMemory.ResetPeak(host.Id);

        string answer = await PostAsync(file, "TaxPaymentService");
        long peak = ProcessMemory.Peak(host.Id) - idle;

        TestContext.Out.WriteLine($"{file.Source.Length} bytes, {peak} bytes of memory above idle");
        Assert.That(answer, Does.Contain("DeductTaxResponse>").And.Contain("SUCCEEDED"));
        Assert.That(peak, Is.LessThan(MemoryMax));
        Assert.That(Directory.EnumerateFiles(Path.Combine(folder, "spool")), Is.Empty);
    }

    [Test]
    public async Task The_same_with_one_bit_changed_is_refused()
    {
        using var file = new SpooledFile();
        WriteSigned(file, BlanksBytes);

        // A blank becomes an exclamation mark: where it would matter to the schema, and too late for that.
        file.Flip(file.Source.Length / 2);
        string answer = await PostAsync(file, "TaxPaymentService");

        Assert.That(answer, Does.Contain("FT2002").And.Not.Contain("DeductTaxResponse"));
        Assert.That(host.Output, Does.Contain("BodyDigestMismatch"));
    }

    [Test]
    public async Task Another_service_takes_no_more_than_it_did()
    {
        using var file = new SpooledFile(new byte[5_000_000]);

        Assert.That(await PostAsync(file, "PlatformService"), Does.Contain("FT1004"));
    }

    private void WriteSigned(SpooledFile file, long blanks)
    {
        var clock = TimeProvider.System;
        using X509Certificate2 bureau = X509Certificate2.CreateFromPemFile(
            Path.Combine(folder, "keys", "partners", DemoPartner.TaxBureau, "rsa.crt.pem"),
            Path.Combine(folder, "keys", "partners", DemoPartner.TaxBureau, "rsa.key.pem"));
        string payload = Encoding.UTF8.GetString(
            new ContractWriter().Write(new DemoRequests(clock).DeductTax(100.00m)).Span);
        int middle = payload.IndexOf("<ftt:Transfer>", StringComparison.Ordinal);
        byte[] line = Encoding.UTF8.GetBytes(new string(' ', 999) + "\n");

        using Stream to = file.OpenWrite();
        LargeMessage.Write(to, bureau, clock.GetUtcNow(), output =>
        {
            LargeMessage.Text(output, payload[..middle]);

            for (long written = 0; written < blanks; written += line.Length)
            {
                output.Write(line);
            }

            LargeMessage.Text(output, payload[middle..]);
        });
    }

    private async Task<string> PostAsync(SpooledFile file, string service)
    {
        await using var body = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new StreamContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/xml; charset=utf-8");
        using HttpResponseMessage response = await client.PostAsync(new Uri(host.BaseAddress, service), content);

        return await response.Content.ReadAsStringAsync();
    }
}
