using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Reconciling;

/// <summary>
/// What batches list, how they follow each other, and that a list is the same whenever it is fetched.
/// </summary>
internal sealed class BatchTests
{
    private EmbeddedService service = null!;
    private ReconcilingBank bank = null!;

    [SetUp]
    public async Task Start() => await StartAsync(_ => { });

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task Batches_of_the_day_and_of_the_day_cut_are_a_chain_and_list_each_payment_once()
    {
        await bank.PayAsync("00000001");
        await bank.CutAsync();
        await bank.PayAsync("00000003", 30.00m);
        await bank.PayAsync("00000002", 20.00m);
        await bank.CloseDayAsync();

        Reconciliation first = await bank.FetchAsync("0001");
        Reconciliation second = await bank.FetchAsync("0002");

        Assert.That((first.ChkAcctType, first.PriorChkAcctOrd), Is.EqualTo((ChkAcctType.Intraday, "0000")));
        Assert.That((second.ChkAcctType, second.PriorChkAcctOrd), Is.EqualTo((ChkAcctType.DayCut, "0001")));
        Assert.That(first.Lines!.Select(line => line.Key.TraceNo), Is.EqualTo(["00000001"]));
        Assert.That(second.Lines!.Select(line => line.Key.TraceNo), Is.EqualTo(["00000002", "00000003"]));
        Assert.That((second.AllNum, second.AllAmt, second.ChildPackNum), Is.EqualTo((2, 50.00m, 1)));
        Assert.That((await bank.FetchAsync("0003")).Result.Code, Is.EqualTo("FT0801"));
    }

