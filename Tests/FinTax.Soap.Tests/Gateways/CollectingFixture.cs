using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>
/// A service that collects dues for a bureau at a far bank: what its books must say, and how it is asked. They balance
/// in the end of each test.
/// </summary>
internal abstract class CollectingFixture
{
    protected const string Key = "402873300213/2026-11-23/00000001";
    protected const long Opening = 100_000_000;
    protected const long Paid = 800_000;

    protected FarBank Far { get; private set; } = null!;

    protected EmbeddedService Service { get; set; } = null!;

    [SetUp]
    public async Task Start()
    {
        Far = new FarBank();
        Service = await FarBanks.StartWithAsync(Far);
        await Service.Get<DayCut>().FollowScheduleAsync(CancellationToken.None);
    }

    [TearDown]
    public async Task Stop()
    {
        Far.LetReplies();
        await LedgerAudit.AssertBalancedAsync(Service);
        await Service.DisposeAsync();
    }

    protected Task<DeclaredPaymentReceipt> Pay(decimal amount = 8_000.00m) => Pay(FarBanks.Pay(amount: amount));

    protected async Task<DeclaredPaymentReceipt> Pay(PayDeclaredTaxRequest request) =>
        (await Service.AskAsync<PayDeclaredTaxResponse>(request)).Receipt;

    protected async Task<TransactionStatus> Query() => (await Service.AskAsync<QueryTransactionResponse>(
        FarBanks.QueryPayment().At(Service, Requests.Today))).Transaction;

    protected Task<IEnumerable<string>> Moves() => Service.ReadStoreAsync(
        stores => stores.Journal.Read("DeclaredPayment", $"{Requests.OtherBank}/{Key}").Select(move => move.To));

    // What has left the payer is owed to the treasury there, and nothing else is.
    protected async Task AssertCollectedAsync(long amount)
    {
        Assert.That(await BalanceOf(Requests.OtherBanksAccount), Is.EqualTo(Opening - amount));
        Assert.That(await BalanceOf("CLEARING-CNY"), Is.EqualTo(amount));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.Zero);
    }

    protected Task<long> BalanceOf(string account) =>
        Service.ReadStoreAsync(stores => stores.Ledger.FindAccount(account)!.BalanceMinor);

    protected async Task Ask()
    {
        Service.Clock.Advance(TimeSpan.FromMinutes(5));
        await Service.Get<Recovery>().AskAsync(CancellationToken.None);
    }
}
