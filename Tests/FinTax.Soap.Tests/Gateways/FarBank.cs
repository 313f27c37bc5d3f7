using System.Collections.Concurrent;
using System.Threading.Channels;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>
/// A system of record at a distance, and the line to it. It keeps the rules of the domain on its side: a key is carried
/// out once, a reversal bars what comes late, a closed work date takes nothing. The line does what it is told.
/// </summary>
internal sealed class FarBank : IRemoteSystem
{
    public const string Name = "far bank";
    public const string Voucher = "FAR350200000000001";

    private readonly Lock door = new();
    private readonly Dictionary<string, FarDebit> debits = [];
    private readonly List<Errand> late = [];
    private readonly ConcurrentBag<TaskCompletionSource> hanging = [];
    private readonly Channel<OutgoingCall> held = Channel.CreateUnbounded<OutgoingCall>();

    /// <summary>What the line does with the next message about a key.</summary>
    public Func<OutgoingCall, LineMood> Line { get; set; } = _ => LineMood.Carries;

    /// <summary>Whether the bank declines a debit that reaches it.</summary>
    public Func<OutgoingCall, bool> Declines { get; set; } = _ => false;

    /// <summary>
    /// Whether the bank refuses a message for its age. A reversal bars what comes late, however late; what cannot be
    /// reversed is kept out by nothing else.
    /// </summary>
    public Func<OutgoingCall, bool> IsTooOld { get; set; } = _ => false;

    /// <summary>What it says that a taxpayer owes.</summary>
    public PayableTax? Payable { get; set; }

    /// <summary>Told when a reply is held back.</summary>
    public Action<OutgoingCall> Holds { get; set; } = _ => { };

    /// <summary>What the bank says to the recall of a transfer that it has made.</summary>
    public Func<OutgoingCall, GatewayAnswer> Recalls { get; set; } = _ => GatewayAnswer.BookedElsewhere("FARBACK");

    public HashSet<DateOnly> ClosedDates { get; } = [];

    /// <summary>How much it was asked: debits, payments and transfers that reached it, carried out or not.</summary>
    public int Arrivals { get; private set; }

    /// <summary>What has left the payer's account under a key and not come back.</summary>
    public int NetDebits(string key)
    {
        lock (door)
        {
            return debits.TryGetValue(key, out FarDebit? debit) ? debit.Net : 0;
        }
    }

    public async Task<GatewayAnswer> SendAsync(Errand errand, CancellationToken cancellationToken)
    {
        LineMood mood = Line(errand.Call);

        switch (mood)
        {
            case LineMood.RefusesConnection:
                return GatewayAnswer.NotSent;
            case LineMood.LosesRequest:
                return GatewayAnswer.InDoubt;
            case LineMood.DeliversLate:
                lock (door)
                {
                    late.Add(errand);
                }

                return GatewayAnswer.InDoubt;
            default:
                GatewayAnswer answer = Arrive(errand.Call);

                if (mood == LineMood.HoldsReply)
                {
                    TaskCompletionSource reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
                    hanging.Add(reply);
                    held.Writer.TryWrite(errand.Call);
                    Holds(errand.Call);
                    await reply.Task;
                }

                return mood == LineMood.LosesReply ? GatewayAnswer.InDoubt : answer;
        }
    }

    public Task<GatewayAnswer> AskAsync(OutgoingCall call, CancellationToken cancellationToken)
    {
        if (Line(call) != LineMood.Carries)
        {
            return Task.FromResult(GatewayAnswer.NotSent);
        }

        lock (door)
        {
            return Task.FromResult(debits.GetValueOrDefault(KeyOf(call)) switch
            {
                null => GatewayAnswer.NotFound,
                { IsBarred: true } => GatewayAnswer.RefusedElsewhere("FT0107", mayRetry: false),
                { Net: > 0 } or { Recalled: not null } => Booked(call),
                _ => GatewayAnswer.RefusedElsewhere("FT0104", mayRetry: true),
            });
        }
    }

    public Task<GatewayAnswer> AskAsync(Question question, CancellationToken cancellationToken) =>
        Task.FromResult(Payable is { } payable ? GatewayAnswer.Told(payable) : GatewayAnswer.NotSent);

