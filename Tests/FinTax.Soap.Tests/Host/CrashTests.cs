using System.Globalization;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Host.FirstStart;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Host;

/// <summary>
/// What an acknowledged payment is worth: 200 clients pay at once, the process is ended in the middle and started again
/// on the same data, until each payment has its receipt.
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
    public async Task Killed_it_loses_no_acknowledged_payment_and_doubles_none(int seed)
    {
        var random = new Random(seed);
        var book = new PaymentBook(Payments);

        for (int kill = 1; kill <= Kills; kill++)
        {
            await PayUntilEndedAsync(book, random, host => host.Kill());
            Assert.That(book.Acknowledged, Is.LessThan(Payments), "the kill came in the middle");
        }

        await PayTheRestAsync(book);
    }

    [Test]
    public async Task Asked_to_stop_it_makes_no_payment_without_acknowledging_it()
    {
        var book = new PaymentBook(Payments);

        await PayUntilEndedAsync(book, new Random(20261125), host => host.SendTerminate());
        await PayTheRestAsync(book);

        Assert.That(book.LateReceipts, Is.Zero);
    }

    /// <summary>Pays, and ends the process when a random number of payments more has its receipt.</summary>
    private async Task PayUntilEndedAsync(PaymentBook book, Random random, Action<HostProcess> end)
    {
        int goal = book.Acknowledged + random.Next(1, (Payments - book.Acknowledged) / 2);
        await using HostProcess host = await HostProcess.StartAsync(folder);
        book.WhenAcknowledged(goal, () => end(host));

        await PayAsync(host, book, random.Next());
        await host.WaitForExitAsync();
    }

    private async Task PayTheRestAsync(PaymentBook book)
    {
        await using HostProcess host = await HostProcess.StartAsync(folder);
        await PayAsync(host, book, order: 0);

        TestContext.Out.WriteLine($"{book.LateReceipts} payments were made and not acknowledged before an end");
        Assert.That(book.Acknowledged, Is.EqualTo(Payments));
        Assert.That(book.Broken, Is.Empty);
        Assert.That(await DebitsAsync(host), Is.EquivalentTo(book.Keys));
        Assert.That(await BalanceAsync(host), Is.EqualTo(100_000_000.00m - (Payments * PaymentBook.Amount)));
        await host.TerminateAsync();
        await LedgerAudit.AssertBalancedAsync(Path.Combine(folder, "fintax.db"));
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
