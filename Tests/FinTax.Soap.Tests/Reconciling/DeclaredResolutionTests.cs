using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Reconciling;

/// <summary>Differences about payments of declared tax: the money and the dues move together, either way.</summary>
internal sealed class DeclaredResolutionTests
{
    private const long Opening = 10_000_000_000;
    private const long Dues = 856_000;

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
    public async Task Taken_back_the_money_returns_and_the_dues_are_owed_and_paid_again()
    {
        await service.SendAsync(BureauRequests.PayDeclared());
        string no = await CompareAsync();

        ResolutionReceipt approved = await bank.ResolveAsync(no, ResolutionAction.Reverse);
        long between = await bank.BalanceOf(Requests.PayerAccount);
        DeclaredPaymentReceipt again = (await service.AskAsync<PayDeclaredTaxResponse>(
            BureauRequests.PayDeclared("00000002").At(service, ReconcilingBank.Today.AddDays(1)))).Receipt;

        Assert.That(
            (approved.State, approved.DeductionState, between),
            Is.EqualTo((DifferenceState.Resolved, TransactionState.Reversed, Opening)));
        Assert.That(again.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Dues));
        Assert.That(
            await service.ReadStoreAsync(stores => stores.Journal
                .Read("Due", $"{BureauRequests.Declaration}/1").Select(move => move.To)),
            Is.EqualTo(["OPEN", "PAID", "OPEN", "PAID"]));
    }

    [Test]
    public async Task A_return_whose_payment_is_taken_back_is_paid_no_more()
    {
        FilingReceipt filed = (await service.AskAsync<SubmitReturnResponse>(
            FilingRequests.Other(10.00m, 20.00m))).Receipt;
        await service.SendAsync(BureauRequests.PayDeclared(filed.Assessed!.Select(tax => new PayableItem
        {
            DeclarationNo = tax.DeclarationNo,
            ItemNo = tax.ItemNo,
            Amount = tax.Amount,
        })));
        FilingState? before = await StateOfAsync(filed.AcceptanceNo!);
        string no = await CompareAsync();

        await bank.ResolveAsync(no, ResolutionAction.Reverse);

        Assert.That(
            (before, await StateOfAsync(filed.AcceptanceNo!)),
            Is.EqualTo((FilingState.Paid, FilingState.Accepted)));
    }

    [Test]
    public async Task What_the_bank_has_collected_is_booked_as_it_was_ordered()
    {
        string no = await DeclinedForFundsAsync(collected: 560.00m);
        await service.SendAsync(ToPoor(1_000.00m).At(service, Tomorrow));

        ResolutionReceipt approved = await bank.ResolveAsync(no, ResolutionAction.Rebook);
        string late = await Refusal.NameOf(() => service.SendAsync(
            BureauRequests.PayDeclared().At(service, Tomorrow)));

        Assert.That(
            (approved.State, approved.DeductionState, approved.Result.Code),
            Is.EqualTo((DifferenceState.Resolved, TransactionState.Reconciled, "FT0000")));
        Assert.That(await bank.BalanceOf(Requests.PoorAccount), Is.EqualTo(10_000 + 100_000 - 56_000));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(56_000));
        Assert.That(await DueAsync(2), Is.EqualTo(DueState.Paid));
        Assert.That(late, Is.EqualTo("FT3003"));
    }

    [Test]
    public async Task Where_the_ledger_still_declines_it_nothing_moves_and_the_proposal_stands()
    {
        string no = await DeclinedForFundsAsync(collected: 560.00m);

        ResolutionReceipt refused = await bank.ResolveAsync(no, ResolutionAction.Rebook);

        Assert.That((refused.State, refused.Result.Code), Is.EqualTo((DifferenceState.Proposed, "FT0104")));
        Assert.That(await DueAsync(2), Is.EqualTo(DueState.Open));
    }

    [Test]
    public async Task A_due_that_was_paid_meanwhile_is_not_paid_twice()
    {
        string no = await DeclinedForFundsAsync(collected: 560.00m);
        await service.SendAsync(OneDue("00000002").At(service, Tomorrow));

        ResolutionReceipt refused = await bank.ResolveAsync(no, ResolutionAction.Rebook);

        Assert.That(refused.Result.Code, Is.EqualTo("FT0302"));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(56_000));
    }

    [Test]
    public async Task Somebody_elses_account_is_debited_by_no_resolution()
    {
        PayDeclaredTaxRequest request = OneDue();
        request.Payment.FromAccount!.PayerAccount = Requests.OtherBanksAccount;
        await service.SendAsync(request);
        string no = await CompareAsync(ReconcilingBank.LevyLine(amount: 560.00m));

        ResolutionReceipt refused = await bank.ResolveAsync(no, ResolutionAction.Rebook);

        Assert.That(refused.Result.Code, Is.EqualTo("FT0101"));
        Assert.That(await DueAsync(2), Is.EqualTo(DueState.Open));
    }

    [Test]
    public async Task Another_amount_than_was_ordered_pays_no_due()
    {
        string no = await DeclinedForFundsAsync(collected: 90.00m);

        ResolutionReceipt refused = await bank.ResolveAsync(no, ResolutionAction.Rebook);

        Assert.That(refused.Result.Code, Is.EqualTo("FT0807"));
        Assert.That(await bank.BalanceOf(Requests.PoorAccount), Is.EqualTo(10_000));
    }

    [Test]
    public async Task What_differs_in_its_amount_is_taken_back_or_stands_and_is_not_booked_anew()
    {
        await service.SendAsync(BureauRequests.PayDeclared());
        string no = await CompareAsync(ReconcilingBank.LevyLine(amount: 8_000.00m));

        ResolutionReceipt refused = await bank.ResolveAsync(no, ResolutionAction.Rebook);
        await bank.RejectAsync(no);
        ResolutionReceipt stands = await bank.ResolveAsync(no, ResolutionAction.Manual);

        Assert.That(refused.Result.Code, Is.EqualTo("FT0807"));
        Assert.That(stands.DeductionState, Is.EqualTo(TransactionState.Reconciled));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.EqualTo(Dues));
    }

    [Test]
    public async Task What_was_never_ordered_here_says_no_dues_and_is_settled_by_hand()
    {
        string no = await CompareAsync(ReconcilingBank.LevyLine());

        ResolutionReceipt refused = await bank.ResolveAsync(no, ResolutionAction.Rebook);
        await bank.RejectAsync(no);
        ResolutionReceipt settled = await bank.ResolveAsync(no, ResolutionAction.Manual);

        Assert.That(refused.Result.Code, Is.EqualTo("FT0807"));
        Assert.That(
            (settled.State, settled.DeductionState),
            Is.EqualTo((DifferenceState.Resolved, (TransactionState?)null)));
        Assert.That(await bank.BalanceOf(Requests.TreasuryAccount), Is.Zero);
    }

    [Test]
    public async Task What_was_not_debited_stays_failed_by_hand()
    {
        string no = await DeclinedForFundsAsync(collected: 560.00m);

        ResolutionReceipt settled = await bank.ResolveAsync(no, ResolutionAction.Manual);

        Assert.That(settled.DeductionState, Is.EqualTo(TransactionState.Failed));
        Assert.That(await DueAsync(2), Is.EqualTo(DueState.Open));
    }

    [Test]
    public async Task What_waits_for_a_refund_goes_back_that_way_and_no_other()
    {
        DeclaredPaymentReceipt paid = (await service.AskAsync<PayDeclaredTaxResponse>(
            BureauRequests.PayDeclared())).Receipt;
        await service.SendAsync(BureauRequests.Refund(paid.TaxVoucherNo!, 8_560.00m));
        string no = await CompareAsync();

        ResolutionReceipt refused = await bank.ResolveAsync(no, ResolutionAction.Reverse);

        Assert.That(refused.Result.Code, Is.EqualTo("FT0110"));
        Assert.That(await DueAsync(1), Is.EqualTo(DueState.Paid));
    }

    private static DateOnly Tomorrow => ReconcilingBank.Today.AddDays(1);

    private static PayDeclaredTaxRequest OneDue(string levyNo = "00000001") => BureauRequests.PayDeclared(
        [new PayableItem { DeclarationNo = BureauRequests.Declaration, ItemNo = 2, Amount = 560.00m }], levyNo);

    private static SubmitTransferRequest ToPoor(decimal amount)
    {
        SubmitTransferRequest request = Requests.Transfer(amount: amount);
        request.Transfer.Payee.Account = Requests.PoorAccount;
        request.Transfer.Payee.BankCode = ReconcilingBank.BankCode;
        request.Transfer.SameBank = true;

        return request;
    }

    // The account has a hundred yuan, and the bank says that it has collected all the same.
    private async Task<string> DeclinedForFundsAsync(decimal collected)
    {
        PayDeclaredTaxRequest request = OneDue();
        request.Payment.FromAccount!.PayerAccount = Requests.PoorAccount;
        await service.SendAsync(request);

        return await CompareAsync(ReconcilingBank.LevyLine(amount: collected));
    }

    private async Task<string> CompareAsync(params BankLine[] lines)
    {
        await bank.CloseDayAsync();
        await bank.SendLinesAsync("0001", lines);

        return (await bank.ReportAsync()).Differences!.Single().DifferenceNo;
    }

    private async Task<FilingState?> StateOfAsync(string acceptanceNo)
    {
        GetFilingStatusRequest request = FilingRequests.Status(acceptanceNo);
        request.Header.SentAt = service.Clock.GetUtcNow().UtcDateTime;

        return (await service.AskAsync<GetFilingStatusResponse>(request)).Filing.State;
    }

    private Task<DueState> DueAsync(int itemNo) => service.ReadStoreAsync(
        stores => stores.Dues.Find(BureauRequests.Declaration, itemNo)!.State);
}
