using System.Runtime.Versioning;
using FinTax.Soap.Host;
using FinTax.Soap.Host.Soap;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Service.Faults;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Tests.Host;

internal sealed class ReceivedBodyTests
{
    private const int Budget = 1024 * 1024;
    private const int MemoryMax = 256 * 1024;

    private string folder = "";
    private BodyBudget budget = null!;
    private BodySpool spool = null!;

    [SetUp]
    public void MakeBudget()
    {
        folder = Directory.CreateTempSubdirectory("fintax-spool-").FullName;
        spool = new BodySpool(new DataFolder(folder));
        budget = new(Options.Create(new ReceiveOptions { BodiesBytesMax = Budget, SpoolBytesMax = 2 * Budget }));
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    // The last one begins in memory and goes on in a file.
    [TestCase(0, 0)]
    [TestCase(100_000, 0)]
    [TestCase(500_003, 1)]
    public async Task Keeps_what_came_while_it_grows(int length, int files)
    {
        using ReceivedBody body = Make();
        byte[] sent = [.. Enumerable.Range(0, length).Select(one => (byte)(one * 7))];

        await ReceiveAsync(body, sent);

        Assert.That(Contents(body.Source), Is.EqualTo(sent));
        Assert.That(Directory.EnumerateFiles(Path.Combine(folder, "spool")).Count(), Is.EqualTo(files));
    }

    [Test]
    [UnsupportedOSPlatform("windows")]
    public async Task Lets_nobody_else_read_its_file_and_leaves_none()
    {
        using ReceivedBody body = Make();
        await ReceiveAsync(body, new byte[2 * MemoryMax]);
        string file = Directory.EnumerateFiles(Path.Combine(folder, "spool")).Single();

        Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));

        body.Abandon();
        Assert.That(File.Exists(file), Is.False);
    }

    [Test]
    public void Takes_away_what_a_killed_process_left()
    {
        string left = Path.Combine(folder, "spool", "left");
        File.WriteAllText(left, "");

        _ = new BodySpool(new DataFolder(folder));

        Assert.That(File.Exists(left), Is.False);
    }

    [Test]
    public async Task Refuses_to_grow_beyond_the_memory_that_all_bodies_share()
    {
        var bodies = new List<ReceivedBody>();

        ReceiveRefusedException? refusal = await Assert.ThrowsAsync<ReceiveRefusedException>(async () =>
        {
            for (int i = 0; i <= Budget / MemoryMax; i++)
            {
                bodies.Add(Make());
                await ReceiveAsync(bodies[i], new byte[MemoryMax - 1]);
            }
        });

        Assert.That(refusal!.Problem, Is.EqualTo(ReceiveProblem.Busy));
        Assert.That(bodies, Has.Count.EqualTo(Budget / MemoryMax));
        await Task.WhenAll(bodies.Select(body => Task.Run(body.Dispose)));
    }

    [Test]
    public async Task Refuses_to_grow_beyond_the_disk_that_all_bodies_share()
    {
        using ReceivedBody first = Make();
        using ReceivedBody second = Make();
        await ReceiveAsync(first, new byte[Budget + MemoryMax]);

        ReceiveRefusedException? refusal = await Assert.ThrowsAsync<ReceiveRefusedException>(() => ReceiveAsync(second, new byte[Budget]));

        Assert.That(refusal!.Problem, Is.EqualTo(ReceiveProblem.Busy));
    }

    [TestCase(20_000)]
    [TestCase(MemoryMax * 2)]
    public async Task Gives_back_its_share_however_it_ends(int length)
    {
        for (int i = 0; i < 100; i++)
        {
            ReceivedBody body = Make();
            await ReceiveAsync(body, new byte[length]);

            if (i % 2 == 0)
            {
                body.Abandon();
            }

            body.Dispose();
        }

        Assert.DoesNotThrow(() => budget.Memory.Take(Budget));
        Assert.DoesNotThrow(() => budget.Disk.Take(2 * Budget));
    }

    private ReceivedBody Make() => new(budget, spool, MemoryMax);

    private static byte[] Contents(MessageSource source)
    {
        byte[] read = new byte[source.Length];
        source.Read(0, read);

        return read;
    }

    private static async Task ReceiveAsync(ReceivedBody body, ReadOnlyMemory<byte> sent)
    {
        while (sent.Length > 0)
        {
            Memory<byte> free = body.Free;
            int taken = Math.Min(free.Length, sent.Length);
            sent[..taken].CopyTo(free);
            await body.AdvanceAsync(taken, CancellationToken.None);
            sent = sent[taken..];
        }

        await body.CompleteAsync(CancellationToken.None);
    }
}
