using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Reconciling;

/// <summary>Two operators resolve a difference; the money moves once, when the second of them approves.</summary>
internal sealed class ResolutionTests
{
    private const long Opening = 10_000_000_000;
    private const long Tax = 1_000_000;

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
    public async Task Taken_back_the_money_returns_on_the_current_work_date_and_once()
    {
        string no = await DifferOverAsync();
        ResolutionReceipt proposed = await bank.ProposeAsync(no, ResolutionAction.Reverse);
        long before = await bank.BalanceOf(Requests.PayerAccount);
        ResolutionReceipt approved = await bank.ApproveAsync(no);
        ResolutionReceipt again = await bank.ApproveAsync(no);

        Assert.That((proposed.State, before), Is.EqualTo((DifferenceState.Proposed, Opening - Tax)));
        Assert.That(
            (approved.State, approved.DeductionState),
            Is.EqualTo((DifferenceState.Resolved, TransactionState.Reversed)));
        Assert.That((again.State, again.BankSerialNo), Is.EqualTo((DifferenceState.Resolved, approved.BankSerialNo)));
        Assert.That(approved.BankSerialNo, Does.StartWith("20261124"));
        Assert.That(await bank.BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
        Assert.That((await bank.FetchAsync()).State, Is.EqualTo(ReconBatchState.Closed));
    }

    [Test]
    public async Task A_missing_debit_is_booked()
    {
        await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount, amount: 1_000.00m));
        string no = await CompareAsync(ReconcilingBank.Line(amount: 80.00m));

        ResolutionReceipt approved = await bank.ResolveAsync(no, ResolutionAction.Rebook);

