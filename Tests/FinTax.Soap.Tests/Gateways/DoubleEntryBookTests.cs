using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Gateways;

internal sealed class DoubleEntryBookTests
{
    private static readonly LedgerEntry Entry = new(
        Requests.Today,
        EmbeddedService.Noon,
        new LedgerParty(Requests.PayerAccount, "payer", "102100009980"),
        new LedgerParty(Requests.TreasuryAccount, "treasury", null))
    {
        Summary = "a test",
    };

    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task The_books_balance_from_the_first_day() => await LedgerAudit.AssertBalancedAsync(service);

    [Test]
    public async Task The_books_balance_after_payments_reversals_and_transfers()
    {
        await service.SendAsync(Requests.DeductTax("00000001"));
        await service.SendAsync(Requests.DeductTax("00000002"));
        await service.SendAsync(Requests.Reverse("00000001"));
        await service.SendAsync(Requests.Transfer());

        await LedgerAudit.AssertBalancedAsync(service);
    }

    [Test]
    public async Task Posts_an_entry_of_several_lines()
    {
        await Post(new(Requests.PayerAccount, -3), new(Requests.TreasuryAccount, 2), new(Requests.OtherBanksAccount, 1));

        await LedgerAudit.AssertBalancedAsync(service);
    }

    [Test]
    public void Refuses_lines_that_do_not_sum_to_zero() =>
        AssertRefused(new(Requests.PayerAccount, -3), new(Requests.TreasuryAccount, 2));

    [Test]
    public void Refuses_a_single_line() => AssertRefused(new PostingLine(Requests.PayerAccount, 0));

    [Test]
    public void Refuses_two_lines_of_one_account() =>
        AssertRefused(new(Requests.PayerAccount, -3), new(Requests.PayerAccount, 3));

    [Test]
    public void Refuses_to_overdraw() =>
        AssertRefused(new(Requests.PoorAccount, -10_001), new(Requests.TreasuryAccount, 10_001));

    [Test]
    public void Refuses_to_debit_a_frozen_account() =>
        AssertRefused(new(Requests.FrozenAccount, -1), new(Requests.TreasuryAccount, 1));

    [Test]
    public async Task Credits_a_frozen_account()
    {
        await Post(new(Requests.PayerAccount, -1), new(Requests.FrozenAccount, 1));

        await LedgerAudit.AssertBalancedAsync(service);
    }

    [Test]
    public void Refuses_to_credit_a_closed_account() =>
        AssertRefused(new(Requests.PayerAccount, -1), new(Requests.ClosedAccount, 1));

    [Test]
    public void Refuses_an_account_that_does_not_exist() =>
        AssertRefused(new(Requests.PayerAccount, -1), new("nobody", 1));

    private void AssertRefused(params PostingLine[] lines) =>
        Assert.That(() => Post(lines), Throws.InvalidOperationException);

    private Task<long> Post(params PostingLine[] lines) =>
        service.ReadStoreAsync(stores => DoubleEntryBook.Post(stores.Ledger, Entry, lines));
}
