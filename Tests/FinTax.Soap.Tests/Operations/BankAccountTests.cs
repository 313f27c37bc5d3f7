using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Operations;

internal sealed class BankAccountTests
{
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task Balances_come_in_the_order_asked_for_each_with_its_outcome()
    {
        await service.SendAsync(Requests.DeductTax());

        AccountBalances balances = (await service.AskAsync<GetBalancesResponse>(Requests.Balances(
            Requests.Bank, Requests.OtherBanksAccount, Requests.PayerAccount, Requests.FrozenAccount))).Balances;

        Assert.That(balances.Select(balance => balance.Result.TipsCode), Is.EqualTo(["24001", "90000", "90000"]));
        Assert.That(balances.Select(balance => balance.Balance), Is.EqualTo([null, 99_990_000.00m, (decimal?)50_000.00m]));
        Assert.That(balances[2].AvailableBalance, Is.EqualTo(0.00m));
    }

    [Test]
    public async Task The_previous_balance_is_that_of_the_day_before()
    {
        service.Clock.Advance(TimeSpan.FromDays(1));
        SubmitTransferRequest transfer = Requests.Transfer();
        transfer.Header.WorkDate = Requests.Today.AddDays(1);
        transfer.Header.SentAt = service.Clock.GetUtcNow().UtcDateTime;
        await service.SendAsync(transfer);
        GetBalancesRequest request = Requests.Balances(Requests.Bank, Requests.PayerAccount);
        request.Header.WorkDate = Requests.Today.AddDays(1);
        request.Header.SentAt = service.Clock.GetUtcNow().UtcDateTime;

        AccountBalance balance = (await service.AskAsync<GetBalancesResponse>(request)).Balances[0];

        Assert.That(balance.PreviousBalance, Is.EqualTo(100_000_000.00m));
        Assert.That(balance.Balance, Is.EqualTo(99_997_500.00m));
    }

    [Test]
    public async Task A_statement_shows_each_movement_and_the_balance_after_it()
    {
        await service.SendAsync(Requests.DeductTax());
        await service.SendAsync(Requests.Reverse());

        StatementEntries entries = (await Ask(Requests.Statement())).Entries;

        Assert.That(entries.Select(entry => entry.EntrySeq), Is.EqualTo([1, 2, 3]));
        Assert.That(entries.Select(entry => entry.DrCr), Is.EqualTo([DrCr.Credit, DrCr.Debit, DrCr.Credit]));
        Assert.That(
            entries.Select(entry => entry.BalanceAfter),
            Is.EqualTo([100_000_000.00m, 99_990_000.00m, 100_000_000.00m]));
        Assert.That(entries[1].Counterparty!.Account, Is.EqualTo(Requests.TreasuryAccount));
        Assert.That(entries[1].VoucherNo, Is.EqualTo("350100261100000001"));
        Assert.That(entries[2].Counterparty!.Account, Is.EqualTo(Requests.TreasuryAccount));
    }

    [Test]
    public async Task A_statement_is_read_page_by_page_to_its_end()
    {
        await service.SendAsync(Requests.DeductTax("00000001"));
        await service.SendAsync(Requests.DeductTax("00000002"));
        await service.SendAsync(Requests.DeductTax("00000003"));
        GetStatementRequest first = Requests.Statement();
        first.Query.PageSize = 2;
        GetStatementRequest second = Requests.Statement();
        second.Query.PageSize = 2;

        Statement page = await Ask(first);
        second.Query.NextTag = page.NextTag;
        Statement lastPage = await Ask(second);

        Assert.That(page.Entries.Select(entry => entry.EntrySeq), Is.EqualTo([1, 2]));
        Assert.That(lastPage.Entries.Select(entry => entry.EntrySeq), Is.EqualTo([3, 4]));
        Assert.That(lastPage.NextTag, Is.Null);
    }

    [Test]
    public async Task A_statement_begins_and_ends_with_the_days_asked_for()
    {
        GetStatementRequest request = Requests.Statement();
        (request.Query.From, request.Query.To) = (Requests.Today.AddDays(-10), Requests.Today.AddDays(-1));

        Assert.That((await Ask(request)).Entries, Is.Empty);
    }

    [Test]
    public async Task Somebody_elses_statement_is_that_of_no_account()
    {
        Statement statement = await Ask(Requests.Statement(Requests.OtherBank));

        Assert.That(statement.Result.TipsCode, Is.EqualTo("24001"));
        Assert.That(statement.Entries, Is.Empty);
    }

    [TestCase(92, true)] // 93 days, the first and the last counted
    [TestCase(93, false)]
    [TestCase(-1, false)]
    public async Task A_statement_covers_at_most_93_days(int days, bool admitted)
    {
        GetStatementRequest request = Requests.Statement();
        request.Query.From = Requests.Today.AddDays(-days);

        Task<Statement> asked = Ask(request);

        Assert.That(asked.ContinueWith(task => task.IsCompletedSuccessfully, TaskScheduler.Default).Result, Is.EqualTo(admitted));
    }

    [Test]
    public async Task A_tag_that_is_none_of_ours_is_refused()
    {
        GetStatementRequest request = Requests.Statement();
        request.Query.NextTag = "page-2";

        Assert.That(
            await Refusal.ViolationsOf(() => service.SendAsync(request)),
            Is.EqualTo(["FT1105.NextTag Query/NextTag"]));
    }

    private async Task<Statement> Ask(GetStatementRequest request) =>
        (await service.AskAsync<GetStatementResponse>(request)).Statement;
}
