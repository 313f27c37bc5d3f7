using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Storage;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Operations;

/// <summary>What is out of our reach comes back when whoever has it says so, once, and in time.</summary>
internal sealed class RecallAnswerTests
{
    private const long Opening = 10_000_000_000;
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
    public async Task The_owner_of_the_account_gives_the_money_back_once()
    {
        await service.SendAsync(Requests.Transfer());
        RecallReceipt pending = await RecallAsync();
        RecallToAnswer asked = (await AskedAsync(Requests.OtherBank)).Single();
        RecallAnswerReceipt first = await AnswerAsync(RecallDecision.Return);
        RecallAnswerReceipt second = await AnswerAsync(RecallDecision.Return);

        Assert.That((pending.State, pending.Result.Code), Is.EqualTo((RecallState.Pending, "FT0605")));
        Assert.That(
            (asked.RecallNo, asked.Amount, asked.Payee.Account),
            Is.EqualTo(("RC1", 2_500.00m, Requests.OtherBanksAccount)));
        Assert.That((first.State, first.Result.Code), Is.EqualTo((RecallState.Returned, "FT0000")));
        Assert.That(second.BankSerialNo, Is.EqualTo(first.BankSerialNo));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
        Assert.That(await BalanceOf(Requests.OtherBanksAccount), Is.EqualTo(100_000_000));
        Assert.That(await StateOf("PAY001"), Is.EqualTo(TransferState.Returned));
    }