        Assert.That(
            (approved.State, approved.DeductionState),
            Is.EqualTo((DifferenceState.Resolved, TransactionState.Reconciled)));
        Assert.That(await bank.BalanceOf(Requests.PoorAccount), Is.EqualTo(2_000));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(8_000));
    }

    [Test]
    public async Task A_wrong_debit_gives_way_to_the_right_one_and_the_list_stays_what_it_was()
    {
        await bank.PayAsync();
        string no = await CompareAsync(ReconcilingBank.Line(amount: 9_000.00m));

        ResolutionReceipt approved = await bank.ResolveAsync(no, ResolutionAction.Rebook);

        Assert.That(approved.DeductionState, Is.EqualTo(TransactionState.Reconciled));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(900_000));
        Assert.That((await bank.FetchAsync("0001")).Lines!.Single().Amount, Is.EqualTo(10_000.00m));
    }

    [Test]
    public async Task Where_the_right_debit_is_refused_the_wrong_one_stands_and_so_does_the_proposal()
    {
        await bank.PayAsync();
        string no = await CompareAsync(ReconcilingBank.Line(amount: 200_000_000.00m));

        ResolutionReceipt refused = await bank.ResolveAsync(no, ResolutionAction.Rebook);
        ResolutionReceipt rejected = await bank.RejectAsync(no);

        Assert.That((refused.State, refused.Result.Code), Is.EqualTo((DifferenceState.Proposed, "FT0104")));
        Assert.That(refused.DeductionState, Is.EqualTo(TransactionState.Difference));
        Assert.That(rejected.State, Is.EqualTo(DifferenceState.Open));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Tax));
    }

    [Test]
    public async Task A_debit_that_nobody_ordered_is_booked_and_its_key_is_taken()
    {
        string no = await CompareAsync(ReconcilingBank.Line());

        ResolutionReceipt approved = await bank.ResolveAsync(no, ResolutionAction.Rebook);
        DeductTaxRequest late = Requests.DeductTax().At(service, ReconcilingBank.Today.AddDays(1));

        Assert.That(approved.DeductionState, Is.EqualTo(TransactionState.Reconciled));
        Assert.That(await Refusal.NameOf(() => service.SendAsync(late)), Is.EqualTo("FT4001"));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Tax));
    }

    [Test]
    public async Task What_a_reversal_has_barred_is_not_booked()
    {
        await service.SendAsync(Requests.Reverse());
        string no = await CompareAsync(ReconcilingBank.Line());

        ResolutionReceipt refused = await bank.ResolveAsync(no, ResolutionAction.Rebook);

        Assert.That((refused.DeductionState, refused.Result.Code), Is.EqualTo((TransactionState.Cancelled, "FT0807")));
        Assert.That((await bank.ReportAsync()).Differences!.Single().Class, Is.EqualTo(ReconClass.OnlyTheirs));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.Zero);
    }

    [Test]
    public async Task An_order_that_came_meanwhile_is_not_booked_a_second_time()
    {
        string no = await CompareAsync(ReconcilingBank.Line());
        await bank.ProposeAsync(no, ResolutionAction.Rebook);
        await service.SendAsync(Requests.DeductTax().At(service, ReconcilingBank.Today.AddDays(1)));

        ResolutionReceipt refused = await bank.ApproveAsync(no);

        Assert.That(refused.Result.Code, Is.EqualTo("FT0807"));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Tax));
    }

    [Test]
    public async Task Settled_by_hand_it_stays_as_it_is_debited_or_not()
    {
        await bank.PayAsync("00000001");
        await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount, "00000002", 1_000.00m));
        await CompareAsync(ReconcilingBank.Line("00000002", 1_000.00m));
        DifferenceList found = (await bank.ReportAsync()).Differences!;

        ResolutionReceipt debited = await bank.ResolveAsync(found[0].DifferenceNo, ResolutionAction.Manual);
        ResolutionReceipt failed = await bank.ResolveAsync(found[1].DifferenceNo, ResolutionAction.Manual);

        Assert.That(
            (debited.DeductionState, debited.BankSerialNo),
            Is.EqualTo((TransactionState.Reconciled, (string?)null)));
        Assert.That(failed.DeductionState, Is.EqualTo(TransactionState.Failed));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Tax));
    }

    [TestCase("A001")]
    [TestCase("a001")]
    public async Task Nobody_decides_over_a_proposal_of_his_own(string operatorId)
    {
        string no = await DifferOverAsync();
        await bank.ProposeAsync(no, ResolutionAction.Reverse, "A001");

        Assert.That(await Refusal.NameOf(() => bank.ApproveAsync(no, operatorId)), Is.EqualTo("FT1105.Reviewer"));
        Assert.That(await Refusal.NameOf(() => bank.RejectAsync(no, operatorId)), Is.EqualTo("FT1105.Reviewer"));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Tax));
    }

    [Test]
    public async Task What_is_proposed_is_what_is_approved()
    {
        string no = await DifferOverAsync();
        await bank.ProposeAsync(no, ResolutionAction.Manual);

        Assert.That(
            await Refusal.NameOf(() => bank.SendAsync(
                ReconcilingBank.Resolution(ResolutionStep.Approve, no, "B002", ResolutionAction.Reverse),
                ReconcilingBank.Resolver)),
            Is.EqualTo("FT1105.Action"));
    }

    [Test]
    public async Task Each_step_is_taken_in_its_state_and_kept_with_who_took_it()
    {
        string no = await DifferOverAsync();
        string early = await Refusal.NameOf(() => bank.ApproveAsync(no));
        await bank.ProposeAsync(no, ResolutionAction.Manual);
        await bank.ProposeAsync(no, ResolutionAction.Manual);
        string overwritten = await Refusal.NameOf(() => bank.ProposeAsync(no, ResolutionAction.Reverse, "C003"));
        await bank.RejectAsync(no);
        await bank.RejectAsync(no);
        await bank.ResolveAsync(no, ResolutionAction.Reverse);
        string late = await Refusal.NameOf(() => bank.RejectAsync(no));

        Assert.That((early, overwritten, late), Is.EqualTo(("FT3003", "FT3003", "FT3003")));
        Assert.That(
            await service.ReadStoreAsync(stores => stores.Differences.ReadSteps(DifferenceRecord.IdOf(no)!.Value)
                .Select(step => (step.Step, step.Action, step.OperatorId))),
            Is.EqualTo([
                (ResolutionStep.Propose, ResolutionAction.Manual, "A001"),
                (ResolutionStep.Reject, ResolutionAction.Manual, "B002"),
                (ResolutionStep.Propose, ResolutionAction.Reverse, "A001"),
                (ResolutionStep.Approve, ResolutionAction.Reverse, "B002")]));
        Assert.That(
            await service.ReadStoreAsync(stores => stores.Journal.Read("Difference", no).Select(move => move.Cause)),
            Is.EqualTo(["compared", "proposed", "rejected", "proposed", "approved"]));
    }

    [Test]
    public async Task What_waits_for_a_refund_goes_back_that_way_and_no_other()
    {
        await bank.PayAsync();
        await service.SendAsync(BureauRequests.Refund("350100261100000001", 10_000.00m));
        string no = await CompareAsync();

        ResolutionReceipt refused = await bank.ResolveAsync(no, ResolutionAction.Reverse);

        Assert.That(refused.Result.Code, Is.EqualTo("FT0110"));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Tax));
    }

    [Test]
    public async Task What_another_system_booked_is_put_right_there()
    {
        await service.DisposeAsync();
        service = await FarBanks.StartWithAsync(new FarBank());
        bank = await ReconcilingBank.OfAsync(service);
        await service.SendAsync(FarBanks.Deduct());
        string no = await CompareAsync();

        ResolutionReceipt refused = await bank.ResolveAsync(no, ResolutionAction.Reverse);

        Assert.That(refused.Result.Code, Is.EqualTo("FT0808"));
    }

    [Test]
    public async Task Who_is_not_named_for_it_resolves_nothing()
    {
        string no = await DifferOverAsync();
        ResolveDifferenceRequest request =
            ReconcilingBank.Resolution(ResolutionStep.Propose, no, "A001", ResolutionAction.Reverse);

        string unnamed = await Refusal.NameOf(() => bank.SendAsync(request));
        request.Header.MessageId = Guid.NewGuid().ToString();
        ResolutionReceipt unknown = EmbeddedService.Read<ResolveDifferenceResponse>(
            await bank.SendAsync(request, ReconcilingBank.ResolverElsewhere)).Receipt;

        Assert.That(unnamed, Is.EqualTo("FT2007"));
        Assert.That((unknown.State, unknown.Result.Code), Is.EqualTo(((DifferenceState?)null, "FT0806")));
    }

    [Test]
    public async Task A_dry_run_of_an_approval_moves_nothing()
    {
        string no = await DifferOverAsync();
        await bank.ProposeAsync(no, ResolutionAction.Reverse);
        ResolveDifferenceRequest request = ReconcilingBank.Resolution(ResolutionStep.Approve, no, "B002");
        request.Header.ValidateOnly = true;

        ResolutionReceipt dry = EmbeddedService.Read<ResolveDifferenceResponse>(await bank.SendAsync(
            request, ReconcilingBank.Resolver)).Receipt;

        Assert.That(dry.Result.Code, Is.EqualTo("FT0001"));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Tax));
        Assert.That((await bank.ReportAsync()).Differences!.Single().State, Is.EqualTo(DifferenceState.Proposed));
    }

    // A payment that the bank has not.
    private async Task<string> DifferOverAsync()
    {
        await bank.PayAsync();

        return await CompareAsync();
    }

    private async Task<string> CompareAsync(params BankLine[] lines)
    {
        await bank.CloseDayAsync();
        await bank.SendLinesAsync("0001", lines);

        return (await bank.ReportAsync()).Differences![0].DifferenceNo;
    }
}
