using System.IO.Compression;
using FinTax.Soap.Host;
using FinTax.Soap.Host.Soap;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Tests.Security.Attacks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Tests.Host;

/// <summary>
/// Bodies by gzip that are meant to cost more than they weigh, up to the 4 MiB that are received: each is inflated no
/// further than a body may be long, within the processor time and the memory that its row allows.
/// </summary>
internal sealed class HostileCompressionTests
{
    private const int BodyBytes = 4 * 1024 * 1024;

    private BodyReceiver receiver = null!;
    private string folder = "";

    // All in memory, so that nothing is waited for and the cost is this thread's.
    [SetUp]
    public void MakeReceiver()
    {
        IOptions<ReceiveOptions> options = Options.Create(new ReceiveOptions { MemoryBytesMax = 4 * BodyBytes });
        folder = Directory.CreateTempSubdirectory("fintax-gzip-").FullName;
        receiver = new(options, new BodyBudget(options), new BodySpool(new DataFolder(folder)), TimeProvider.System);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    // The buffer that 4 MiB are inflated into doubles as it grows: 8 MiB in all. A member of 20 bytes is begun and ended
    // in 0.1 microseconds: 20 ms.
    [TestCase("200 MB of zeros", ReceiveProblem.TooLarge, 100, 24 * 1024)]
    [TestCase("200 MB of zeros twice compressed", null, 20, 1024)]
    [TestCase("200,000 members with nothing in them", null, 200, 1024)]
    [TestCase("800,000 blocks with nothing in them", null, 100, 1024)]
    [TestCase("a file name of 4 MB", null, 100, 1024)]
    [TestCase("no gzip", ReceiveProblem.CompressionBroken, 20, 1024)]
    public void Costs_little(string name, ReceiveProblem? problem, int processorMilliseconds, int kibibytes)
    {
        byte[] body = Make(name);

        Cost cost = Cost.Of(() => Assert.That(Receive(body), Is.EqualTo(problem)));

        TestContext.Out.WriteLine(
            $"| {name} by gzip, {body.Length / 1024:N0} KiB: {cost}; "
            + $"up to {processorMilliseconds} ms, {kibibytes:N0} KiB");
        Assert.That(cost.Processor.TotalMilliseconds, Is.LessThan(processorMilliseconds));
        Assert.That(cost.Bytes / 1024, Is.LessThan(kibibytes));
    }

    private ReceiveProblem? Receive(byte[] body)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/TaxPaymentService";
        context.Request.Headers.ContentEncoding = "gzip";
        context.Request.Body = new MemoryStream(body);
        Task<ReceivedBody> received = receiver.ReceiveAsync(context.Request, CancellationToken.None);
        Assert.That(received.IsCompleted, Is.True, "so that all of its cost was this thread's");

        if (received.Exception?.InnerException is ReceiveRefusedException refused)
        {
            return refused.Problem;
        }

        received.Result.Dispose();

        return null;
    }

    private static byte[] Make(string name) => name switch
    {
        "200 MB of zeros" => Zeros(),
        "200 MB of zeros twice compressed" => Gzip(to => to.Write(Zeros())),
        "200,000 members with nothing in them" =>
            [.. Enumerable.Repeat<byte[]>([.. Header(0), .. End], 200_000).SelectMany(one => one)],
        "800,000 blocks with nothing in them" =>
            [.. Header(0), .. Enumerable.Repeat<byte[]>([0, 0, 0, 0xFF, 0xFF], 800_000).SelectMany(one => one), .. End],
        "a file name of 4 MB" => [.. Header(8), .. Enumerable.Repeat((byte)'a', BodyBytes - 32), 0, .. End],
        _ => new byte[BodyBytes],
    };

    // An empty last block, and the checksum and length of nothing. [RFC 1951 §3.2.3, RFC 1952 §2.3]
    private static byte[] End => [3, 0, .. new byte[8]];

    // [RFC 1952 §2.3] The flag 8 says that a file's name follows.
    private static byte[] Header(byte flags) => [0x1F, 0x8B, 8, flags, 0, 0, 0, 0, 0, 0xFF];

    private static byte[] Zeros() => Gzip(to =>
    {
        byte[] megabyte = new byte[1_000_000];

        for (int i = 0; i < 200; i++)
        {
            to.Write(megabyte);
        }
    });

    private static byte[] Gzip(Action<Stream> write)
    {
        using var output = new MemoryStream();

        using (var gzip = new GZipStream(output, CompressionLevel.Optimal))
        {
            write(gzip);
        }

        return output.ToArray();
    }
}
