using FinTax.Soap.Host.Soap;
using FinTax.Soap.Service.Faults;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Tests.Host;

internal sealed class ReceivedBodyTests
{
    private const int Budget = 1024 * 1024;

    private BodyBudget budget = null!;

    [SetUp]
    public void MakeBudget() => budget = new(Options.Create(new ReceiveOptions { BodiesBytesMax = Budget }));

    [Test]
    public void Keeps_what_came_while_it_grows()
    {
        using var body = new ReceivedBody(budget);
        byte[] sent = [.. Enumerable.Range(0, 100_000).Select(one => (byte)one)];

        Receive(body, sent);

        Assert.That(body.Bytes, Is.EqualTo(sent));
    }

    [Test]
    public void Refuses_to_grow_beyond_what_all_bodies_share()
    {
        using var first = new ReceivedBody(budget);
        using var second = new ReceivedBody(budget);
        Receive(first, new byte[Budget / 2]);

        var refusal = Assert.Throws<ReceiveRefusedException>(() => Receive(second, new byte[Budget]));

        Assert.That(refusal.Problem, Is.EqualTo(ReceiveProblem.Busy));
    }

    [Test]
    public void Gives_back_its_share_however_it_ends()
    {
        for (int i = 0; i < 1000; i++)
        {
            var body = new ReceivedBody(budget);
            Receive(body, new byte[20_000]);

            if (i % 2 == 0)
            {
                body.Abandon();
            }

            body.Dispose();
        }

        Assert.DoesNotThrow(() => budget.Take(Budget));
    }

    private static void Receive(ReceivedBody body, ReadOnlySpan<byte> sent)
    {
        while (sent.Length > 0)
        {
            Span<byte> free = body.Free.Span;
            int taken = Math.Min(free.Length, sent.Length);
            sent[..taken].CopyTo(free);
            body.Advance(taken);
            sent = sent[taken..];
        }
    }
}
