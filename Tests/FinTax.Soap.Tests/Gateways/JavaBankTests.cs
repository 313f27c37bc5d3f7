using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Host;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Host;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>
/// The host with a tax authority that a bank of another stack carries out: JAX-WS RI with WSS4J verifies what we sign and
/// signs what it answers.
/// </summary>
internal sealed class JavaBankTests
{
    private string folder = "";
    private JavaBank bank = null!;
    private RunningHost host = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        folder = Directory.CreateTempSubdirectory("fintax-java-bank-").FullName;
        await (await RunningHost.StartInAsync(folder)).DisposeAsync();
        bank = await JavaBank.StartAsync(folder, Path.Combine(folder, "keys", "service-rsa.crt.pem"));
        host = await RunningHost.StartInAsync(
            folder,
            "Gateways:Systems:java:NodeCode=100000000004",
            $"Gateways:Systems:java:TaxPayment={new Uri(bank.Address, "TaxPaymentService")}",
            $"Gateways:Systems:java:Certificate={Path.Combine(folder, "java-bank.pem")}",
            "Gateways:TaxOrgCodes:13501000000=java",
            "Gateways:AskAfter=00:10:00");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await host.DisposeAsync();
        await bank.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Debits_and_takes_back()
    {
        DeductionReceipt paid = await DeductAsync("00000201");
        ReverseDeductionResponse reversed = await AskAsync(tax => tax.ReverseDeductionAsync(Now(Requests.Reverse("00000201", "00000201"))));

        Assert.That(paid.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(paid.BankSerialNo, Is.EqualTo("JAVA00000201"));
        Assert.That(reversed.Receipt.OriginalState, Is.EqualTo(TransactionState.Reversed));
    }

    [TestCase("00000202", "24007")] // a decline in its reply
    [TestCase("00000204", "24009")] // a typed fault
    public async Task Declines(string traceNo, string tipsCode)
    {
        DeductionReceipt declined = await DeductAsync(traceNo);

        Assert.That(declined.State, Is.EqualTo(TransactionState.Failed));
        Assert.That(declined.Result.TipsCode, Is.EqualTo(tipsCode));
    }

    [Test]
    public async Task An_unsigned_reply_is_no_answer_and_what_it_was_is_asked_for()
    {
        DeductionReceipt inDoubt = await DeductAsync("00000203");

        await AskForAsync("00000203");

        Assert.That(inDoubt.State, Is.EqualTo(TransactionState.InDoubt));
        Assert.That((await DeductAsync("00000203")).State, Is.EqualTo(TransactionState.Succeeded));
    }

    [Test]
    public async Task That_a_question_is_refused_says_nothing_of_what_it_asked_for()
    {
        await DeductAsync("00000205");

        await AskForAsync("00000205");

        Assert.That((await DeductAsync("00000205")).State, Is.EqualTo(TransactionState.InDoubt));
    }

    [TestCase("00000301", TransactionState.Succeeded, 856_000)]
    [TestCase("00000302", TransactionState.Failed, 0)] // a decline in its reply
    [TestCase("00000304", TransactionState.Failed, 0)] // a typed fault
    [TestCase("00000303", TransactionState.Succeeded, 856_000)] // an unsigned reply, and asked for
    public async Task Collects_dues_from_an_account_that_is_kept_here(
        string levyNo, TransactionState end, long collected)
    {
        long before = await BalanceAsync();

        await PayAsync(levyNo);
        await AskForAsync(levyNo);

        DeclaredPaymentReceipt receipt = await PayAsync(levyNo);
        Assert.That(receipt.State, Is.EqualTo(end));
        Assert.That(receipt.BankSerialNo, Is.EqualTo(end == TransactionState.Succeeded ? "JAVA" + levyNo : null));
        Assert.That(before - await BalanceAsync(), Is.EqualTo(collected));
    }

    private async Task<DeductionReceipt> DeductAsync(string traceNo) =>
        (await AskAsync(tax => tax.DeductTaxAsync(Now(Requests.DeductTax(traceNo))))).Receipt;

    private async Task<DeclaredPaymentReceipt> PayAsync(string levyNo) => (await AskAsync(
        tax => tax.PayDeclaredTaxAsync(Now(BureauRequests.PayDeclared(levyNo))), Requests.Bank)).Receipt;

    // What the worker would do at its time.
    private async Task AskForAsync(string number)
    {
        foreach (OutgoingCall call in (await WriteAsync(stores => stores.Outgoing.ReadOpen()))
            .Where(call => call.Subject.EndsWith(number, StringComparison.Ordinal)))
        {
            await host.Services.GetRequiredService<Exchange>().AskAsync(call, CancellationToken.None);
        }
    }

    private Task<long> BalanceAsync() =>
        WriteAsync(stores => stores.Ledger.FindAccount(Requests.PayerAccount)!.BalanceMinor);

    private Task<T> WriteAsync<T>(Func<IStoreTransaction, T> write) =>
        host.Services.GetRequiredService<IStore>().WriteAsync(write, CancellationToken.None);

    private async Task<T> AskAsync<T>(Func<ITaxPaymentService, Task<T>> ask, string sender = Requests.TaxBureau)
    {
        using var partner = new DemoPartnerClient<ITaxPaymentService>(
            sender, host.BaseAddress, "TaxPaymentService", new DataFolder(folder));

        return await ask(partner.Open());
    }

    private T Now<T>(T request)
        where T : IRequest
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        request.Header.MessageId = Guid.NewGuid().ToString();
        request.Header.SentAt = now.UtcDateTime;
        request.Header.WorkDate = host.Services.GetRequiredService<WorkCalendar>().ScheduledAt(now);

        return request;
    }
}
