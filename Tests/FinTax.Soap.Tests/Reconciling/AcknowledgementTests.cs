using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Reconciling;

/// <summary>How a bank answers a batch: in its turn, whole, and once.</summary>
internal sealed class AcknowledgementTests
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
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task A_bank_that_agrees_reconciles_all_that_is_listed()
    {
        await bank.PayAsync("00000001");
        await bank.PayAsync("00000002", 20.00m);
        await bank.CloseDayAsync();

        AcknowledgementReceipt receipt = await bank.AgreeAsync("0001", 2, 10_020.00m);

        Assert.That((receipt.State, receipt.Result.Code), Is.EqualTo((ReconBatchState.Complete, "FT0300")));
        Assert.That((await bank.FetchAsync()).State, Is.EqualTo(ReconBatchState.Closed));
        Assert.That((await bank.QueryAsync()).ReconState, Is.EqualTo(ReconState.Matched));
        Assert.That((await bank.QueryAsync()).State, Is.EqualTo(TransactionState.Reconciled));
    }

    [TestCase(1, 10_020.00, "FT1103.Batch")]
    [TestCase(2, 10_000.00, "FT1102.Batch")]
    public async Task Whoever_agrees_says_with_what(int num, decimal amount, string rule)
    {
        await bank.PayAsync("00000001");
        await bank.PayAsync("00000002", 20.00m);
        await bank.CutAsync();

        Assert.That(await Refusal.NameOf(() => bank.AgreeAsync("0001", num, amount)), Is.EqualTo(rule));
        Assert.That((await bank.FetchAsync()).State, Is.EqualTo(ReconBatchState.Announced));
    }

    [Test]
    public async Task A_reconciled_payment_cannot_be_reversed()
    {
        await bank.PayAsync();
        await bank.CutAsync();
        await bank.AgreeAsync("0001", 1, 10_000.00m);

        ReversalReceipt reversal = (await service.AskAsync<ReverseDeductionResponse>(Requests.Reverse())).Receipt;

        Assert.That((reversal.CancelAnswer, reversal.Result.Code), Is.EqualTo((CancelAnswer.Refused, "FT0110")));
    }

    [Test]
    public async Task Child_packs_come_in_any_order_and_each_is_answered_again_the_same()
    {
        await PayThreeAndCutAsync();
        AcknowledgeReconciliationRequest second = Pack(2, ReconcilingBank.Line("00000003", 3.00m));

        AcknowledgementReceipt early = await bank.AcknowledgeAsync(second);
        AcknowledgementReceipt again = await bank.AcknowledgeAsync(Pack(2, ReconcilingBank.Line("00000003", 3.00m)));
        AcknowledgementReceipt last = await bank.AcknowledgeAsync(
            Pack(1, ReconcilingBank.Line("00000002", 2.00m), ReconcilingBank.Line("00000001", 1.00m)));
        await bank.SettleDownAsync();

        Assert.That(
            (early.State, early.Result.Code, early.ReceivedNum),
            Is.EqualTo((ReconBatchState.Loading, "FT0804", 1)));
        Assert.That(early.MissingChildPacks, Is.EqualTo([1]));
        Assert.That(again.ReceivedNum, Is.EqualTo(1));
        Assert.That((last.State, last.ReceivedNum, last.ReceivedAmt), Is.EqualTo((ReconBatchState.Complete, 3, 6.00m)));
        Assert.That((await bank.FetchAsync("0001")).State, Is.EqualTo(ReconBatchState.Matched));
    }

    [Test]
    public async Task Another_content_under_the_number_of_a_child_pack_is_a_conflict()
    {
        await PayThreeAndCutAsync();
        await bank.AcknowledgeAsync(Pack(2, ReconcilingBank.Line("00000003", 3.00m)));

        Assert.That(
            await Refusal.NameOf(() => bank.AcknowledgeAsync(Pack(2, ReconcilingBank.Line("00000003", 4.00m)))),
            Is.EqualTo("FT4001"));
    }

    [Test]
    public async Task A_deduction_may_stand_in_one_child_pack_only()
    {
        await PayThreeAndCutAsync();
        await bank.AcknowledgeAsync(Pack(2, ReconcilingBank.Line("00000001", 1.00m)));

        Assert.That(
            await Refusal.NameOf(() => bank.AcknowledgeAsync(
                Pack(1, ReconcilingBank.Line("00000002", 2.00m), ReconcilingBank.Line("00000001", 1.00m)))),
            Is.EqualTo("FT1105.KeyTwice"));
    }

    [Test]
    public async Task Child_packs_that_do_not_come_are_a_gap_and_may_still_come()
    {
        await PayThreeAndCutAsync();
        await bank.AcknowledgeAsync(Pack(2, ReconcilingBank.Line("00000003", 3.00m)));
        service.Clock.Advance(TimeSpan.FromMinutes(31));
        await bank.SettleDownAsync();
        ReconBatchState? afterwards = (await bank.FetchAsync("0001")).State;

        AcknowledgementReceipt last = await bank.AcknowledgeAsync(
            Pack(1, ReconcilingBank.Line("00000001", 1.00m), ReconcilingBank.Line("00000002", 2.00m)));

        Assert.That(afterwards, Is.EqualTo(ReconBatchState.ResendRequested));
        Assert.That(last.State, Is.EqualTo(ReconBatchState.Complete));
    }

    [Test]
    public async Task What_does_not_add_up_is_not_compared_and_the_bank_begins_anew()
    {
        await PayThreeAndCutAsync();
        AcknowledgementReceipt wrong = await bank.AcknowledgeAsync(ReconcilingBank.ChildPack(
            "0001", "00000001", 1, 1, 3, 6.00m,
            ReconcilingBank.Line("00000001", 1.00m), ReconcilingBank.Line("00000002", 5.00m)));
        await bank.SettleDownAsync();
        ReconBatchState? waiting = (await bank.FetchAsync("0001")).State;

        AcknowledgementReceipt right = await bank.AcknowledgeAsync(ReconcilingBank.ChildPack(
            "0001", "00000002", 1, 1, 1, 1.00m, ReconcilingBank.Line("00000001", 1.00m)));

        Assert.That((wrong.State, wrong.Result.Code), Is.EqualTo((ReconBatchState.ResendRequested, "FT0805")));
        Assert.That(waiting, Is.EqualTo(ReconBatchState.ResendRequested));
        Assert.That(right.State, Is.EqualTo(ReconBatchState.Complete));
    }

    [Test]
    public async Task A_child_pack_of_an_acknowledgement_that_was_given_up_comes_too_late()
    {
        await PayThreeAndCutAsync();
        await bank.AcknowledgeAsync(Pack(2, ReconcilingBank.Line("00000003", 3.00m)));
        await bank.AcknowledgeAsync(ReconcilingBank.ChildPack(
            "0001", "00000002", 1, 2, 3, 6.00m, ReconcilingBank.Line("00000003", 3.00m)));

        Assert.That(
            await Refusal.NameOf(() => bank.AcknowledgeAsync(Pack(1, ReconcilingBank.Line("00000001", 3.00m)))),
            Is.EqualTo("FT3003"));
    }

    [Test]
    public async Task A_batch_is_acknowledged_after_the_one_before_it_and_once()
    {
        await bank.PayAsync("00000001");
        await bank.CutAsync();
        await bank.PayAsync("00000002", 20.00m);
        await bank.CutAsync();

        string early = await Refusal.NameOf(() => bank.AgreeAsync("0002", 1, 20.00m));
        await bank.AgreeAsync("0001", 1, 10_000.00m);
        string twice = await Refusal.NameOf(() => bank.AgreeAsync("0001", 1, 10_000.00m));
        AcknowledgementReceipt inTurn = await bank.AgreeAsync("0002", 1, 20.00m);

        Assert.That((early, twice), Is.EqualTo(("FT3003", "FT3003")));
        Assert.That(inTurn.State, Is.EqualTo(ReconBatchState.Complete));
    }

    [Test]
    public async Task Nobody_acknowledges_for_another_bank()
    {
        await bank.PayAsync();
        await bank.CutAsync();
        AcknowledgeReconciliationRequest request = ReconcilingBank.ChildPack("0001", "00000001", 1, 0, 0, 0.00m);
        request.Header.Sender = Requests.OtherBank;

        Assert.That(await Refusal.NameOf(() => bank.AcknowledgeAsync(request)), Is.EqualTo("FT3003"));
    }

    [Test]
    public async Task A_dry_run_acknowledges_nothing()
    {
        await bank.PayAsync();
        await bank.CutAsync();
        AcknowledgeReconciliationRequest request = ReconcilingBank.ChildPack(
            "0001", "00000001", 1, 1, 1, 10_000.00m, ReconcilingBank.Line());
        request.Header.ValidateOnly = true;

        AcknowledgementReceipt receipt = await bank.AcknowledgeAsync(request);

        Assert.That(receipt.Result.Code, Is.EqualTo("FT0001"));
        Assert.That((await bank.FetchAsync()).State, Is.EqualTo(ReconBatchState.Announced));
    }

    [Test]
    public async Task What_did_not_arrive_is_fetched_again_and_is_what_it_was()
    {
        await bank.PayAsync();
        await bank.CutAsync();
        Reconciliation before = await bank.FetchAsync();

        ResendReceipt named = await bank.RequestResendAsync("0001", ResendScope.ChildPacks, 1, 7);
        ResendReceipt whole = await bank.RequestResendAsync("0001", ResendScope.Batch);
        Reconciliation after = await bank.FetchAsync();

        Assert.That(named.State, Is.EqualTo(ReconBatchState.ResendRequested));
        Assert.That(
            named.Packs!.Select(pack => (pack.CurPackNo, pack.CurPackNum, pack.CurPackAmt)),
            Is.EqualTo([(1, 1, 10_000.00m)]));
        Assert.That(whole.Packs!.Count, Is.EqualTo(1));
        Assert.That(after.State, Is.EqualTo(ReconBatchState.ResendRequested));
        Assert.That(after.Lines!.Single().Amount, Is.EqualTo(before.Lines!.Single().Amount));
        Assert.That((await bank.RequestResendAsync("0001", ResendScope.Details, 7)).Result.Code, Is.EqualTo("FT0803"));
        Assert.That((await bank.RequestResendAsync("0009", ResendScope.Batch)).Result.Code, Is.EqualTo("FT0801"));
    }

    private async Task PayThreeAndCutAsync()
    {
        await bank.PayAsync("00000001", 1.00m);
        await bank.PayAsync("00000002", 2.00m);
        await bank.PayAsync("00000003", 3.00m);
        await bank.CutAsync();
    }

    private static AcknowledgeReconciliationRequest Pack(int packNo, params BankLine[] lines) =>
        ReconcilingBank.ChildPack("0001", "00000001", packNo, packs: 2, allNum: 3, allAmt: 6.00m, lines);
}
