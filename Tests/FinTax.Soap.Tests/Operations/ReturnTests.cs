using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Operations;

/// <summary>The payee's bank sends back what it cannot credit: all of it, once, and nobody else does.</summary>
internal sealed class ReturnTests
{
    private const long Opening = 10_000_000_000;
    private const long OpeningOfOther = 100_000_000;
    private const string FarBankCode = "402873300213";

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
    public async Task The_money_goes_back_and_both_sides_see_why()
    {
        string serialNo = await SubmitAsync();

        ReturnReceipt receipt = await ReturnAsync(serialNo);

        TransferStatus status = await QueryAsync();
        StatementEntry payers = await LastEntryOf(Requests.Bank, Requests.PayerAccount);
        StatementEntry payees = await LastEntryOf(Requests.OtherBank, Requests.OtherBanksAccount);
        Assert.That((receipt.State, receipt.Result.Code), Is.EqualTo((TransferState.Returned, "FT0000")));
        Assert.That((status.State, status.Result.Code), Is.EqualTo((TransferState.Returned, "FT0604")));
        Assert.That(
            (status.CameBack!.Reason, status.CameBack.Explanation, status.CameBack.BankSerialNo),
            Is.EqualTo((ReturnReason.NameDiffers, "收款户名不符", receipt.BankSerialNo)));
        Assert.That(status.CameBack.ReturnedAt, Is.EqualTo(EmbeddedService.Noon.UtcDateTime));
        Assert.That((payers.DrCr, payers.Amount), Is.EqualTo((DrCr.Credit, 2_500.00m)));
        Assert.That(payers.Postscript, Is.EqualTo("退汇 BE01 收款户名不符"));
        Assert.That((payees.DrCr, payees.BankSerialNo), Is.EqualTo((DrCr.Debit, receipt.BankSerialNo)));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
        Assert.That(await BalanceOf(Requests.OtherBanksAccount), Is.EqualTo(OpeningOfOther));
    }

