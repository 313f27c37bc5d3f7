using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>A recall of what another system has booked, over a line that does not always carry: pending until it is known.</summary>
internal sealed class RecallElsewhereTests
{
    private FarBank bank = null!;
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start()
    {
        bank = new FarBank();
        service = await FarBanks.StartWithAsync(bank);
        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
    }

    [TearDown]
    public async Task Stop()
    {
        bank.LetReplies();
        await service.DisposeAsync();
    }

    [Test]
    public async Task The_other_system_brings_the_money_back_once()
    {
        await service.SendAsync(Requests.Transfer());

        OperationReply first = await service.SendAsync(BankRequests.Recall("RC1"));
        OperationReply second = await service.SendAsync(BankRequests.Recall("RC1"));
        RecallReceipt other = await RecallAsync("RC2");

        RecallReceipt receipt = EmbeddedService.Read<RecallTransferResponse>(first).Receipt;
        TransferStatus status = await QueryAsync();
        Assert.That((receipt.State, receipt.BankSerialNo), Is.EqualTo((RecallState.Returned, "FARBACK")));
        Assert.That(second.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
        Assert.That(other.Result.Code, Is.EqualTo("FT0601"));
        Assert.That((status.State, status.CameBack!.BankSerialNo), Is.EqualTo((TransferState.Returned, "FARBACK")));
        Assert.That(await NetAsync(), Is.Zero);
    }

    [TestCase(LineMood.LosesReply)]
    [TestCase(LineMood.LosesRequest)]
    [TestCase(LineMood.RefusesConnection)]
    [TestCase(LineMood.DeliversLate)]
    public async Task Without_an_answer_it_is_pending_until_it_is_known(LineMood mood)
    {
        await service.SendAsync(Requests.Transfer());
        bank.Line = _ => mood;
        RecallReceipt pending = await RecallAsync();
        bank.Line = _ => LineMood.Carries;
        service = await service.RestartAsync();
        await AskAsync();

        RecallReceipt known = await RecallAsync();

        Assert.That((pending.State, pending.Result.Code), Is.EqualTo((RecallState.Pending, "FT0605")));
        Assert.That((known.State, known.Result.Code), Is.EqualTo((RecallState.Returned, "FT0000")));
        Assert.That(await NetAsync(), Is.Zero);
    }

    [Test]
    public async Task It_waits_as_long_as_the_other_system_has_not_decided()
    {
        await service.SendAsync(Requests.Transfer());
        bank.Recalls = _ => GatewayAnswer.Pending;
        RecallReceipt first = await RecallAsync();
        service.Clock.Advance(TimeSpan.FromDays(20));
        await AskAsync();
        RecallReceipt still = await RecallAsync();
        bank.Recalls = _ => GatewayAnswer.RefusedElsewhere("FT0606", mayRetry: true);
        await AskAsync();
        RecallReceipt notAskedYet = await RecallAsync();
        service.Clock.Advance(TimeSpan.FromMinutes(30));
        await AskAsync();

        RecallReceipt refused = await RecallAsync();

        Assert.That(new[] { first.State, still.State, notAskedYet.State }, Is.All.EqualTo(RecallState.Pending));
        Assert.That((refused.State, refused.Result.Code), Is.EqualTo((RecallState.Refused, "FT0606")));
        Assert.That((await QueryAsync()).State, Is.EqualTo(TransferState.RecallRefused));
        Assert.That(await NetAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task One_that_came_too_late_there_may_be_made_again()
    {
        await service.SendAsync(Requests.Transfer());
        bank.ClosedDates.Add(Requests.Today);
        RecallReceipt late = await RecallAsync();
        TransferStatus meanwhile = await QueryAsync();
        service.Clock.Advance(TimeSpan.FromDays(1));
        await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);

        RecallReceipt again = await RecallAsync("RC2");

        Assert.That((late.State, late.Result.Code), Is.EqualTo((RecallState.Refused, "FT0109")));
        Assert.That(meanwhile.State, Is.EqualTo(TransferState.Succeeded));
        Assert.That(again.State, Is.EqualTo(RecallState.Returned));
        Assert.That(await NetAsync(), Is.Zero);
    }

    [Test]
    public async Task A_dry_run_asks_nobody()
    {
        await service.SendAsync(Requests.Transfer());
        RecallTransferRequest dry = BankRequests.Recall("RC1");
        dry.Header.ValidateOnly = true;

        RecallReceipt receipt = (await service.AskAsync<RecallTransferResponse>(dry)).Receipt;

        Assert.That((receipt.State, receipt.Result.Code), Is.EqualTo((RecallState.Pending, "FT0001")));
        Assert.That((await QueryAsync()).State, Is.EqualTo(TransferState.Succeeded));
        Assert.That(await service.ReadStoreAsync(stores => stores.Outgoing.ReadOpen()), Is.Empty);
    }

    [Test]
    public async Task It_comes_back_at_most_once_in_any_order([Random(0, int.MaxValue, 6)] int seed)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        Random random = new(seed);
        Lock turn = new();
        bank.Line = _ => (LineMood)Next(5);
        bank.Recalls = _ => Next(3) switch
        {
            0 => GatewayAnswer.Pending,
            1 => GatewayAnswer.RefusedElsewhere("FT0606", mayRetry: true),
            _ => GatewayAnswer.BookedElsewhere("FARBACK"),
        };

        for (int step = 0; step < 100; step++)
        {
            await StepAsync(random);
        }

        await SettleAsync();
        await AssertAgreedAsync();

        // Calls in doubt are asked for several at a time.
        int Next(int below)
        {
            lock (turn)
            {
                return random.Next(below);
            }
        }
    }

    private async Task StepAsync(Random random)
    {
        string serial = $"PAY{random.Next(5)}";

        switch (random.Next(10))
        {
            case < 3:
                await TryAsync(Requests.Transfer(serial));
                break;
            case < 7:
                await TryAsync(BankRequests.Recall($"RC{serial}{random.Next(6)}", serial));
                break;
            case 7:
                bank.DeliverLate();
                break;
            case 8:
                await AskAsync();
                break;
            default:
                service = await service.RestartAsync();
                break;
        }
    }

    private async Task SettleAsync()
    {
        bank.Line = _ => LineMood.Carries;
        bank.Recalls = _ => GatewayAnswer.BookedElsewhere("FARBACK");
        bank.DeliverLate();

        // What never arrived is known when its work date is over.
        for (int hour = 0; hour < 30; hour++)
        {
            service.Clock.Advance(TimeSpan.FromHours(1));
            await service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
            await AskAsync();
        }
    }

    private async Task AssertAgreedAsync()
    {
        Assert.That(await service.ReadStoreAsync(stores => stores.Outgoing.ReadOpen()), Is.Empty);

        for (int number = 0; number < 5; number++)
        {
            TransferState? state = await service.ReadStoreAsync(
                stores => stores.Transfers.FindBySerial(Requests.Bank, $"PAY{number}")?.State);
            bool isGone = state is TransferState.Succeeded or TransferState.RecallRefused;

            Assert.That(state, Is.Not.EqualTo(TransferState.RecallPending));
            Assert.That(await NetAsync($"PAY{number}"), Is.EqualTo(isGone ? 1 : 0), $"{state}");
        }
    }

    private async Task TryAsync(IRequest request)
    {
        try
        {
            await service.SendAsync(request.At(service, Requests.Today));
        }
        catch (SoapFaultException refusal) when (refusal.LogCode is "FT5001" or "FT3002")
        {
            // Nothing was sent, or its day is over: nothing was promised.
        }
    }

    private async Task AskAsync()
    {
        service.Clock.Advance(TimeSpan.FromMinutes(6));
        await service.Get<Recovery>().AskAsync(CancellationToken.None);
    }

    private async Task<RecallReceipt> RecallAsync(string recallNo = "RC1")
    {
        DateOnly today = DateOnly.FromDateTime(service.Clock.GetUtcNow().UtcDateTime);

        return (await service.AskAsync<RecallTransferResponse>(BankRequests.Recall(recallNo).At(service, today))).Receipt;
    }

    private async Task<TransferStatus> QueryAsync() =>
        (await service.AskAsync<QueryTransferResponse>(Requests.QueryTransfer().At(service, Requests.Today))).Transfer;

    // The number that the transfer has there; a transfer that surely was not sent may have had several.
    private async Task<int> NetAsync(string serial = "PAY001") => await service.ReadStoreAsync(
        stores => stores.Outgoing.FindLatest(OutgoingKind.Transfer, Requests.Bank, serial)?.RemoteKey) is { } key
        ? bank.NetDebits(key)
        : 0;
}
