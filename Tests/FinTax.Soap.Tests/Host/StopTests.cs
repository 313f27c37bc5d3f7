namespace FinTax.Soap.Tests.Host;

internal sealed class StopTests
{
    private const string Body =
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>";

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("fintax-stop-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task A_call_under_way_is_answered_before_the_process_ends()
    {
        await using HostProcess host = await HostProcess.StartAsync(folder);
        await using RawConnection call = await RawConnection.OpenAsync(host.BaseAddress);
        await call.SendAsync(
            "POST /PlatformService HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\n" +
            $"Expect: 100-continue\r\nContent-Length: {Body.Length}\r\n\r\n");

        // The service asks for the body, so the call is under way.
        string asked = await call.ReadAsync();
        host.SendTerminate();
        await call.SendAsync(Body);

        Assert.Multiple(async () =>
        {
            Assert.That(asked, Does.StartWith("HTTP/1.1 100 "));
            Assert.That(await call.ReadToEndAsync(), Does.StartWith("HTTP/1.1 ").And.Contain("Envelope>"));
            Assert.That(await host.WaitForExitAsync(), Is.Zero);
        });
    }

    [Test]
    public async Task A_killed_process_starts_again_with_the_same_keys()
    {
        await using HostProcess first = await HostProcess.StartAsync(folder);
        string before = await WsdlAsync(first);
        await first.KillAsync();

        await using HostProcess second = await HostProcess.StartAsync(folder);

        Assert.That(await WsdlAsync(second), Is.EqualTo(before));
    }

    private async Task<string> WsdlAsync(HostProcess host)
    {
        using HttpClient client = RunningHost.CreateClient(folder);
        string wsdl = await client.GetStringAsync(new Uri(host.SecureAddress, "/PlatformService?wsdlWithPolicy"));

        return wsdl.Replace(host.SecureAddress.ToString(), "", StringComparison.Ordinal);
    }
}
