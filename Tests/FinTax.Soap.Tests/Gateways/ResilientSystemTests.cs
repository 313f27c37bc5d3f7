using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Time.Testing;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>What is tried again, what is given up, and when it is not even tried.</summary>
internal sealed class ResilientSystemTests
{
    private static readonly Errand Errand = new(
        new OutgoingCall(
            OutgoingKind.Reverse, "far", "operation", "", "100000000201", "13502000000/2026-11-23/00000001",
            new DateOnly(2026, 11, 23), "message", "trace", DateTimeOffset.UnixEpoch)
        { RemoteKey = "1" },
        null);

    private readonly FakeTimeProvider clock = new() { AutoAdvanceAmount = TimeSpan.Zero };
    private ScriptedSystem inner = null!;
    private ResilientSystem system = null!;

    [SetUp]
    public void Start()
    {
        inner = new ScriptedSystem();
        system = new ResilientSystem(inner, TimeSpan.FromSeconds(10), clock);
    }

    [Test]
    public async Task What_was_not_sent_is_tried_again()
    {
        inner.Answers = [GatewayAnswer.NotSent, GatewayAnswer.BookedElsewhere("1")];

        Task<GatewayAnswer> answer = system.SendAsync(Errand, CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That((await answer).Outcome, Is.EqualTo(GatewayOutcome.Booked));
        Assert.That(inner.Calls, Is.EqualTo(2));
    }

    [Test]
    public async Task What_may_have_arrived_is_not_sent_twice()
    {
        inner.Answers = [GatewayAnswer.InDoubt, GatewayAnswer.BookedElsewhere("1")];

        GatewayAnswer answer = await system.SendAsync(Errand, CancellationToken.None);

        Assert.That(answer.Outcome, Is.EqualTo(GatewayOutcome.InDoubt));
        Assert.That(inner.Calls, Is.EqualTo(1));
    }

    [Test]
    public async Task A_system_that_does_not_answer_leaves_it_in_doubt()
    {
        inner.Answers = [null];

        Task<GatewayAnswer> answer = system.SendAsync(Errand, CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(11));

        Assert.That((await answer).Outcome, Is.EqualTo(GatewayOutcome.InDoubt));
    }

    [Test]
    public async Task A_system_that_is_down_is_left_alone_for_a_while()
    {
        inner.Answers = [.. Enumerable.Repeat(GatewayAnswer.InDoubt, 8), GatewayAnswer.BookedElsewhere("1")];

        for (int call = 0; call < 8; call++)
        {
            await system.SendAsync(Errand, CancellationToken.None);
        }

        Task<GatewayAnswer> broken = system.AskAsync(Errand.Call, CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That((await broken).Outcome, Is.EqualTo(GatewayOutcome.NotSent));
        Assert.That(inner.Calls, Is.EqualTo(8));

        clock.Advance(TimeSpan.FromSeconds(15));
        Assert.That(
            (await system.AskAsync(Errand.Call, CancellationToken.None)).Outcome, Is.EqualTo(GatewayOutcome.Booked));
    }

    [Test]
    public async Task A_system_that_refuses_questions_is_not_down()
    {
        inner.Answers = [.. Enumerable.Repeat(GatewayAnswer.NotTold, 16), GatewayAnswer.BookedElsewhere("1")];

        for (int call = 0; call < 16; call++)
        {
            await system.AskAsync(Errand.Call, CancellationToken.None);
        }

        Assert.That(
            (await system.SendAsync(Errand, CancellationToken.None)).Outcome, Is.EqualTo(GatewayOutcome.Booked));
    }

    private sealed class ScriptedSystem : IRemoteSystem
    {
        public GatewayAnswer?[] Answers { get; set; } = [];

        public int Calls { get; private set; }

        public Task<GatewayAnswer> SendAsync(Errand errand, CancellationToken cancellationToken) => Next();

        public Task<GatewayAnswer> AskAsync(OutgoingCall call, CancellationToken cancellationToken) => Next();

        // No answer is none for ever.
        private Task<GatewayAnswer> Next() => Answers[Calls++] is { } answer
            ? Task.FromResult(answer)
            : new TaskCompletionSource<GatewayAnswer>().Task;
    }
}