    [Test]
    public async Task A_recall_that_is_sent_again_is_told_how_it_ended_and_from_then_on_to_the_letter()
    {
        await service.SendAsync(Requests.Transfer());
        await RecallAsync();
        RecallReceipt still = await RecallAsync();
        await AnswerAsync(RecallDecision.Refuse);

        OperationReply first = await service.SendAsync(BankRequests.Recall("RC1"));
        OperationReply second = await service.SendAsync(BankRequests.Recall("RC1"));

        RecallReceipt ended = EmbeddedService.Read<RecallTransferResponse>(first).Receipt;
        Assert.That(still.State, Is.EqualTo(RecallState.Pending));
        Assert.That(
            (ended.State, ended.Result.Code, ended.Explanation),
            Is.EqualTo((RecallState.Refused, "FT0606", "客户答复")));
        Assert.That(second.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
    }

    [Test]
    public async Task Money_that_was_refused_stays_whatever_is_answered_later()
    {
        await service.SendAsync(Requests.Transfer());
        await RecallAsync();
        await AnswerAsync(RecallDecision.Refuse);

        RecallAnswerReceipt late = await AnswerAsync(RecallDecision.Return);

        Assert.That((late.State, late.Result.Code), Is.EqualTo((RecallState.Refused, "FT0607")));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 250_000));
        Assert.That(await StateOf("PAY001"), Is.EqualTo(TransferState.RecallRefused));
    }

    [TestCase(Requests.Bank)]
    [TestCase("100000000104")]
    public async Task Nobody_else_answers_for_the_owner(string sender)
    {
        await service.SendAsync(Requests.Transfer());
        await RecallAsync();

        RecallAnswerReceipt answer = await AnswerAsync(RecallDecision.Return, sender, FarBankCode);

        Assert.That((answer.State, answer.Result.Code), Is.EqualTo(((RecallState?)null, "FT0201")));
        Assert.That(await AskedAsync(sender, FarBankCode), Is.Empty);
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 250_000));
    }

    [Test]
    public async Task An_account_that_cannot_give_it_back_may_be_answered_for_again()
    {
        await service.SendAsync(Requests.Transfer());
        await RecallAsync();
        await SetStatus(AccountStatus.Frozen);
        RecallAnswerReceipt frozen = await AnswerAsync(RecallDecision.Return);
        await SetStatus(AccountStatus.Active);

        RecallAnswerReceipt again = await AnswerAsync(RecallDecision.Return);

        Assert.That((frozen.State, frozen.Result.Code), Is.EqualTo((RecallState.Pending, "FT0103")));
        Assert.That(again.State, Is.EqualTo(RecallState.Returned));
    }

    [Test]
    public async Task What_was_settled_comes_back_when_who_speaks_for_the_bank_says_so()
    {
        await SubmitToAnotherBankYesterday();
        RecallReceipt pending = await RecallAsync();

        RecallAnswerReceipt stranger = await AnswerAsync(RecallDecision.Return);
        RecallAnswerReceipt bank = await AnswerAsync(RecallDecision.Return, Requests.OtherBank, FarBankCode);

        Assert.That(pending.State, Is.EqualTo(RecallState.Pending));
        Assert.That(stranger.Result.Code, Is.EqualTo("FT0201"));
        Assert.That(bank.State, Is.EqualTo(RecallState.Returned));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
        Assert.That(await BalanceOf(LedgerAccounts.ClearingOf("CNY")), Is.Zero);
    }

    [Test]
    public async Task Without_an_answer_in_time_the_money_stays()
    {
        await SubmitToAnotherBankYesterday();
        await RecallAsync();
        service.Clock.Advance(TimeSpan.FromDays(15));

        IReadOnlyList<RecallToAnswer> asked = await AskedAsync(Requests.OtherBank, FarBankCode);
        RecallAnswerReceipt late = await AnswerAsync(RecallDecision.Return, Requests.OtherBank, FarBankCode);
        RecallReceipt receipt = await RecallAsync();

        Assert.That(asked, Is.Empty);
        Assert.That((late.State, late.Result.Code), Is.EqualTo((RecallState.Refused, "FT0607")));
        Assert.That((receipt.State, receipt.Result.Code), Is.EqualTo((RecallState.Refused, "FT0602")));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 250_000));
    }

    [TestCase(RecallDecision.Return)]
    [TestCase(RecallDecision.Refuse)]
    public async Task A_dry_run_answers_nothing(RecallDecision decision)
    {
        await service.SendAsync(Requests.Transfer());
        await RecallAsync();
        AnswerRecallRequest dry = BankRequests.AnswerRecall(Requests.OtherBank, decision);
        dry.Header.ValidateOnly = true;

        RecallAnswerReceipt receipt = (await service.AskAsync<AnswerRecallResponse>(dry)).Receipt;

        Assert.That((receipt.State, receipt.Result.Code), Is.EqualTo((RecallState.Pending, "FT0001")));
        Assert.That(await AskedAsync(Requests.OtherBank), Has.Count.EqualTo(1));
    }

    private async Task SubmitToAnotherBankYesterday()
    {
        SubmitTransferRequest request = Requests.Transfer();
        request.Transfer.Payee.Account = "11001018500059001234";
        await service.SendAsync(request);
        service.Clock.Advance(TimeSpan.FromDays(1));
    }

    private async Task<RecallReceipt> RecallAsync() =>
        EmbeddedService.Read<RecallTransferResponse>(await service.SendAsync(Now(BankRequests.Recall("RC1")))).Receipt;

    private async Task<RecallAnswerReceipt> AnswerAsync(
        RecallDecision decision, string sender = Requests.OtherBank, params string[] bankCodes)
    {
        AnswerRecallRequest answer = Now(BankRequests.AnswerRecall(sender, decision));

        return EmbeddedService.Read<AnswerRecallResponse>(
            await service.SendAsync(answer, SpeakingFor(sender, bankCodes))).Receipt;
    }

    private async Task<IReadOnlyList<RecallToAnswer>> AskedAsync(string sender, params string[] bankCodes)
    {
        GetPendingRecallsRequest query = Now(BankRequests.PendingRecalls(sender));

        return EmbeddedService.Read<GetPendingRecallsResponse>(
            await service.SendAsync(query, SpeakingFor(sender, bankCodes))).Recalls.List;
    }

    private static Caller SpeakingFor(string sender, string[] bankCodes) =>
        new(sender, "a partner") { BankCodes = bankCodes.ToHashSet() };

    private T Now<T>(T request)
        where T : IRequest
    {
        DateTimeOffset now = service.Clock.GetUtcNow();
        request.Header.SentAt = now.UtcDateTime;
        request.Header.WorkDate = DateOnly.FromDateTime(now.UtcDateTime);

        return request;
    }

    private Task<bool> SetStatus(AccountStatus status) => service.ReadStoreAsync(stores =>
    {
        stores.Ledger.SetAccountStatus(Requests.OtherBanksAccount, status);

        return true;
    });

    private Task<TransferState> StateOf(string serial) =>
        service.ReadStoreAsync(stores => stores.Transfers.FindBySerial(Requests.Bank, serial)!.State);

    private Task<long> BalanceOf(string accountNo) =>
        service.ReadStoreAsync(stores => stores.Ledger.FindAccount(accountNo)!.BalanceMinor);
}
