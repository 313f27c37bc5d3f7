using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Reconciling;

/// <summary>What differs, when it is said, and what becomes of the deduction.</summary>
internal sealed class DifferenceTests
{
    private EmbeddedService service = null!;
    private ReconcilingBank bank = null!;

    [SetUp]
    public async Task Start()
    {
        service = await EmbeddedService.StartAsync();
        bank = await ReconcilingBank.OfAsync(service);
    }

    [TearDown]
    public async Task Stop()
    {
        await LedgerAudit.AssertBalancedAsync(service);
        await service.DisposeAsync();
    }

    [Test]
    public async Task Every_class_is_found_and_what_is_equal_is_no_difference()
    {
        await bank.PayAsync("00000001");
        await bank.PayAsync("00000002");
        await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount, "00000003", 1_000.00m));
        await bank.PayAsync("00000005");
        await bank.PayAsync("00000006");
        await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount, "00000007", 1_000.00m));
        await bank.CloseDayAsync();

        await bank.SendLinesAsync(
            "0001",
            ReconcilingBank.Line("00000001"),
            ReconcilingBank.Line("00000002", 9_999.99m),
            ReconcilingBank.Line("00000003", 1_000.00m),
            ReconcilingBank.Line("00000004"),
            ReconcilingBank.Line("00000005", state: BankLineState.Failed),
            ReconcilingBank.Line("00000007", 1_000.00m, BankLineState.Failed));
        DifferenceReport report = await bank.ReportAsync();

        Assert.That(
            report.Differences!.Select(found => (found.Key.TraceNo, found.Class, found.OurState)),
            Is.EqualTo(new (string, ReconClass, TransactionState?)[]
            {
                ("00000002", ReconClass.AmountsDiffer, TransactionState.Succeeded),
                ("00000003", ReconClass.OnlyTheirs, TransactionState.Failed),
                ("00000004", ReconClass.UnknownHere, null),
                ("00000005", ReconClass.OnlyOurs, TransactionState.Succeeded),
                ("00000006", ReconClass.UnknownThere, TransactionState.Succeeded),
            }));
        Assert.That(report.Classes!.Select(total => total.Num), Is.EqualTo([0, 1, 1, 1, 1, 1, 1, 1]));
        Assert.That((await bank.FetchAsync()).State, Is.EqualTo(ReconBatchState.Differences));
        Assert.That((await bank.QueryAsync("00000001")).State, Is.EqualTo(TransactionState.Reconciled));
        Assert.That((await bank.QueryAsync("00000003")).State, Is.EqualTo(TransactionState.Difference));
        Assert.That((await bank.QueryAsync("00000006")).Result.Code, Is.EqualTo("FT0809"));
    }

    [Test]
    public async Task An_outcome_that_is_not_known_is_class_0_until_a_later_batch_agrees()
    {
        FarBank far = new() { Line = _ => LineMood.LosesReply };
        await service.DisposeAsync();
        service = await FarBanks.StartWithAsync(far);
        bank = await ReconcilingBank.OfAsync(service);
        await service.SendAsync(FarBanks.Deduct());
        far.Line = _ => LineMood.RefusesConnection;
        await bank.CloseDayAsync();
        await bank.SendLinesAsync("0001", ReconcilingBank.Line(taxOrgCode: FarBanks.TaxOrgCode));
        Difference found = (await bank.ReportAsync()).Differences!.Single();
        far.ClosedDates.Add(ReconcilingBank.Today);
        far.Line = _ => LineMood.Carries;

        for (int round = 0; round < 12; round++)
        {
            service.Clock.Advance(TimeSpan.FromMinutes(10));
            await service.Get<FinTax.Soap.Service.Dispatch.Recovery>().AskAsync(CancellationToken.None);
        }

        await bank.SettleDownAsync();
        await bank.SendLinesAsync("0002");
        Difference settled = (await bank.ReportAsync()).Differences!.Single();

        Assert.That(found.Class, Is.EqualTo(ReconClass.NotReconciled));
        Assert.That(settled.State, Is.EqualTo(DifferenceState.Settled));
        Assert.That((await bank.FetchAsync("0001")).State, Is.EqualTo(ReconBatchState.Closed));
    }

    [Test]
    public async Task During_the_day_either_side_may_be_ahead()
    {
        await bank.PayAsync("00000001");
        await bank.CutAsync();
        await bank.SendLinesAsync("0001", ReconcilingBank.Line("00000002"));
        ReconBatchState? duringTheDay = (await bank.FetchAsync("0001")).State;
        await bank.PayAsync("00000002");
        await bank.CloseDayAsync();

        await bank.SendLinesAsync("0002", ReconcilingBank.Line("00000001"));

        Assert.That(duringTheDay, Is.EqualTo(ReconBatchState.Matched));
        Assert.That((await bank.ReportAsync()).Differences, Is.Null);
        Assert.That((await bank.QueryAsync("00000002")).State, Is.EqualTo(TransactionState.Reconciled));
        Assert.That((await bank.FetchAsync("0001")).State, Is.EqualTo(ReconBatchState.Closed));
    }

    [Test]
    public async Task What_was_not_listed_during_the_day_differs_at_the_day_cut_though_the_bank_agrees_with_that()
    {
        await bank.PayAsync("00000001");
        await bank.CutAsync();
        await bank.SendLinesAsync("0001");
        await bank.PayAsync("00000002");
        await bank.CloseDayAsync();

        await bank.AgreeAsync("0002", 1, 10_000.00m);

        Difference found = (await bank.ReportAsync()).Differences!.Single();
        Assert.That(
            (found.Key.TraceNo, found.Class, found.ChkAcctOrd),
            Is.EqualTo(("00000001", ReconClass.UnknownThere, "0002")));
    }

    [Test]
    public async Task A_bank_that_puts_its_books_right_during_the_day_settles_the_difference()
    {
        await bank.PayAsync();
        await bank.CutAsync();
        await bank.SendLinesAsync("0001", ReconcilingBank.Line(amount: 1.00m));
        TransactionState? between = (await bank.QueryAsync()).State;
        await bank.CloseDayAsync();

        await bank.SendLinesAsync("0002", ReconcilingBank.Line());

        Assert.That(between, Is.EqualTo(TransactionState.Difference));
        Assert.That((await bank.ReportAsync()).Differences!.Single().State, Is.EqualTo(DifferenceState.Settled));
        Assert.That((await bank.QueryAsync()).State, Is.EqualTo(TransactionState.Reconciled));
        Assert.That((await bank.FetchAsync("0001")).State, Is.EqualTo(ReconBatchState.Closed));
    }

    [Test]
    public async Task A_deduction_under_resolution_is_neither_reversed_nor_tried_again_nor_refunded()
    {
        await bank.PayAsync("00000001");
        await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount, "00000002", 1_000.00m));
        await bank.CutAsync();
        await bank.SendLinesAsync(
            "0001",
            ReconcilingBank.Line("00000001", state: BankLineState.Failed),
            ReconcilingBank.Line("00000002", 1_000.00m));

        ReversalReceipt reversal = (await service.AskAsync<ReverseDeductionResponse>(Requests.Reverse())).Receipt;
        string again = await Refusal.NameOf(() => service.SendAsync(Requests.DeductTax("00000002", 10.00m)));
        RefundReceipt refund = (await service.AskAsync<RequestRefundResponse>(
            BureauRequests.Refund("350100261100000001", 1.00m))).Receipt;

        Assert.That((reversal.CancelAnswer, reversal.Result.Code), Is.EqualTo((CancelAnswer.Refused, "FT0110")));
        Assert.That(again, Is.EqualTo("FT3003"));
        Assert.That(refund.Outcomes.Single().Result.Code, Is.EqualTo("FT0304"));
    }

    [Test]
    public async Task Another_banks_payment_is_no_record_of_this_ones()
    {
        DeductTaxRequest request = Requests.DeductTax();
        await service.SendAsync(request);
        await service.ReadStoreAsync(stores =>
        {
            DeductionKey key = new("13501000000", Requests.Today, "00000001");
            DeductionRecord paid = stores.Deductions.FindAny(key)!;
            stores.Deductions.Save(paid with
            {
                Order = paid.Order! with { Bank = paid.Order.Bank! with { BankCode = "402873300213" } },
            });

            return true;
        });
        await bank.CloseDayAsync();

        await bank.SendLinesAsync("0001", ReconcilingBank.Line());

        Difference found = (await bank.ReportAsync()).Differences!.Single();
        Assert.That(
            (found.Class, found.OurState, found.OurAmount),
            Is.EqualTo((ReconClass.UnknownHere, (TransactionState?)null, (decimal?)null)));
        Assert.That((await bank.QueryAsync()).State, Is.EqualTo(TransactionState.Succeeded));
    }

    [Test]
    public async Task Reports_come_in_pages_and_by_class()
    {
        await bank.CloseDayAsync();
        await bank.SendLinesAsync(
            "0001", [.. Enumerable.Range(1, 5).Select(number => ReconcilingBank.Line($"{number:D8}"))]);

        DifferenceReport first = await bank.ReportAsync(pageSize: 3);
        DifferenceReport second = await bank.ReportAsync(first.NextTag, pageSize: 3);

        Assert.That(first.Differences!.Count, Is.EqualTo(3));
        Assert.That(second.Differences!.Select(found => found.Key.TraceNo), Is.EqualTo(["00000004", "00000005"]));
        Assert.That(second.NextTag, Is.Null);
        Assert.That((await bank.ReportAsync(reconClass: ReconClass.OnlyOurs)).Differences, Is.Null);
        Assert.That(await Refusal.NameOf(() => bank.ReportAsync("next")), Is.EqualTo("FT1105.NextTag"));
    }

    [Test]
    public async Task Differences_are_told_to_the_bank_and_to_whoever_resolves_for_the_authority()
    {
        await bank.CloseDayAsync();
        await bank.SendLinesAsync("0001", ReconcilingBank.Line());

        DifferenceReport own = await bank.ReportAsync(caller: ReconcilingBank.Resolver);
        DifferenceReport others = await bank.ReportAsync(caller: ReconcilingBank.ResolverElsewhere);
        DifferenceReport stranger = await bank.ReportAsync(caller: new Caller(Requests.OtherBank, "a stranger"));

        Assert.That(own.Differences!.Count, Is.EqualTo(1));
        Assert.That(others.Differences, Is.Null);
        Assert.That(stranger.Result.Code, Is.EqualTo("FT0801"));
    }
}
