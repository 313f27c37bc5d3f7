using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Operations;

internal sealed class ReverseDeductionTests
{
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task Takes_the_debit_back()
    {
        await service.SendAsync(Requests.DeductTax());

        ReversalReceipt receipt = await Reverse(Requests.Reverse());

        Assert.That(receipt.CancelAnswer, Is.EqualTo(CancelAnswer.Done));
        Assert.That(receipt.OriginalFound, Is.True);
        Assert.That(receipt.OriginalState, Is.EqualTo(TransactionState.Reversed));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(10_000_000_000));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.Zero);
    }

    [Test]
    public async Task The_original_keeps_its_receipt()
    {
        OperationReply paid = await service.SendAsync(Requests.DeductTax());
        await service.SendAsync(Requests.Reverse());

        OperationReply again = await service.SendAsync(Requests.DeductTax());

        Assert.That(again.Duplicate, Is.True);
        Assert.That(again.Payload!.Value.ToArray(), Is.EqualTo(paid.Payload!.Value.ToArray()));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(10_000_000_000));
    }

    [Test]
    public async Task A_second_reversal_finds_its_work_done()
    {
        await service.SendAsync(Requests.DeductTax());
        await service.SendAsync(Requests.Reverse());

        ReversalReceipt receipt = await Reverse(Requests.Reverse(cancelNo: "00000002"));

        Assert.That(receipt.CancelAnswer, Is.EqualTo(CancelAnswer.Done));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(10_000_000_000));
    }

    [Test]
    public async Task A_reversal_that_comes_first_bars_its_original()
    {
        ReversalReceipt receipt = await Reverse(Requests.Reverse());
        SoapFaultException refusal = await Refusal.Of(() => service.SendAsync(Requests.DeductTax()));

        Assert.That(receipt.CancelAnswer, Is.EqualTo(CancelAnswer.Done));
        Assert.That(receipt.OriginalFound, Is.False);
        Assert.That(receipt.OriginalState, Is.EqualTo(TransactionState.Cancelled));
        Assert.That(refusal.LogCode, Is.EqualTo("FT4002"));
        Assert.That(refusal.Detail!.TipsCode, Is.EqualTo("24020"));
        Assert.That(((DuplicateConflictFault)refusal.Detail).Original.State, Is.EqualTo("CANCELLED"));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(10_000_000_000));
    }

    [Test]
    public async Task A_reversal_after_a_decline_bars_the_next_attempt()
    {
        await service.SendAsync(Requests.DeductTaxFrom(Requests.PoorAccount));
        ReversalReceipt receipt = await Reverse(Requests.Reverse());

        SoapFaultException refusal = await Refusal.Of(() => service.SendAsync(Requests.DeductTax()));

        Assert.That(receipt.OriginalFound, Is.True);
        Assert.That(refusal.LogCode, Is.EqualTo("FT4002"));
    }

    [Test]
    public async Task Another_partners_reversal_touches_nothing()
    {
        await service.SendAsync(Requests.DeductTax());
        ReverseDeductionRequest stranger = Requests.Reverse();
        stranger.Header.Sender = Requests.Bank;

        ReversalReceipt receipt = await Reverse(stranger);

        Assert.That(receipt.OriginalFound, Is.False);
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(1_000_000));
    }

    [Test]
    public async Task Another_partners_tombstone_bars_nobody_else()
    {
        ReverseDeductionRequest stranger = Requests.Reverse();
        stranger.Header.Sender = Requests.Bank;
        await service.SendAsync(stranger);

        DeductTaxResponse paid = await service.AskAsync<DeductTaxResponse>(Requests.DeductTax());

        Assert.That(paid.Receipt.State, Is.EqualTo(TransactionState.Succeeded));
    }

    [Test]
    public async Task After_the_day_cut_a_deduction_stays()
    {
        await service.SendAsync(Requests.DeductTax());
        service.Clock.Advance(TimeSpan.FromDays(1));
        ReverseDeductionRequest late = Requests.Reverse();
        late.Header.WorkDate = Requests.Today.AddDays(1);
        late.Header.SentAt = service.Clock.GetUtcNow().UtcDateTime;

        ReversalReceipt receipt = await Reverse(late);

        Assert.That(receipt.CancelAnswer, Is.EqualTo(CancelAnswer.Refused));
        Assert.That(receipt.OriginalState, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(1_000_000));
    }

    [Test]
    public async Task A_work_date_that_is_over_cannot_be_claimed_again()
    {
        await service.SendAsync(Requests.DeductTax());
        service.Clock.Advance(TimeSpan.FromDays(1));
        ReverseDeductionRequest late = Requests.Reverse();
        late.Header.SentAt = service.Clock.GetUtcNow().UtcDateTime;

        Assert.That((await Refusal.Of(() => service.SendAsync(late))).LogCode, Is.EqualTo("FT3002"));
    }

    [Test]
    public async Task A_dry_run_takes_nothing_back()
    {
        await service.SendAsync(Requests.DeductTax());
        ReverseDeductionRequest dry = Requests.Reverse();
        dry.Header.ValidateOnly = true;

        ReversalReceipt receipt = await Reverse(dry);

        Assert.That(receipt.Result.Code, Is.EqualTo("FT0001"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(1_000_000));
    }

    private async Task<ReversalReceipt> Reverse(ReverseDeductionRequest request) =>
        (await service.AskAsync<ReverseDeductionResponse>(request)).Receipt;

    private Task<long> BalanceOf(string accountNo) =>
        service.ReadStoreAsync(stores => stores.Ledger.FindAccount(accountNo)!.BalanceMinor);
}
