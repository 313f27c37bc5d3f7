using System.ServiceModel;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Host;
using FinTax.Soap.Host.Demo;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Host;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>
/// One host whose tax authority and bank are carried out by another one, over HTTP with signed messages both ways, and a
/// line between them that can lose replies.
/// </summary>
internal sealed partial class TwoHostsTests
{
    private const string FarNode = "100000000002";
    private const string NearAccount = "6222021001116240001";
    private const string DemoBank = "100000000102";

    private string nearFolder = "";
    private string farFolder = "";
    private RunningHost far = null!;
    private RunningHost near = null!;
    private LossyLine line = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        nearFolder = await MakeKeysAsync();
        farFolder = await MakeKeysAsync();
        far = await RunningHost.StartInAsync(
            farFolder,
            $"Node:NodeCode={FarNode}",
            "Partners:Registered:100000000001:Name=The near host",
            "Partners:Registered:100000000001:TaxOrgCodes:0=13501000000",
            "Partners:Registered:100000000001:TaxOrgCodes:1=13509000000",
            $"Partners:Registered:100000000001:BankCodes:0={KeptBankCode}",
            "Partners:Registered:100000000001:BankCodes:1=011391010009",
            $"Partners:Registered:100000000001:Certificates:0={Path.Combine(nearFolder, "keys", "service-rsa.crt.pem")}");
        line = new LossyLine(far.BaseAddress);
        near = await RunningHost.StartInAsync(
            nearFolder,
            $"Gateways:Systems:far:NodeCode={FarNode}",
            $"Gateways:Systems:far:TaxPayment={new Uri(line.Address, "TaxPaymentService")}",
            $"Gateways:Systems:far:BankAccount={new Uri(line.Address, "BankAccountService")}",
            $"Gateways:Systems:far:Certificate={Path.Combine(farFolder, "keys", "service-rsa.crt.pem")}",
            "Gateways:Systems:nobody:NodeCode=100000000003",
            "Gateways:Systems:nobody:TaxPayment=http://127.0.0.1:9/TaxPaymentService",
            $"Gateways:Systems:nobody:Certificate={Path.Combine(farFolder, "keys", "service-rsa.crt.pem")}",
            "Gateways:TaxOrgCodes:13501000000=far",
            "Gateways:TaxOrgCodes:13509000000=nobody",
            "Gateways:BankCodes:011391010009=far",
            // The tests ask when they want to.
            "Gateways:AskAfter=00:10:00",
            "Partners:Registered:100000000201:TaxOrgCodes:1=13509000000",
            $"Partners:Registered:{DemoBank}:BankCodes:1={KeptBankCode}",
            $"Partners:Registered:{DemoBank}:BankCodes:2=011391010009");
        await OpenAccountAsync(near, NearAccount, "011391010009", DemoBank);
        await OpenAccountAsync(near, KeptAccount, KeptBankCode, DemoBank);
        await OpenAccountAsync(far, NearAccount, "011391010009", "100000000001");
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await near.DisposeAsync();
        await line.DisposeAsync();
        await far.DisposeAsync();
        Directory.Delete(nearFolder, recursive: true);
        Directory.Delete(farFolder, recursive: true);
    }

    [SetUp]
    public void Mend() => line.CutsReplies = false;

    [Test]
    public async Task The_other_host_debits_and_takes_back()
    {
        long before = await FarTreasuryAsync();

        DeductTaxResponse paid = await TaxAsync(tax => tax.DeductTaxAsync(Now(Requests.DeductTax("00000101"))));
        long between = await FarTreasuryAsync();
        ReverseDeductionResponse reversed = await TaxAsync(tax => tax.ReverseDeductionAsync(Now(Requests.Reverse("00000101", "00000101"))));

        Assert.That(paid.Receipt.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(paid.Receipt.BankSerialNo, Is.Not.Empty);
        Assert.That(between - before, Is.EqualTo(1_000_000));
        Assert.That(reversed.Receipt.CancelAnswer, Is.EqualTo(CancelAnswer.Done));
        Assert.That(await FarTreasuryAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_decline_of_the_other_host_is_a_decline_here()
    {
        DeductTaxResponse declined = await TaxAsync(tax => tax.DeductTaxAsync(
            Now(Requests.DeductTaxFrom(Requests.PoorAccount, "00000102"))));

        Assert.That(declined.Receipt.State, Is.EqualTo(TransactionState.Failed));
        Assert.That(declined.Receipt.Result.TipsCode, Is.EqualTo("24007"));
    }

    [Test]
    public async Task A_fault_of_the_other_host_is_a_decline_here()
    {
        DeductTaxRequest unknown = Now(Requests.DeductTax("00000103"));
        unknown.Payment.ProtocolNo = "AG00000000";

        DeductTaxResponse declined = await TaxAsync(tax => tax.DeductTaxAsync(unknown));

        Assert.That(declined.Receipt.State, Is.EqualTo(TransactionState.Failed));
        Assert.That(declined.Receipt.Result.TipsCode, Is.EqualTo("24009"));
    }

    [Test]
    public async Task A_lost_reply_leaves_it_in_doubt_until_it_was_asked_for()
    {
        long before = await FarTreasuryAsync();
        line.CutsReplies = true;
        DeductTaxResponse inDoubt = await TaxAsync(tax => tax.DeductTaxAsync(Now(Requests.DeductTax("00000104"))));
        line.CutsReplies = false;

        await AskAsync("00000104");
        DeductTaxResponse known = await TaxAsync(tax => tax.DeductTaxAsync(Now(Requests.DeductTax("00000104"))));

        Assert.That(inDoubt.Receipt.State, Is.EqualTo(TransactionState.InDoubt));
        Assert.That(known.Receipt.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(await FarTreasuryAsync() - before, Is.EqualTo(1_000_000));
    }

    [Test]
    public async Task A_lost_reply_to_a_reversal_is_sent_for_again_under_its_number()
    {
        await TaxAsync(tax => tax.DeductTaxAsync(Now(Requests.DeductTax("00000105"))));
        line.CutsReplies = true;
        ReverseDeductionResponse inDoubt = await TaxAsync(
            tax => tax.ReverseDeductionAsync(Now(Requests.Reverse("00000105", "00000105"))));
        line.CutsReplies = false;

        await AskAsync("00000105");
        ReverseDeductionResponse known = await TaxAsync(
            tax => tax.ReverseDeductionAsync(Now(Requests.Reverse("00000105", "00000105"))));

        Assert.That(inDoubt.Receipt.CancelAnswer, Is.EqualTo(CancelAnswer.InDoubt));
        Assert.That(known.Receipt.CancelAnswer, Is.EqualTo(CancelAnswer.Done));
        Assert.That(known.Receipt.OriginalState, Is.EqualTo(TransactionState.Reversed));
    }

    [Test]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        DeductTaxRequest request = Now(Requests.DeductTax("00000106"));
        request.Key.TaxOrgCode = "13509000000";

        FaultException<DownstreamFault>? fault = await Assert.ThrowsAsync<FaultException<DownstreamFault>>(
            () => TaxAsync(tax => tax.DeductTaxAsync(request)));

        Assert.That(fault!.Detail.Code, Is.EqualTo("FT5001"));
        Assert.That(fault.Detail.MayHaveExecuted, Is.False);
    }

    [Test]
    public async Task The_other_host_carries_out_the_items_of_a_pack_under_its_number()
    {
        long before = await FarTreasuryAsync();
        line.CutsReplies = true;
        await SubmitAsync(Now(PackRequests.Submit(1.00m, 2.00m)));
        await CarryOutPacksAsync();
        line.CutsReplies = false;

        await AskAsync($"/{PackRequests.PackNo}");
        await CarryOutPacksAsync();

        PackRecord? pack = await WriteAsync(near, stores => stores.Packs.Find(PackKind.Deduction, PackRequests.Key));
        DeductionRecord? item = await WriteAsync(far, stores => stores.Deductions.Find(
            "100000000001", new DeductionKey(BureauRequests.Office, Requests.Today, "00000002", PackRequests.PackNo)));
        Assert.That(pack!.State, Is.EqualTo(PackState.Returned));
        Assert.That(item!.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(await FarTreasuryAsync() - before, Is.EqualTo(300));
    }

    [Test]
    public async Task The_other_host_transfers()
    {
        SubmitTransferResponse made = await BankAsync(bank => bank.SubmitTransferAsync(Transfer("PAY101")));
        line.CutsReplies = true;
        SubmitTransferResponse inDoubt = await BankAsync(bank => bank.SubmitTransferAsync(Transfer("PAY102")));
        line.CutsReplies = false;

        await AskAsync("PAY102");
        SubmitTransferResponse known = await BankAsync(bank => bank.SubmitTransferAsync(Transfer("PAY102")));

        Assert.That(made.Receipt.State, Is.EqualTo(TransferState.Succeeded));
        Assert.That(inDoubt.Receipt.State, Is.EqualTo(TransferState.InDoubt));
        Assert.That(known.Receipt.State, Is.EqualTo(TransferState.Succeeded));
    }

    [Test]
    public async Task The_other_host_brings_a_transfer_back()
    {
        long before = await FarClearingAsync();
        await BankAsync(bank => bank.SubmitTransferAsync(To("PAY103", "11001018500059001234", "402873300213")));
        long between = await FarClearingAsync();
        line.CutsReplies = true;
        RecallTransferResponse pending = await RecallAsync("PAY103");
        line.CutsReplies = false;

        await AskAsync("RC-PAY103");
        RecallTransferResponse returned = await RecallAsync("PAY103");

        Assert.That(between - before, Is.EqualTo(250_000));
        Assert.That(pending.Receipt.State, Is.EqualTo(RecallState.Pending));
        Assert.That(returned.Receipt.State, Is.EqualTo(RecallState.Returned));
        Assert.That(await FarClearingAsync(), Is.EqualTo(before));
    }

    [TestCase(RecallDecision.Return, RecallState.Returned)]
    [TestCase(RecallDecision.Refuse, RecallState.Refused)]
    public async Task Whoever_has_the_money_there_is_asked(RecallDecision decision, RecallState end)
    {
        string serial = $"PAY104{decision}";
        await BankAsync(bank => bank.SubmitTransferAsync(To(serial, Requests.PoorAccount, "102100009980")));
        RecallTransferResponse pending = await RecallAsync(serial);
        await AnswerThereAsync(serial, decision);

        await AskAsync($"RC-{serial}");
        RecallTransferResponse ended = await RecallAsync(serial);

        Assert.That(pending.Receipt.State, Is.EqualTo(RecallState.Pending));
        Assert.That(ended.Receipt.State, Is.EqualTo(end));
    }

    [Test]
    public async Task What_the_payees_bank_there_has_returned_is_back_here_when_it_is_recalled()
    {
        SubmitTransferResponse made = await BankAsync(
            bank => bank.SubmitTransferAsync(To("PAY105", Requests.PoorAccount, "102100009980")));
        await FarBankAsync(bank => bank.ReturnTransferAsync(
            There(BankRequests.Return(DemoBank, made.Receipt.BankSerialNo!, "RT105"))));

        RecallTransferResponse recalled = await RecallAsync("PAY105");

        Assert.That(recalled.Receipt.State, Is.EqualTo(RecallState.Returned));
    }

    private static async Task<string> MakeKeysAsync()
    {
        string folder = Directory.CreateTempSubdirectory("fintax-two-").FullName;
        await using RunningHost first = await RunningHost.StartInAsync(folder);

        return folder;
    }

    private static Task OpenAccountAsync(RunningHost host, string account, string bankCode, string owner) =>
        WriteAsync(host, stores =>
        {
            stores.Ledger.AddAccount(new Account(
                account, "两地示例有限公司", AccountKind.Clearing, owner, bankCode, "CNY", AccountStatus.Active));

            return true;
        });

    private Task<long> FarTreasuryAsync() => BalanceAsync(far, Requests.TreasuryAccount);

    private static Task<long> BalanceAsync(RunningHost host, string account) =>
        WriteAsync(host, stores => stores.Ledger.FindAccount(account)!.BalanceMinor);

    private static Task<T> WriteAsync<T>(RunningHost host, Func<IStoreTransaction, T> write) =>
        host.Services.GetRequiredService<IStore>().WriteAsync(write, CancellationToken.None);

    // What the worker would do at its time.
    private async Task AskAsync(string subjectEnd)
    {
        foreach (OutgoingCall call in (await WriteAsync(near, stores => stores.Outgoing.ReadOpen()))
            .Where(call => call.Subject.EndsWith(subjectEnd, StringComparison.Ordinal)))
        {
            await near.Services.GetRequiredService<Exchange>().AskAsync(call, CancellationToken.None);
        }
    }

    private async Task CarryOutPacksAsync()
    {
        while (await near.Services.GetRequiredService<PackRound>().RunAsync(CancellationToken.None) is not null)
        {
        }
    }

    private async Task SubmitAsync(SubmitDeductionBatchRequest pack)
    {
        using var partner = new DemoPartnerClient<ITaxBatchService>(
            Requests.TaxBureau, near.BaseAddress, "TaxBatchService", new DataFolder(nearFolder));

        await partner.Open().SubmitDeductionBatchAsync(pack);
    }

    private async Task<T> TaxAsync<T>(Func<ITaxPaymentService, Task<T>> ask, string sender = Requests.TaxBureau)
    {
        using var partner = new DemoPartnerClient<ITaxPaymentService>(
            sender, near.BaseAddress, "TaxPaymentService", new DataFolder(nearFolder));

        return await ask(partner.Open());
    }

    private async Task<T> BankAsync<T>(Func<IBankAccountService, Task<T>> ask)
    {
        using var partner = new DemoPartnerClient<IBankAccountService>(
            DemoBank, near.BaseAddress, "BankAccountService", new DataFolder(nearFolder));

        return await ask(partner.Open());
    }

    private Task<RecallTransferResponse> RecallAsync(string serial) =>
        BankAsync(bank => bank.RecallTransferAsync(Now(BankRequests.Recall($"RC-{serial}", serial))));

    // The owner of the account there, who knows the recall by the number that we gave it.
    private async Task AnswerThereAsync(string serial, RecallDecision decision)
    {
        AnswerRecallRequest answer = There(BankRequests.AnswerRecall(DemoBank, decision));
        answer.Answer.Requester = "100000000001";
        answer.Answer.RecallNo = await WriteAsync(
            near, stores => stores.Outgoing.FindLatest(OutgoingKind.Recall, DemoBank, $"RC-{serial}")!.RemoteKey);
        await FarBankAsync(bank => bank.AnswerRecallAsync(answer));
    }

    private async Task<T> FarBankAsync<T>(Func<IBankAccountService, Task<T>> ask)
    {
        using var partner = new DemoPartnerClient<IBankAccountService>(
            DemoBank, far.BaseAddress, "BankAccountService", new DataFolder(farFolder));

        return await ask(partner.Open());
    }

    private T There<T>(T request)
        where T : IRequest
    {
        request.Header.Receiver = FarNode;

        return Now(request);
    }

    private Task<long> FarClearingAsync() =>
        WriteAsync(far, stores => stores.Ledger.FindAccount("CLEARING-CNY")!.BalanceMinor);

    private SubmitTransferRequest To(string serial, string account, string bankCode)
    {
        SubmitTransferRequest request = Transfer(serial);
        request.Transfer.Payee.Account = account;
        request.Transfer.Payee.BankCode = bankCode;

        return request;
    }

    private SubmitTransferRequest Transfer(string serial)
    {
        SubmitTransferRequest request = Now(Requests.Transfer(serial));
        request.Transfer.Payer = new Party { Account = NearAccount, Name = "两地示例有限公司", BankCode = "011391010009" };

        return request;
    }

    // The hosts live by the real clock.
    private T Now<T>(T request)
        where T : IRequest
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        DateOnly today = near.Services.GetRequiredService<WorkCalendar>().ScheduledAt(now);
        request.Header.MessageId = Guid.NewGuid().ToString();
        request.Header.SentAt = now.UtcDateTime;
        request.Header.WorkDate = today;

        return request;
    }
}