    [Test]
    public async Task It_goes_back_once_whatever_the_number()
    {
        string serialNo = await SubmitAsync();
        OperationReply first = await service.SendAsync(BankRequests.Return(Requests.OtherBank, serialNo));

        OperationReply same = await service.SendAsync(BankRequests.Return(Requests.OtherBank, serialNo));
        ReturnReceipt other = await ReturnAsync(serialNo, returnNo: "RT2");

        Assert.That(same.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
        Assert.That((other.State, other.Result.Code), Is.EqualTo((TransferState.Returned, "FT0608")));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
    }

    [Test]
    public async Task What_was_settled_comes_back_from_the_clearing_account()
    {
        string serialNo = await SubmitToAnotherBankAsync();

        ReturnReceipt receipt = await ReturnAsync(serialNo);

        Assert.That(receipt.State, Is.EqualTo(TransferState.Returned));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
        Assert.That(await BalanceOf(LedgerAccounts.ClearingOf("CNY")), Is.Zero);
    }

    [TestCase(Requests.OtherBank, "")] // keeps the account, and is no bank
    [TestCase(Requests.OtherBank, "102100009980")] // speaks for another bank
    [TestCase(Requests.Bank, FarBankCode)] // speaks for the bank, and the account is not its own
    public async Task Nobody_else_returns_what_is_on_an_account_here(string sender, string bankCode)
    {
        string serialNo = await SubmitAsync();

        ReturnReceipt receipt = await ReturnAsync(serialNo, SpeakingFor(bankCode, sender));

        Assert.That((receipt.State, receipt.Result.Code), Is.EqualTo(((TransferState?)null, "FT0201")));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 250_000));
    }

    [TestCase("")]
    [TestCase("102100009980")]
    public async Task Nobody_else_returns_what_has_left_us(string bankCode)
    {
        string serialNo = await SubmitToAnotherBankAsync();

        ReturnReceipt receipt = await ReturnAsync(serialNo, SpeakingFor(bankCode, Requests.OtherBank));

        Assert.That((receipt.State, receipt.Result.Code), Is.EqualTo(((TransferState?)null, "FT0201")));
        Assert.That(await BalanceOf(LedgerAccounts.ClearingOf("CNY")), Is.EqualTo(250_000));
    }

    [TestCase(2_499.99, null)]
    [TestCase(2_500.00, "USD")]
    public async Task Another_amount_is_declined_and_the_number_stays_free(decimal amount, string? currency)
    {
        string serialNo = await SubmitAsync();
        ReturnTransferRequest wrong = BankRequests.Return(Requests.OtherBank, serialNo);
        wrong.Return.Amount = amount;
        wrong.Return.Currency = currency;

        ReturnReceipt declined = (await service.AskAsync<ReturnTransferResponse>(wrong)).Receipt;
        ReturnReceipt right = await ReturnAsync(serialNo);

        Assert.That((declined.State, declined.Result.Code), Is.EqualTo((TransferState.Succeeded, "FT0609")));
        Assert.That(right.State, Is.EqualTo(TransferState.Returned));
    }

    [Test]
    public async Task Another_transfer_under_the_same_number_is_a_conflict()
    {
        await ReturnAsync(await SubmitAsync());
        string other = await SubmitAsync("PAY002");

        SoapFaultException conflict = await Refusal.Of(
            () => service.SendAsync(BankRequests.Return(Requests.OtherBank, other)));

        Assert.That(conflict.LogCode, Is.EqualTo("FT4001"));
    }

    [Test]
    public async Task What_a_recall_brought_back_is_not_returned()
    {
        string serialNo = await SubmitToAnotherBankAsync();
        await service.SendAsync(BankRequests.Recall("RC1"));

        ReturnReceipt receipt = await ReturnAsync(serialNo);

        TransferStatus status = await QueryAsync();
        Assert.That((receipt.State, receipt.Result.Code), Is.EqualTo((TransferState.Returned, "FT0608")));
        Assert.That(status.CameBack!.Reason, Is.Null);
        Assert.That(status.CameBack.ReturnedAt, Is.EqualTo(EmbeddedService.Noon.UtcDateTime));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
    }

    [Test]
    public async Task What_was_returned_is_not_recalled()
    {
        await ReturnAsync(await SubmitAsync());

        RecallReceipt recall = (await service.AskAsync<RecallTransferResponse>(BankRequests.Recall("RC1"))).Receipt;

        Assert.That((recall.State, recall.Result.Code), Is.EqualTo((RecallState.Refused, "FT0601")));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
    }

    [Test]
    public async Task A_recall_that_waits_is_answered_and_not_overtaken()
    {
        string serialNo = await SubmitAsync();
        await service.SendAsync(BankRequests.Recall("RC1"));

        ReturnReceipt meanwhile = await ReturnAsync(serialNo);
        await service.SendAsync(BankRequests.AnswerRecall(Requests.OtherBank, RecallDecision.Refuse));
        ReturnReceipt afterwards = await ReturnAsync(serialNo, returnNo: "RT2");
        var late = await service.AskAsync<AnswerRecallResponse>(
            BankRequests.AnswerRecall(Requests.OtherBank, RecallDecision.Return));

        Assert.That((meanwhile.State, meanwhile.Result.Code), Is.EqualTo((TransferState.RecallPending, "FT0608")));
        Assert.That(afterwards.State, Is.EqualTo(TransferState.Returned));
        Assert.That(late.Receipt.Result.Code, Is.EqualTo("FT0607"));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
    }

    [Test]
    public async Task What_the_ledger_does_not_move_stays()
    {
        string serialNo = await SubmitAsync();
        await SetStatus(AccountStatus.Closed);
        ReturnReceipt closed = await ReturnAsync(serialNo);
        await SetStatus(AccountStatus.Active);

        ReturnReceipt again = await ReturnAsync(serialNo, returnNo: "RT2");

        Assert.That((closed.State, closed.Result.Code), Is.EqualTo((TransferState.Succeeded, "FT0102")));
        Assert.That(again.State, Is.EqualTo(TransferState.Returned));
    }

    [Test]
    public async Task A_dry_run_returns_nothing()
    {
        ReturnTransferRequest dry = BankRequests.Return(Requests.OtherBank, await SubmitAsync());
        dry.Header.ValidateOnly = true;

        ReturnReceipt receipt = (await service.AskAsync<ReturnTransferResponse>(dry)).Receipt;

        Assert.That((receipt.State, receipt.Result.Code), Is.EqualTo((TransferState.Succeeded, "FT0001")));
        Assert.That(receipt.BankSerialNo, Is.Null);
        Assert.That((await QueryAsync()).State, Is.EqualTo(TransferState.Succeeded));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 250_000));
    }

    [Test]
    public async Task A_closed_work_date_is_refused()
    {
        ReturnTransferRequest late = BankRequests.Return(Requests.OtherBank, await SubmitAsync());
        late.Header.WorkDate = Requests.Today.AddDays(-3);

        SoapFaultException closed = await Refusal.Of(() => service.SendAsync(late));

        Assert.That(closed.LogCode, Is.EqualTo("FT3002"));
    }

    private async Task<string> SubmitAsync(string clientSerialNo = "PAY001") =>
        (await service.AskAsync<SubmitTransferResponse>(Requests.Transfer(clientSerialNo))).Receipt.BankSerialNo!;

    private async Task<string> SubmitToAnotherBankAsync()
    {
        SubmitTransferRequest request = Requests.Transfer();
        request.Transfer.Payee.Account = "11001018500059001234";

        return (await service.AskAsync<SubmitTransferResponse>(request)).Receipt.BankSerialNo!;
    }

    private async Task<ReturnReceipt> ReturnAsync(string bankSerialNo, Caller? caller = null, string returnNo = "RT1")
    {
        string sender = caller?.NodeCode ?? Requests.OtherBank;
        ReturnTransferRequest request = BankRequests.Return(sender, bankSerialNo, returnNo);

        return EmbeddedService.Read<ReturnTransferResponse>(
            await service.SendAsync(request, caller ?? EmbeddedService.PartnerOf(request))).Receipt;
    }

    private async Task<TransferStatus> QueryAsync() =>
        (await service.AskAsync<QueryTransferResponse>(Requests.QueryTransfer())).Transfer;

    private async Task<StatementEntry> LastEntryOf(string sender, string account) =>
        (await service.AskAsync<GetStatementResponse>(Requests.Statement(sender, account))).Statement.Entries[^1];

    private Task<bool> SetStatus(AccountStatus status) => service.ReadStoreAsync(stores =>
    {
        stores.Ledger.SetAccountStatus(Requests.PayerAccount, status);

        return true;
    });

    private Task<long> BalanceOf(string accountNo) =>
        service.ReadStoreAsync(stores => stores.Ledger.FindAccount(accountNo)!.BalanceMinor);

    private static Caller SpeakingFor(string bankCode, string sender) =>
        new(sender, "another") { BankCodes = new HashSet<string>([bankCode]) };
}
