using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Operations;

/// <summary>A recall brings the money of a transfer back once, or leaves it where it is.</summary>
internal sealed class RecallTests
{
    private const long Opening = 10_000_000_000;

    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop()
    {
        await LedgerAudit.AssertBalancedAsync(service);
        await service.DisposeAsync();
    }

    [Test]
    public async Task Money_on_its_way_to_another_bank_comes_back_once()
    {
        await SubmitToAnotherBank();

        RecallReceipt first = await Recall("RC1");
        RecallReceipt second = await Recall("RC2");

        Assert.That(first.State, Is.EqualTo(RecallState.Returned));
        Assert.That(second.Result.Code, Is.EqualTo("FT0601"));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
        Assert.That(await BalanceOf(LedgerAccounts.ClearingOf("CNY")), Is.Zero);
    }

    [Test]
    public async Task An_account_that_has_spent_it_keeps_what_it_has()
    {
        SubmitTransferRequest transfer = Requests.Transfer();
        transfer.Transfer.Payee = new Party { Account = Requests.PoorAccount, Name = "福州薄利商行", BankCode = "102100009980" };
        await service.SendAsync(transfer);
        await service.ReadStoreAsync(stores =>
        {
            stores.Ledger.SetAccountStatus(Requests.PoorAccount, AccountStatus.Frozen);

            return true;
        });

        RecallReceipt receipt = await Recall("RC1");

        Assert.That(receipt.Result.Code, Is.EqualTo("FT0103"));
        Assert.That(await StateOf("PAY001"), Is.EqualTo(TransferState.RecallRefused));
    }

    [Test]
    public async Task Somebody_elses_transfer_is_not_recalled()
    {
        await SubmitToAnotherBank();
        RecallTransferRequest stranger = BankRequests.Recall("RC1");
        stranger.Header.Sender = Requests.OtherBank;

        Assert.That((await Recall(stranger)).Result.Code, Is.EqualTo("FT0201"));
    }

    [Test]
    public async Task A_dry_run_moves_nothing()
    {
        await SubmitToAnotherBank();
        RecallTransferRequest dry = BankRequests.Recall("RC1");
        dry.Header.ValidateOnly = true;

        RecallReceipt receipt = await Recall(dry);

        Assert.That(receipt.State, Is.EqualTo(RecallState.Pending));
        Assert.That(await StateOf("PAY001"), Is.EqualTo(TransferState.Succeeded));
    }

    [Test]
    public async Task Both_sides_get_the_receipt_of_a_movement()
    {
        string serial = (await service.AskAsync<SubmitTransferResponse>(Requests.Transfer())).Receipt.BankSerialNo!;

        ElectronicReceipt payers = await ReceiptOf(Requests.Bank, Requests.PayerAccount, serial);
        ElectronicReceipt payees = await ReceiptOf(Requests.OtherBank, Requests.OtherBanksAccount, serial);
        ElectronicReceipt again = await ReceiptOf(Requests.Bank, Requests.PayerAccount, serial);

        Assert.That((payers.DrCr, payees.DrCr), Is.EqualTo((DrCr.Debit, DrCr.Credit)));
        Assert.That(payers.Amount, Is.EqualTo(2_500.00m));
        Assert.That(again.Content, Is.EqualTo(payers.Content));
    }

    private async Task SubmitToAnotherBank()
    {
        SubmitTransferRequest request = Requests.Transfer();
        request.Transfer.Payee.Account = "11001018500059001234";
        await service.SendAsync(request);
    }

    private Task<RecallReceipt> Recall(string recallNo) => Recall(BankRequests.Recall(recallNo));

    private async Task<RecallReceipt> Recall(RecallTransferRequest request) =>
        (await service.AskAsync<RecallTransferResponse>(request)).Receipt;

    private async Task<ElectronicReceipt> ReceiptOf(string sender, string account, string serial) =>
        (await service.AskAsync<GetElectronicReceiptResponse>(BankRequests.Receipt(sender, account, serial))).Receipt;

    private Task<TransferState> StateOf(string serial) =>
        service.ReadStoreAsync(stores => stores.Transfers.FindBySerial(Requests.Bank, serial)!.State);

    private Task<long> BalanceOf(string accountNo) =>
        service.ReadStoreAsync(stores => stores.Ledger.FindAccount(accountNo)!.BalanceMinor);
}
