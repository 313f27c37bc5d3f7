using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Operations;

internal sealed class TransferTests
{
    private EmbeddedService service = null!;

    [SetUp]
    public async Task Start() => service = await EmbeddedService.StartAsync();

    [TearDown]
    public async Task Stop() => await service.DisposeAsync();

    [Test]
    public async Task Moves_money_to_an_account_that_is_kept_here()
    {
        TransferReceipt receipt = await Submit(Requests.Transfer());

        Assert.That(receipt.State, Is.EqualTo(TransferState.Succeeded));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(9_999_750_000));
        Assert.That(await BalanceOf(Requests.OtherBanksAccount), Is.EqualTo(100_250_000));
    }

    [Test]
    public async Task Money_to_another_bank_waits_in_the_clearing_account()
    {
        SubmitTransferRequest request = Requests.Transfer();
        request.Transfer.Payee.Account = "11001018500059001234";

        await Submit(request);

        Assert.That(await BalanceOf(LedgerAccounts.ClearingOf("CNY")), Is.EqualTo(250_000));
    }

    [TestCase("6222021001116245799", "24001")]
    [TestCase(Requests.OtherBanksAccount, "24001")] // somebody else's
    [TestCase(Requests.ClosedAccount, "24003")]
    [TestCase(Requests.FrozenAccount, "24004")]
    [TestCase(Requests.PoorAccount, "24007")]
    public async Task Rejects_an_account_that_cannot_pay(string account, string tipsCode)
    {
        SubmitTransferRequest request = Requests.Transfer();
        request.Transfer.Payer.Account = account;
        request.Transfer.Payee.Account = "11001018500059001234";

        TransferReceipt receipt = await Submit(request);

        Assert.That(receipt.State, Is.EqualTo(TransferState.Rejected));
        Assert.That(receipt.Result.TipsCode, Is.EqualTo(tipsCode));
    }

    [Test]
    public async Task Rejects_a_payee_that_its_own_bank_does_not_know()
    {
        SubmitTransferRequest request = Requests.Transfer();
        request.Transfer.SameBank = true;
        request.Transfer.Payee.Account = "11001018500059001234";

        Assert.That((await Submit(request)).Result.TipsCode, Is.EqualTo("24001"));
    }

    [Test]
    public async Task Names_every_broken_rule_with_its_field()
    {
        SubmitTransferRequest request = Requests.Transfer();
        request.Transfer.Payer.BankCode = "102100009981";
        request.Transfer.Payee.BankCode = null;
        request.Transfer.Payee.Account = Requests.PayerAccount;
        request.Transfer.ExpectedAt = EmbeddedService.Noon.UtcDateTime.AddHours(1);

        Assert.That(await Refusal.ViolationsOf(() => service.SendAsync(request)), Is.EqualTo(
        [
            "FT1101.BankCode Transfer/Payer/BankCode",
            "FT1105.PayeeBankCode Transfer/Payee/BankCode",
            "FT1105.PayeeAccount Transfer/Payee/Account",
            "FT1104.ExpectedAt Transfer/ExpectedAt",
        ]));
    }

    [Test]
    public async Task A_transfer_is_found_by_either_number()
    {
        TransferReceipt receipt = await Submit(Requests.Transfer());

        TransferStatus bySerial = await Query(Requests.QueryTransfer());
        TransferStatus byBank = await Query(Requests.QueryTransfer(null, receipt.BankSerialNo));

        Assert.That(bySerial.State, Is.EqualTo(TransferState.Succeeded));
        Assert.That(bySerial.Amount, Is.EqualTo(2_500.00m));
        Assert.That(byBank.ClientSerialNo, Is.EqualTo("PAY001"));
    }

    [Test]
    public async Task Somebody_elses_transfer_is_not_found()
    {
        await Submit(Requests.Transfer());
        QueryTransferRequest stranger = Requests.QueryTransfer();
        stranger.Header.Sender = Requests.OtherBank;

        Assert.That((await Query(stranger)).Found, Is.False);
    }

    [TestCase("PAY001", "20261123000000000001")]
    [TestCase(null, null)]
    public async Task A_query_names_exactly_one_number(string? clientSerialNo, string? bankSerialNo)
    {
        QueryTransferRequest request = Requests.QueryTransfer(clientSerialNo, bankSerialNo);

        Assert.That(
            await Refusal.ViolationsOf(() => service.SendAsync(request)), Is.EqualTo(["FT1105.TransferQuery Query"]));
    }

    [Test]
    public async Task A_dry_run_moves_nothing()
    {
        SubmitTransferRequest dry = Requests.Transfer();
        dry.Header.ValidateOnly = true;

        TransferReceipt receipt = await Submit(dry);

        Assert.That(receipt.State, Is.EqualTo(TransferState.Submitted));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(10_000_000_000));
        Assert.That((await Query(Requests.QueryTransfer())).Found, Is.False);
    }

    private async Task<TransferReceipt> Submit(SubmitTransferRequest request) =>
        (await service.AskAsync<SubmitTransferResponse>(request)).Receipt;

    private async Task<TransferStatus> Query(QueryTransferRequest request) =>
        (await service.AskAsync<QueryTransferResponse>(request)).Transfer;

    private Task<long> BalanceOf(string accountNo) =>
        service.ReadStoreAsync(stores => stores.Ledger.FindAccount(accountNo)!.BalanceMinor);
}
