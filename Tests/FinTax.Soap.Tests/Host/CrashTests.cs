using System.Globalization;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Host.FirstStart;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Host;

/// <summary>
/// What an acknowledged payment is worth: 200 clients pay at once, the process is killed with SIGKILL in the middle and
/// started again on the same data, again and again, until each payment has its receipt.
/// </summary>
[Platform("Unix")]
internal sealed class CrashTests
{
    private const int Clients = 200;
    private const int Payments = 400;
    private const int Kills = 3;

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("fintax-crash-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase(20261123)]
    [TestCase(20261124)]
    public async Task No_acknowledged_payment_is_lost_and_none_is_doubled(int seed)
    {
        var random = new Random(seed);
        var book = new PaymentBook(Payments);

        for (int kill = 1; kill <= Kills; kill++)
        {
            int goal = book.Acknowledged + random.Next(1, (Payments - book.Acknowledged) / 2);
            await PayUntilKilledAsync(book, goal, random.Next());
            Assert.That(book.Acknowledged, Is.InRange(goal, Payments - 1), "the kill came in the middle");
        }

        await using HostProcess host = await HostProcess.StartAsync(folder);
        await PayAsync(host, book, random.Next());

        TestContext.Out.WriteLine($"{book.LateReceipts} payments were made and not acknowledged before a kill");
        Assert.That(book.Acknowledged, Is.EqualTo(Payments));
        Assert.That(book.Broken, Is.Empty);
        Assert.That(await DebitsAsync(host), Is.EquivalentTo(book.Keys));
        Assert.That(await BalanceAsync(host), Is.EqualTo(100_000_000.00m - (Payments * PaymentBook.Amount)));
        await host.TerminateAsync();
        await LedgerAudit.AssertBalancedAsync(Path.Combine(folder, "fintax.db"));
    }

    private async Task PayUntilKilledAsync(PaymentBook book, int goal, int order)
    {
        await using HostProcess host = await HostProcess.StartAsync(folder);
        book.WhenAcknowledged(goal, host.Kill);
        await PayAsync(host, book, order);
        await host.WaitForExitAsync();
    }

    /// <summary>Sends every payment once, those with a receipt among the others, and keeps what comes back.</summary>
    private async Task PayAsync(HostProcess host, PaymentBook book, int order)
    {
        using var bureau = new PartnerClient(folder, DemoPartner.TaxBureau);
        var address = new Uri(host.BaseAddress, "/TaxPaymentService");
        DeductTaxRequest[] payments = book.Attempts();
        new Random(order).Shuffle(payments);

        await Parallel.ForEachAsync(
            payments,
            new ParallelOptions { MaxDegreeOfParallelism = Clients },
            async (payment, _) =>
            {
                try
                {
                    book.Receive(payment, await bureau.CallAsync(address, payment));
                }
                catch (HttpRequestException)
                {
                    // The process is gone: this payment may have been made or not.
                }
            });
    }

    /// <summary>The keys of all debits that the payer's statement shows.</summary>
    private async Task<List<string>> DebitsAsync(HostProcess host)
    {
        using var bank = new PartnerClient(folder, DemoPartner.Bank);
        var requests = new DemoRequests(TimeProvider.System);
        var debits = new List<string>();
        string? next = null;

        do
        {
            GetStatementRequest request = requests.GetStatement(next);
            request.Query.From = request.Query.To.AddDays(-1);
            string page = await bank.CallAsync(new Uri(host.BaseAddress, "/BankAccountService"), request);
            debits.AddRange(Reply.Values(page, "EndToEndId"));
            next = Reply.Values(page, "NextTag").SingleOrDefault();
        }
        while (next is not null);

        return debits;
    }

    private async Task<decimal> BalanceAsync(HostProcess host)
    {
        using var bank = new PartnerClient(folder, DemoPartner.Bank);
        GetStatementRequest statement = new DemoRequests(TimeProvider.System).GetStatement(null);
        string reply = await bank.CallAsync(
            new Uri(host.BaseAddress, "/BankAccountService"),
            new GetBalancesRequest { Header = statement.Header, Accounts = [statement.Query.Account] });

        return decimal.Parse(Reply.Values(reply, "Balance").Last(), CultureInfo.InvariantCulture);
    }
}
