using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Tests.Batches;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Reconciling;

/// <summary>A returned pack is reconciled with the last of what it has debited, in whatever order that comes.</summary>
internal sealed class PackReconciliationTests : PackFixture
{
    private ReconcilingBank bank = null!;

    [SetUp]
    public async Task Open() => bank = await ReconcilingBank.OfAsync(Service);

    [Test]
    public async Task It_is_reconciled_when_its_lists_are_and_says_why()
    {
        await SubmitAndCarryOut(1.00m, 2.00m);
        await bank.CloseDayAsync();
        PackState? before = await StateAsync();

        await bank.AgreeAsync("0001", 2, 3.00m);

        Assert.That((before, await StateAsync()), Is.EqualTo((PackState.Returned, PackState.Reconciled)));
        Assert.That((await ResultNow()).Result.Code, Is.EqualTo("FT0000"));
        Assert.That(
            await MovesOf("Pack", $"DEDUCTION/{PackRequests.Key}"),
            Does.EndWith(
                "RETURNED (every item has its outcome), RECONCILED (what succeeded is reconciled or reversed)"));
    }

    [Test]
    public async Task What_failed_is_in_no_list_and_holds_nothing_up()
    {
        await Submit(PackRequests.Submit(
            [PackRequests.Item(1, 1.00m), PackRequests.ItemFrom(Requests.FrozenAccount, 2, 2.00m)]));
        await CarryOut();
        await bank.CloseDayAsync();

        await bank.AgreeAsync("0001", 1, 1.00m);

        Assert.That(await StateAsync(), Is.EqualTo(PackState.Reconciled));
    }

    [Test]
    public async Task Of_which_nothing_succeeded_it_stays_returned()
    {
        await Submit(PackRequests.Submit([PackRequests.ItemFrom(Requests.FrozenAccount, 1, 1.00m)]));
        await CarryOut();
        await bank.CloseDayAsync();

        await bank.AgreeAsync("0001", 0, 0.00m);

        Assert.That(await StateAsync(), Is.EqualTo(PackState.Returned));
    }

    [TestCase(ResolutionAction.Reverse)]
    [TestCase(ResolutionAction.Manual)]
    public async Task A_difference_holds_it_up_until_it_is_resolved(ResolutionAction action)
    {
        await SubmitAndCarryOut(1.00m, 2.00m);
        await bank.CloseDayAsync();
        await bank.SendLinesAsync("0001", Item("00000001", 1.00m));
        PackState? between = await StateAsync();
        string no = (await bank.ReportAsync()).Differences!.Single().DifferenceNo;
        await bank.ProposeAsync(no, action);
        PackState? proposed = await StateAsync();

        await bank.ApproveAsync(no);

        Assert.That((between, proposed), Is.EqualTo((PackState.Returned, PackState.Returned)));
        Assert.That(await StateAsync(), Is.EqualTo(PackState.Reconciled));
    }

    [Test]
    public async Task Listed_in_several_batches_it_waits_for_the_last()
    {
        await SubmitAndCarryOut(1.00m, 2.00m);
        await bank.CutAsync();
        await bank.SendLinesAsync("0001", Item("00000002", 2.00m));
        PackState? between = await StateAsync();
        await bank.CloseDayAsync();

        await bank.SendLinesAsync("0002", Item("00000001", 1.00m));

        Assert.That((between, await StateAsync()), Is.EqualTo((PackState.Returned, PackState.Reconciled)));
    }

    [Test]
    public async Task What_is_reversed_is_waited_for_no_longer()
    {
        await SubmitAndCarryOut(1.00m, 2.00m);
        await bank.CutAsync();
        await bank.SendLinesAsync("0001", Item("00000002", 2.00m));
        ReverseDeductionRequest reversal = Requests.Reverse("00000001");
        reversal.Reversal.Original.PackNo = PackRequests.PackNo;

        await Service.SendAsync(reversal);

        Assert.That(await StateAsync(), Is.EqualTo(PackState.Reconciled));
    }

    [Test]
    public async Task Whose_lists_were_compared_before_its_last_item_it_is_reconciled_as_it_returns()
    {
        await Submit(PackRequests.Submit(
            [PackRequests.Item(1, 1.00m), PackRequests.ItemFrom(Requests.FrozenAccount, 2, 2.00m)]));
        await RunOnce();
        await bank.CutAsync();
        await bank.SendLinesAsync("0001", Item("00000001", 1.00m));
        PackState? running = await StateAsync();

        await CarryOut();

        Assert.That((running, await StateAsync()), Is.EqualTo((PackState.Running, PackState.Reconciled)));
        Assert.That(
            await MovesOf("Pack", $"DEDUCTION/{PackRequests.Key}"),
            Does.EndWith(
                "RETURNED (every item has its outcome), RECONCILED (what succeeded is reconciled or reversed)"));
    }

    [Test]
    public async Task A_restart_between_two_slices_loses_nothing()
    {
        await SubmitAndCarryOut(1.00m, 2.00m);
        await bank.CloseDayAsync();
        Service = await Service.RestartAsync();
        bank = new ReconcilingBank(Service);

        await bank.AgreeAsync("0001", 2, 3.00m);

        Assert.That(await StateAsync(), Is.EqualTo(PackState.Reconciled));
    }

    private async Task SubmitAndCarryOut(params decimal[] amounts)
    {
        await Submit(PackRequests.Submit(amounts));
        await CarryOut();
    }

    private static BankLine Item(string traceNo, decimal amount)
    {
        BankLine line = ReconcilingBank.Line(traceNo, amount);
        line.Key.PackNo = PackRequests.PackNo;

        return line;
    }

    private async Task<BatchStatus> ResultNow() => (await Service.AskAsync<GetBatchResultResponse>(
        PackRequests.Result().At(Service, Requests.Today))).Batch;

    private async Task<PackState?> StateAsync() => (await ResultNow()).State;
}
