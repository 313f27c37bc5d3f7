using System.ServiceModel;
using System.ServiceModel.Security;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Host;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Gateways.Sandbox;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Host;

/// <summary>A bank in the sandbox beside a tax bureau in production, in one host.</summary>
internal sealed class SandboxRoomsTests
{
    private const string Bank = "100000000102";
    private const string Bureau = "100000000201";

    private string folder = "";
    private RunningHost host = null!;
    private int serial;

    [OneTimeSetUp]
    public async Task Start()
    {
        folder = Directory.CreateTempSubdirectory("fintax-sandbox-").FullName;
        await (await RunningHost.StartInAsync(folder)).DisposeAsync();
        host = await RunningHost.StartInAsync(folder, $"Partners:Registered:{Bank}:Sandbox=true");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<TestCaseData> Declines =>
    [
        new("SANDBOX_24001", "24001"), new("SANDBOX_24003", "24003"), new("SANDBOX_24004", "24004"),
        new("SANDBOX_24007", "24007"), new("SANDBOX_24009", "24009"), new("SANDBOX_24011", "24011"),
    ];

    [Test]
    public async Task Money_moves_on_the_sandboxs_ledger_and_not_on_productions()
    {
        long production = await BalanceAsync(host.Services);
        long sandbox = await BalanceAsync(SandboxServices);

        SubmitTransferResponse made = await SendAsync(Transfer());

        Assert.That(made.Receipt.State, Is.EqualTo(TransferState.Succeeded));
        Assert.That(await BalanceAsync(host.Services), Is.EqualTo(production));
        Assert.That(await BalanceAsync(SandboxServices), Is.EqualTo(sandbox - 250_000));
        Assert.That(File.Exists(Path.Combine(folder, "sandbox.db")), Is.True);
    }

    [Test]
    public async Task What_is_returned_comes_back_on_the_sandboxs_ledger()
    {
        long production = await BalanceAsync(host.Services);
        long sandbox = await BalanceAsync(SandboxServices);
        SubmitTransferRequest request = Transfer();
        request.Transfer.Payee.Account = Requests.PoorAccount;
        request.Transfer.Payee.BankCode = "102100009980";
        SubmitTransferResponse made = await SendAsync(request);

        using var partner = new DemoPartnerClient<IBankAccountService>(
            Bank, host.BaseAddress, "BankAccountService", new DataFolder(folder));
        ReturnTransferResponse returned = await partner.Open().ReturnTransferAsync(
            Now(BankRequests.Return(Bank, made.Receipt.BankSerialNo!)));

        Assert.That(returned.Receipt.State, Is.EqualTo(TransferState.Returned));
        Assert.That(await BalanceAsync(host.Services), Is.EqualTo(production));
        Assert.That(await BalanceAsync(SandboxServices), Is.EqualTo(sandbox));
    }

    [Test]
    public async Task A_pack_is_carried_out_on_the_sandboxs_ledger_as_its_channel_asks()
    {
        long production = await BalanceAsync(host.Services);
        long sandbox = await BalanceAsync(SandboxServices);
        SubmitTransferBatchRequest paid = Now(BatchRequests.Transfers(1.00m, 2.00m));
        SubmitTransferBatchRequest declined = Now(BatchRequests.Transfers(4.00m));
        (declined.Batch.BatchNo, declined.Header.Channel) = ("B2", "SANDBOX_24007");

        using (var partner = new DemoPartnerClient<IBankAccountService>(
            Bank, host.BaseAddress, "BankAccountService", new DataFolder(folder)))
        {
            await partner.Open().SubmitTransferBatchAsync(paid);
            await partner.Open().SubmitTransferBatchAsync(declined);
        }

        while (await SandboxServices.GetRequiredService<PackRound>().RunAsync(CancellationToken.None) is not null)
        {
        }

        Assert.That(await BalanceAsync(host.Services), Is.EqualTo(production));
        Assert.That(await BalanceAsync(SandboxServices), Is.EqualTo(sandbox - 300));
    }

    [TestCaseSource(nameof(Declines))]
    public async Task Declines_as_it_is_asked_to(string channel, string tipsCode)
    {
        SubmitTransferResponse declined = await SendAsync(Transfer(channel));

        Assert.That(declined.Receipt.State, Is.EqualTo(TransferState.Rejected));
        Assert.That(declined.Receipt.Result.TipsCode, Is.EqualTo(tipsCode));
    }

    [Test]
    public async Task Is_in_doubt_as_it_is_asked_to() =>
        Assert.That((await SendAsync(Transfer("SANDBOX_IN_DOUBT"))).Receipt.State, Is.EqualTo(TransferState.InDoubt));

    [Test]
    public async Task Drops_the_connection_after_it_was_carried_out()
    {
        SubmitTransferRequest request = Transfer("SANDBOX_DROP");

        Assert.That(() => SendAsync(request), Throws.InstanceOf<CommunicationException>());

        Assert.That((await SendAsync(Again(request))).Receipt.State, Is.EqualTo(TransferState.Succeeded));
    }

    [Test]
    public void Sends_a_fault_that_nobody_has_signed() =>
        Assert.That(() => SendAsync(Transfer("SANDBOX_UNSIGNED")), Throws.InstanceOf<MessageSecurityException>());

    [Test]
    public void Signs_by_a_clock_that_goes_wrong() =>
        Assert.That(() => SendAsync(Transfer("SANDBOX_CLOCK_SKEW")), Throws.InstanceOf<MessageSecurityException>());

    [Test]
    public async Task Marks_a_reply_as_a_duplicate()
    {
        using PartnerClient partner = new(folder, Bank);

        string reply = await partner.CallAsync(new Uri(host.BaseAddress, "BankAccountService"), Transfer("SANDBOX_DUPLICATE"));

        Assert.That(reply, Does.Contain("SUCCEEDED").And.Contain("Duplicate>true<"));
    }

    [Test]
    public async Task To_a_partner_in_production_the_same_channels_are_ordinary_ones([ValueSource(nameof(Channels))] string channel)
    {
        using var partner = new DemoPartnerClient<ITaxPaymentService>(
            Bureau, host.BaseAddress, "TaxPaymentService", new DataFolder(folder));
        DeductTaxRequest request = Now(Requests.DeductTax($"{++serial:D8}", 1.00m));
        request.Header.Channel = channel;

        DeductTaxResponse paid = await partner.Open().DeductTaxAsync(request);

        Assert.That(paid.Receipt.State, Is.EqualTo(TransactionState.Succeeded));
    }

    private static IEnumerable<string> Channels => SandboxWish.Channels;

    private IServiceProvider SandboxServices => host.Services.GetRequiredService<SandboxRooms>().Services;

    private static Task<long> BalanceAsync(IServiceProvider services) => services.GetRequiredService<IStore>().WriteAsync(
        stores => stores.Ledger.FindAccount(Requests.PayerAccount)!.BalanceMinor, CancellationToken.None);

    private SubmitTransferRequest Transfer(string? channel = null)
    {
        SubmitTransferRequest request = Now(Requests.Transfer($"SANDBOX{++serial}"));
        request.Header.Channel = channel;

        return request;
    }

    private SubmitTransferRequest Again(SubmitTransferRequest request) =>
        Now(Requests.Transfer(request.Transfer.ClientSerialNo));

    private async Task<SubmitTransferResponse> SendAsync(SubmitTransferRequest request)
    {
        using var partner = new DemoPartnerClient<IBankAccountService>(
            Bank, host.BaseAddress, "BankAccountService", new DataFolder(folder));

        return await partner.Open().SubmitTransferAsync(request);
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
