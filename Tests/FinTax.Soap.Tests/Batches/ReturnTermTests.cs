using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Batches;

/// <summary>
/// A pack is returned within its term: what has not been sent by then never is. The operator opens work dates, and
/// leaves the first one open, so that its items could still be booked.
/// </summary>
internal sealed class ReturnTermTests : PackFixture
{
    private DateOnly latest = Requests.Today;

    [SetUp]
    public async Task OpenByHand()
    {
        await Service.DisposeAsync();
        Service = await EmbeddedService.StartAsync(services =>
            services.Configure<CalendarOptions>(options => options.ByHand = true));
        latest = Requests.Today;
        await Service.Get<DayCut>().OpenAsync(latest, CancellationToken.None);
    }

    [Test]
    public async Task What_is_left_when_it_has_passed_is_stopped_with_a_code_of_its_own()
    {
        await Submit(WithTerm(2, [.. Enumerable.Repeat(1.00m, 72)]));
        await RunOnce();
        int withinTerm = await OpenNextAsync(2);

        int over = await OpenNextAsync(1);
        await CarryOut();
        BatchStatus done = await ResultNow();

        Assert.That((withinTerm, over), Is.EqualTo((0, 1)));
        Assert.That((done.State, done.ReturnTerm), Is.EqualTo(((PackState?)PackState.Returned, (int?)2)));
        Assert.That(TotalsOf(done), Is.EqualTo("Succeeded:64:64.00 Stopped:8:8.00"));
        Assert.That(done.Outcomes![^1].Result.Code, Is.EqualTo("FT0711"));
        Assert.That(
            await MovesOf("PackItem", $"DEDUCTION/{PackRequests.Key}/00000072"),
            Is.EqualTo("PENDING (request), STOPPED (the term of its pack has passed)"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(64_00));
    }

    [Test]
    public async Task It_is_ended_once_and_not_before_its_time()
    {
        await Submit(WithTerm(1, 1.00m));
        await CarryOut();

        Assert.That(await OpenNextAsync(3), Is.Zero, "it was returned in time");
        Assert.That((await ResultNow()).State, Is.EqualTo(PackState.Returned));
    }

    [Test]
    public async Task Without_one_a_pack_takes_its_time()
    {
        await Submit(PackRequests.Submit(1.00m));

        int over = await OpenNextAsync(5);
        await CarryOut();

        Assert.That(over, Is.Zero);
        Assert.That(StatesOf(await ResultNow()), Is.EqualTo("Succeeded:FT0000"));
    }

    [Test]
    public async Task What_is_not_complete_by_then_is_rejected()
    {
        SubmitDeductionBatchRequest first = PackRequests.SubmitChild(
            1, 2, new PackSum(2, 3.00m), [PackRequests.Item(1, 1.00m)]);
        first.Batch.ReturnTerm = 1;
        await Submit(first);

        await OpenNextAsync(2);
        await CarryOut();
        BatchStatus done = await ResultNow();

        Assert.That((done.State, done.Result.Code), Is.EqualTo(((PackState?)PackState.Rejected, "FT0711")));
        Assert.That(StatesOf(done), Is.EqualTo("Stopped:FT0709"));
        Assert.That(
            await MovesOf("Pack", $"DEDUCTION/{PackRequests.Key}"),
            Is.EqualTo("RECEIVED (request), REJECTED (its term has passed)"));
    }

    [Test]
    public async Task Each_child_pack_says_the_same_term()
    {
        SubmitDeductionBatchRequest first = PackRequests.SubmitChild(
            1, 2, new PackSum(2, 3.00m), [PackRequests.Item(1, 1.00m)]);
        first.Batch.ReturnTerm = 1;
        await Submit(first);

        string otherwise = await Refusal.NameOf(() => Submit(PackRequests.SubmitChild(
            2, 2, new PackSum(2, 3.00m), [PackRequests.Item(2, 2.00m)])));

        Assert.That(otherwise, Is.EqualTo("FT4003"));
    }

    [Test]
    public async Task A_stop_that_was_asked_for_keeps_its_own_code()
    {
        await Submit(WithTerm(1, 1.00m));
        await StopPayment(PackRequests.Stop());

        int over = await OpenNextAsync(2);
        await CarryOut();

        Assert.That(over, Is.Zero);
        Assert.That(StatesOf(await ResultNow()), Is.EqualTo("Stopped:FT0705"));
    }

    [Test]
    public async Task A_pack_that_rests_is_ended_at_once()
    {
        await Submit(WithTerm(1, 1.00m));
        await Service.ReadStoreAsync(stores =>
        {
            stores.Packs.Save(stores.Packs.FindNextWithWork(Service.Clock.GetUtcNow(), 0)! with
            {
                ResumeAt = Service.Clock.GetUtcNow().AddDays(9),
            });

            return true;
        });

        await OpenNextAsync(2);
        await CarryOut();

        Assert.That(StatesOf(await ResultNow()), Is.EqualTo("Stopped:FT0711"));
    }

    private static SubmitDeductionBatchRequest WithTerm(int term, params decimal[] amounts)
    {
        SubmitDeductionBatchRequest request = PackRequests.Submit(amounts);
        request.Batch.ReturnTerm = term;

        return request;
    }

    private async Task<int> OpenNextAsync(int workDates)
    {
        for (int opened = 0; opened < workDates; opened++)
        {
            latest = latest.AddDays(1);
            await Service.Get<DayCut>().OpenAsync(latest, CancellationToken.None);
        }

        return await Service.Get<PackRound>().EndOverTermAsync(CancellationToken.None);
    }

    private async Task<BatchStatus> ResultNow() => (await Service.AskAsync<GetBatchResultResponse>(
        PackRequests.Result().At(Service, Requests.Today))).Batch;
}
