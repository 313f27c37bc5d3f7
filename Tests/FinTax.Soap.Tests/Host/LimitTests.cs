using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Host.FirstStart;

namespace FinTax.Soap.Tests.Host;

internal sealed class LimitTests
{
    private const string Head =
        "POST /PlatformService HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml; charset=utf-8\r\n";

    private RunningHost host = null!;
    private HttpClient client = null!;
    private PartnerClient bank = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        host = await RunningHost.StartAsync("Receive:BodySecondsMax=3", "Receive:SlowStartSeconds=2");
        client = host.CreateClient();
        bank = new PartnerClient(host.DataFolder, DemoPartner.Bank);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        client.Dispose();
        bank.Dispose();
        await host.DisposeAsync();
    }

    // Whatever a test did to the service, the next honest call is served.
    [TearDown]
    public async Task Still_serves_an_honest_client()
    {
        string reply = await bank.CallAsync(new Uri(host.BaseAddress, "/BankAccountService"), Statement());

        Assert.That(reply, Does.Contain("GetStatementResponse>"));
    }

    [Test]
    public async Task A_length_beyond_the_limit_is_refused_before_a_byte_of_it_comes()
    {
        await using RawConnection connection = await RawConnection.OpenAsync(host.BaseAddress);

        await connection.SendAsync(Head + "Content-Length: 209715200\r\n\r\n");

        AssertTooLarge(await connection.ReadToEndAsync());
    }

    [Test]
    public async Task Two_hundred_megabytes_of_zeros_are_cut_off_early()
    {
        byte[] zeros = new byte[65_536];
        byte[] chunk = [.. Encoding.ASCII.GetBytes("10000\r\n"), .. zeros, .. "\r\n"u8];
        long sent = 0;
        await using RawConnection connection = await RawConnection.OpenAsync(host.BaseAddress);
        await connection.SendAsync(Head + "Transfer-Encoding: chunked\r\n\r\n");

        try
        {
            for (; sent < 200 * 1024 * 1024; sent += zeros.Length)
            {
                await connection.SendAsync(chunk);
            }
        }
        catch (IOException)
        {
            // Cut off, as it should be.
        }

        Assert.That(sent, Is.LessThan(100 * 1024 * 1024));
    }

    [Test]
    public async Task A_body_one_byte_too_long_is_answered_with_a_fault()
    {
        using HttpResponseMessage response = await PostAsync(new ByteArrayContent(new byte[4 * 1024 * 1024 + 1]), null);

        AssertTooLarge(await WholeAsync(response));
    }

    [Test]
    public async Task A_small_body_that_inflates_to_a_giant_is_refused()
    {
        byte[] bomb = Gzip(new byte[200 * 1024 * 1024]);

        using HttpResponseMessage response = await PostAsync(new ByteArrayContent(bomb), "gzip");

        AssertTooLarge(await WholeAsync(response));
    }

    [Test]
    public async Task A_gzip_body_is_inflated()
    {
        using HttpResponseMessage inflated =
            await PostAsync(new ByteArrayContent(Gzip(bank.Sign(Statement()))), "gzip", "/BankAccountService");

        Assert.That(await WholeAsync(inflated), Does.Contain("GetStatementResponse>"));
    }

    [TestCase("br")]
    [TestCase("gzip, gzip")]
    [TestCase("deflate")]
    public async Task Another_encoding_is_refused_and_told_which_are_read(string encoding)
    {
        using HttpResponseMessage response = await PostAsync(new ByteArrayContent(new byte[10]), encoding);

        Assert.Multiple(async () =>
        {
            Assert.That(await WholeAsync(response), Does.Contain("FT1005"));
            Assert.That(response.Headers.NonValidated["Accept-Encoding"].ToString(), Is.EqualTo("gzip, identity"));
        });
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_broken_gzip_body_is_refused(bool truncated)
    {
        byte[] whole = Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1000))));
        byte[] broken = truncated ? whole[..^20] : new byte[100];

        using HttpResponseMessage response = await PostAsync(new ByteArrayContent(broken), "gzip");

        Assert.That(await WholeAsync(response), Does.Contain("FT1001"));
    }

    [TestCase("Transfer-Encoding: chunked\r\n\r\n5\r\n<a/>")] // a chunk that ends too soon
    [TestCase("Content-Length: 100\r\n\r\n<a/>")] // a body that ends too soon
    public async Task A_client_that_hangs_up_in_the_middle_gets_no_answer(string rest)
    {
        await using RawConnection connection = await RawConnection.OpenAsync(host.BaseAddress);

        await connection.SendAsync(Head + rest);
        connection.EndSending();

        Assert.That(await connection.ReadToEndAsync(), Is.Empty);
    }

    [Test]
    public async Task A_chunk_without_a_size_is_refused()
    {
        await using RawConnection connection = await RawConnection.OpenAsync(host.BaseAddress);

        await connection.SendAsync(Head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n<a/>\r\n");

        Assert.That(await connection.ReadToEndAsync(), Does.StartWith("HTTP/1.1 500 ").And.Contain("FT1001"));
    }

    [TestCase("")]
    [TestCase("<e:Envelope")]
    public async Task A_sender_who_stops_in_the_middle_is_cut_off(string beginning)
    {
        await using RawConnection connection = await RawConnection.OpenAsync(host.BaseAddress);

        await connection.SendAsync(Head + "Content-Length: 1000\r\n\r\n" + beginning);

        Assert.That(await connection.ReadToEndAsync(), Does.StartWith("HTTP/1.1 500 ").And.Contain("FT1004"));
    }

    [Test]
    public async Task Five_hundred_slow_senders_do_not_stop_an_honest_client()
    {
        var slow = new List<RawConnection>();

        for (int i = 0; i < 500; i++)
        {
            slow.Add(await RawConnection.OpenAsync(host.BaseAddress));
            await slow[i].SendAsync(Head + "Content-Length: 4000000\r\n\r\n<e:Envelope");
        }

        string honest = await bank.CallAsync(new Uri(host.BaseAddress, "/BankAccountService"), Statement())
            .WaitAsync(TimeSpan.FromSeconds(5));

        Assert.That(honest, Does.Contain("GetStatementResponse>"));
        await Parallel.ForEachAsync(slow, async (one, _) => await one.DisposeAsync());
    }

    private static void AssertTooLarge(string answer) => Assert.That(answer, Does.Contain("FT1004"));

    private static GetStatementRequest Statement() => new DemoRequests(TimeProvider.System).GetStatement(null);

    private async Task<HttpResponseMessage> PostAsync(
        HttpContent content, string? encoding, string path = "/PlatformService")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.BaseAddress, path));
        request.Content = content;
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/xml; charset=utf-8");

        if (encoding is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        }

        return await client.SendAsync(request);
    }

    private static Task<string> WholeAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync();

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();

        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }
}