    /// <summary>What was under way all the time arrives.</summary>
    public void DeliverLate()
    {
        List<Errand> arriving;

        lock (door)
        {
            arriving = [.. late];
            late.Clear();
        }

        arriving.Where(errand => !IsTooOld(errand.Call)).ToList().ForEach(errand => Arrive(errand.Call));
    }

    /// <summary>Replies that were held come through.</summary>
    public void LetReplies()
    {
        while (hanging.TryTake(out TaskCompletionSource? reply))
        {
            reply.SetResult();
        }
    }

    /// <summary>Comes back when a reply is being held.</summary>
    public ValueTask<OutgoingCall> HoldsAsync() => held.Reader.ReadAsync();

    private GatewayAnswer Arrive(OutgoingCall call)
    {
        lock (door)
        {
            return call.Kind switch
            {
                OutgoingKind.Reverse => Reverse(call),
                OutgoingKind.Recall => Recall(call),
                _ => Debit(call),
            };
        }
    }

    private GatewayAnswer Debit(OutgoingCall call)
    {
        Arrivals++;

        string key = KeyOf(call);

        if (debits.TryGetValue(key, out FarDebit? known))
        {
            bool isSame = known.Payload.Span.SequenceEqual(call.Payload.Span);

            switch (known)
            {
                case { IsBarred: true }:
                    return GatewayAnswer.RefusedElsewhere("FT0107", mayRetry: false);
                case { Net: > 0 }:
                    return isSame
                        ? Booked(call)
                        : GatewayAnswer.RefusedElsewhere("FT4001", mayRetry: false);
                case var _ when isSame:
                    return GatewayAnswer.RefusedElsewhere("FT0104", mayRetry: true);
            }
        }

        if (ClosedDates.Contains(call.WorkDate))
        {
            return GatewayAnswer.RefusedElsewhere("FT3002", mayRetry: true);
        }

        bool declined = Declines(call);
        debits[key] = new FarDebit(call.Payload) { Net = declined ? 0 : 1 };

        return declined ? GatewayAnswer.RefusedElsewhere("FT0104", mayRetry: true) : Booked(call);
    }

    // 40 characters are what a serial number may have. A payment of dues is given a voucher, and always the same.
    private static GatewayAnswer Booked(OutgoingCall call)
    {
        string serialNo = $"FAR{KeyOf(call)}";

        return GatewayAnswer.BookedElsewhere(
            serialNo[..Math.Min(serialNo.Length, 40)], call.Kind == OutgoingKind.Pay ? Voucher : null);
    }

    private static string KeyOf(OutgoingCall call) => call.Kind == OutgoingKind.Pay ? call.Subject : call.RemoteKey;

    private GatewayAnswer Reverse(OutgoingCall call)
    {
        if (debits.TryGetValue(call.Subject, out FarDebit? known) && known.IsBarred)
        {
            return GatewayAnswer.BookedElsewhere(null);
        }

        if (ClosedDates.Contains(call.WorkDate))
        {
            return GatewayAnswer.RefusedElsewhere("FT0109", mayRetry: true);
        }

        debits[call.Subject] = new FarDebit(known?.Payload ?? default) { Net = 0, IsBarred = true };

        return GatewayAnswer.BookedElsewhere(null);
    }

    private GatewayAnswer Recall(OutgoingCall call)
    {
        FarDebit made = debits[call.RemoteKey];

        if (made.Recalled is { } ended)
        {
            return ended;
        }

        if (ClosedDates.Contains(call.WorkDate))
        {
            return GatewayAnswer.RefusedElsewhere("FT0109", mayRetry: true);
        }

        GatewayAnswer answer = Recalls(call);

        if (answer.Outcome is GatewayOutcome.Booked or GatewayOutcome.Refused)
        {
            int net = answer.Outcome == GatewayOutcome.Booked ? 0 : 1;
            debits[call.RemoteKey] = made with { Recalled = answer, Net = net };
        }

        return answer;
    }

    private sealed record FarDebit(ReadOnlyMemory<byte> Payload)
    {
        public int Net { get; init; }

        public bool IsBarred { get; init; }

        /// <summary>How its recall ended; null where there was none, or it waits.</summary>
        public GatewayAnswer? Recalled { get; init; }
    }
}

internal enum LineMood
{
    Carries,
    RefusesConnection,
    LosesRequest,
    LosesReply,
    DeliversLate,
    HoldsReply,
}
