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
        OutgoingCall call = (await host.Services.GetRequiredService<IStore>().WriteAsync(
            stores => stores.Outgoing.ReadOpen(), CancellationToken.None)).Single();

        await host.Services.GetRequiredService<Exchange>().AskAsync(call, CancellationToken.None);

        Assert.That(inDoubt.State, Is.EqualTo(TransactionState.InDoubt));
        Assert.That((await DeductAsync("00000203")).State, Is.EqualTo(TransactionState.Succeeded));
    }

    private async Task<DeductionReceipt> DeductAsync(string traceNo) =>
        (await AskAsync(tax => tax.DeductTaxAsync(Now(Requests.DeductTax(traceNo))))).Receipt;

    private async Task<T> AskAsync<T>(Func<ITaxPaymentService, Task<T>> ask)
    {
        using var partner = new DemoPartnerClient<ITaxPaymentService>(
            Requests.TaxBureau, host.BaseAddress, "TaxPaymentService", new DataFolder(folder));

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
