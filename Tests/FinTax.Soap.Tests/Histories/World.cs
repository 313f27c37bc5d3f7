using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;
using FinTax.Soap.Tests.Reconciling;

namespace FinTax.Soap.Tests.Histories;

/// <summary>
/// A service, the bank at the other end of a bad line, and some days on which many histories take their course between
/// each other, with restarts, late messages and day cuts. All of it follows from the seed.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    private const int Days = 2;

    private const long Opening = 100_000_000;

    // By its SentAt: as long as the other bank remembers what it has seen.
    private static readonly TimeSpan AdmittedFor = TimeSpan.FromHours(1);

    // A disk in memory where there is one: it is the order of writes that is tried here, and not the disk.
    public static readonly string FastFolder = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private readonly Random random;
    private readonly FarBank bank;
    private readonly Dictionary<string, History> byKey = [];
    private EmbeddedService service;

    private World(int seed, EmbeddedService service, FarBank bank)
    {
        random = new Random(seed);
        this.service = service;
        this.bank = bank;
        bank.Line = Fate;
        bank.Declines = call => Of(call).Fate.Next(6) == 0;
        bank.Holds = call => Of(call).HoldsReply();
        bank.IsTooOld = call =>
            call.Kind == OutgoingKind.Pay && this.service.Clock.GetUtcNow() - call.SentAt > AdmittedFor;
    }

    /// <summary>Plays so many histories, or of the same ones the one that is of interest.</summary>
    public static async Task PlayAsync(int seed, int histories, int? only = null)
    {
        FarBank bank = new();
        await using World world = new(seed, await FarBanks.StartWithAsync(bank, FastFolder), bank);

        for (int day = 0; day < Days; day++)
        {
            await world.LiveThroughAsync(Requests.Today.AddDays(day), day * histories / Days, histories / Days, only);
        }

        await world.SettleAsync();
        await world.AssertPromisesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        bank.LetReplies();
        await service.DisposeAsync();
    }

    private async Task LiveThroughAsync(DateOnly workDate, int first, int count, int? only)
    {
        List<History> today = [.. Enumerable.Range(first, count)
            .Select(number => Begin(number, workDate))
            .Where(made => only is null || made.Number == only)];
        today.ForEach(history => byKey.Add(history.Key, history));
        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);

        while (today.Count > 0)
        {
            History next = today[random.Next(today.Count)];
            await next.StepAsync(service);

            if (next.StepsLeft == 0)
            {
                today.Remove(next);
            }

            await HappenAsync();
        }

        await CutAsync(workDate);
    }

    private History Begin(int number, DateOnly workDate) => random.Next(16) switch
    {
        < 4 => new PaymentHistory(number, workDate, new Random(random.Next())),
        var other => new DeductionHistory(number, workDate, isRemote: other > 6, new Random(random.Next())),
    };

    // What happens to everybody at once.
    private async Task HappenAsync()
    {
        switch (random.Next(60))
        {
            case < 6:
                service.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 30)));
                await service.Get<Recovery>().AskAsync(CancellationToken.None);
                break;
            case < 9:
                bank.DeliverLate();
                break;
            case < 12:
                bank.LetReplies();
                break;
            case 12:
                service = await service.RestartAsync();
                break;
        }
    }

    // The other bank's day ends before ours or after it, and messages are under way all the time.
    private async Task CutAsync(DateOnly workDate)
    {
        int theirs = random.Next(4);

        for (int quarter = 0; quarter < 4; quarter++)
        {
            if (quarter == theirs)
            {
                bank.ClosedDates.Add(workDate);
            }

            service.Clock.Advance(TimeSpan.FromHours(6));
            await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
            await service.Get<Recovery>().AskAsync(CancellationToken.None);

            if (random.Next(3) == 0)
            {
                bank.DeliverLate();
            }
        }
    }

    // In the end every line carries; then nothing may be left that is not known.
    private async Task SettleAsync()
    {
        bank.Line = _ => LineMood.Carries;
        bank.LetReplies();
        await Task.WhenAll(byKey.Values.Select(history => history.FinishAsync()));

        for (int round = 0; round < 40; round++)
        {
            service.Clock.Advance(TimeSpan.FromMinutes(30));
            await service.Get<Recovery>().AskAsync(CancellationToken.None);
        }

        service = await service.RestartAsync();
        bank.DeliverLate();

        for (int day = 0; day < Days; day++)
        {
            await new ReconcilingBank(service, Requests.Today.AddDays(day)).AgreeWithAllAsync();
        }
    }

    private async Task AssertPromisesAsync()
    {
        IReadOnlyList<OutgoingCall> open = await service.ReadStoreAsync(stores => stores.Outgoing.ReadOpen());
        open.Select(Of).FirstOrDefault()?.Promise(false, "a call without a way out");

        foreach (History history in byKey.Values)
        {
            await history.AskAllAgainAsync(service);
            await history.AssertPromisesAsync(service, bank);
        }

        long collected = byKey.Values.OfType<PaymentHistory>().Sum(history => history.Collected);
        Assert.That(
            await BalanceOf(Requests.TreasuryAccount),
            Is.EqualTo(byKey.Values.OfType<DeductionHistory>().Sum(history => history.PaidHere)));
        Assert.That(await BalanceOf("CLEARING-CNY"), Is.EqualTo(collected));
        Assert.That(await BalanceOf(Requests.OtherBanksAccount), Is.EqualTo(Opening - collected));
        await LedgerAudit.AssertBalancedAsync(service);
    }

    private Task<long> BalanceOf(string account) =>
        service.ReadStoreAsync(stores => stores.Ledger.FindAccount(account)!.BalanceMinor);

    private LineMood Fate(OutgoingCall call)
    {
        LineMood mood = Of(call).Fate.Next(12) switch
        {
            0 => LineMood.RefusesConnection,
            1 => LineMood.LosesRequest,
            2 => LineMood.LosesReply,
            3 => LineMood.DeliversLate,
            4 => LineMood.HoldsReply,
            _ => LineMood.Carries,
        };

        // The worker has a time limit where a caller of this test would wait.
        return mood == LineMood.HoldsReply && call.AskAt <= service.Clock.GetUtcNow() ? LineMood.LosesReply : mood;
    }

    private History Of(OutgoingCall call) => byKey[call.Subject];
}