    [Test]
    public async Task A_line_tells_what_the_bank_needs_to_find_it()
    {
        await bank.PayAsync();
        await bank.CutAsync();

        ReconLine line = (await bank.FetchAsync()).Lines!.Single();

        Assert.That(line.Amount, Is.EqualTo(10_000.00m));
        Assert.That(line.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(
            (line.PayerAccount, line.PayerOpenBankCode),
            Is.EqualTo((Requests.PayerAccount, ReconcilingBank.BankCode)));
        Assert.That((line.ProtocolNo, line.TaxpayerName), Is.EqualTo(("AG20260001", "福州示例科技有限公司")));
    }

    [Test]
    public async Task Long_batches_come_in_child_packs_with_count_and_sum_of_their_own()
    {
        await StopAndStartAsync(services => services.Configure<ReconciliationOptions>(
            options => options.LinesPerSlice = 300));

        for (int payment = 1; payment <= 1_203; payment++)
        {
            await bank.PayAsync($"{payment:D8}", 1.00m);
        }

        await bank.CutAsync();
        Reconciliation first = await bank.FetchAsync();
        Reconciliation second = await bank.FetchAsync(packNo: 2);

        Assert.That((first.AllNum, first.AllAmt, first.ChildPackNum), Is.EqualTo((1_203, 1_203.00m, 2)));
        Assert.That((first.CurPackNum, first.CurPackAmt, first.Lines!.Count), Is.EqualTo((1_000, 1_000.00m, 1_000)));
        Assert.That((second.CurPackNum, second.CurPackAmt, second.Lines!.Count), Is.EqualTo((203, 203.00m, 203)));
        Assert.That(first.Lines.Concat(second.Lines).Select(line => line.Key.TraceNo), Is.Unique.And.Ordered);
        Assert.That((await bank.FetchAsync(packNo: 3)).Result.Code, Is.EqualTo("FT0803"));
    }

    [Test]
    public async Task What_is_reversed_before_a_batch_is_cut_is_in_none_and_what_is_reversed_later_stays_listed()
    {
        await bank.PayAsync("00000001");
        await bank.PayAsync("00000002", 20.00m);
        await service.SendAsync(Requests.Reverse("00000001"));
        await bank.CutAsync();
        await service.SendAsync(Requests.Reverse("00000002", "00000002"));

        Reconciliation batch = await bank.FetchAsync();

        Assert.That(
            batch.Lines!.Select(line => (line.Key.TraceNo, line.State)),
            Is.EqualTo([("00000002", TransactionState.Reversed)]));
        Assert.That((batch.AllNum, batch.AllAmt), Is.EqualTo((1, 20.00m)));
    }

    [Test]
    public async Task A_batch_of_the_day_that_lists_nothing_needs_no_acknowledgement()
    {
        await bank.CutAsync();
        await bank.PayAsync();
        await bank.CloseDayAsync();

        Assert.That((await bank.FetchAsync("0001")).State, Is.EqualTo(ReconBatchState.Matched));
        Assert.That((await bank.FetchAsync()).ChkAcctOrd, Is.EqualTo("0002"));
    }

    [Test]
    public async Task Batches_of_the_day_are_cut_at_their_times_and_once()
    {
        // Noon in Greenwich is eight in the evening in China.
        await StopAndStartAsync(services => services.Configure<ReconciliationOptions>(
            options => options.IntradayAt = [new TimeSpan(9, 0, 0), new TimeSpan(20, 30, 0)]));
        await bank.PayAsync();
        await bank.SettleDownAsync();
        Reconciliation before = await bank.FetchAsync();
        service.Clock.Advance(TimeSpan.FromMinutes(31));
        await bank.SettleDownAsync();
        await bank.SettleDownAsync();

        Assert.That(before.Result.Code, Is.EqualTo("FT0801"));
        Assert.That((await bank.FetchAsync()).ChkAcctOrd, Is.EqualTo("0001"));
        Assert.That((await bank.FetchAsync("0002")).Result.Code, Is.EqualTo("FT0801"));
    }

    [Test]
    public async Task A_batch_is_of_one_bank_and_told_to_nobody_else()
    {
        await bank.PayAsync();
        await bank.CutAsync();

        Reconciliation told = await bank.FetchAsync(sender: Requests.OtherBank);

        Assert.That(told.Result.Code, Is.EqualTo("FT0801"));
        Assert.That(told.Lines, Is.Null);
    }

    [Test]
    public async Task Before_it_is_counted_a_batch_says_so()
    {
        await bank.PayAsync();
        await service.Get<ReconciliationDesk>().CutAsync(CancellationToken.None);

        Reconciliation told = await bank.FetchAsync();

        Assert.That((told.State, told.Result.Code), Is.EqualTo((ReconBatchState.Cut, "FT0802")));
        Assert.That(told.AllNum, Is.Null);
    }

    [Test]
    public async Task An_answer_that_comes_after_the_day_cut_is_listed_behind_it()
    {
        FarBank far = new() { Line = _ => LineMood.LosesReply };
        await service.DisposeAsync();
        service = await FarBanks.StartWithAsync(far);
        bank = await ReconcilingBank.OfAsync(service);
        await service.SendAsync(FarBanks.Deduct());
        far.Line = _ => LineMood.RefusesConnection;
        await bank.CloseDayAsync();
        far.ClosedDates.Add(ReconcilingBank.Today);
        far.Line = _ => LineMood.Carries;

        for (int round = 0; round < 12; round++)
        {
            service.Clock.Advance(TimeSpan.FromMinutes(10));
            await service.Get<FinTax.Soap.Service.Dispatch.Recovery>().AskAsync(CancellationToken.None);
        }

        await bank.SettleDownAsync();
        Reconciliation dayCut = await bank.FetchAsync("0001");
        Reconciliation behind = await bank.FetchAsync("0002");

        Assert.That(dayCut.AllNum, Is.Zero);
        Assert.That(behind.ChkAcctType, Is.EqualTo(ChkAcctType.DayCut));
        Assert.That(behind.Lines!.Single().Key.TaxOrgCode, Is.EqualTo(FarBanks.TaxOrgCode));
    }

    private async Task StopAndStartAsync(Action<IServiceCollection> configure)
    {
        await service.DisposeAsync();
        await StartAsync(configure);
    }

    private async Task StartAsync(Action<IServiceCollection> configure)
    {
        service = await EmbeddedService.StartAsync(configure);
        bank = await ReconcilingBank.OfAsync(service);
    }
}
