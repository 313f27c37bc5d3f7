using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Keys;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Remote;
using FinTax.Soap.Service.Gateways.Sandbox;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FinTax.Soap.Tests.Gateways;

/// <summary>What a wish does to a payment in the sandbox's rooms, under a clock that stands still.</summary>
internal sealed class SandboxWishTests
{
    private EmbeddedService rooms = null!;

    [SetUp]
    public async Task Start() => rooms = await EmbeddedService.StartAsync(services => services
        .AddSingleton<IGatewayRoutes, SandboxRoutes>()
        .AddSingleton<SandboxBook>()
        .AddSingleton(made => new RemoteSystems(
            SandboxSystem.Both(made.GetRequiredService<SandboxBook>(), made.GetRequiredService<TimeProvider>()))));

    [TearDown]
    public async Task Stop()
    {
        await LedgerAudit.AssertBalancedAsync(rooms);
        await rooms.DisposeAsync();
    }

    [Test]
    public async Task Without_a_wish_money_moves()
    {
        DeductionReceipt receipt = await DeductAsync("COUNTER");

        Assert.That(receipt.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(await TreasuryAsync(), Is.EqualTo(1_000_000));
    }

    [Test]
    public async Task A_decline_moves_nothing_and_leaves_the_key_free()
    {
        DeductionReceipt declined = await DeductAsync("SANDBOX_24004");
        DeductTaxRequest other = Requests.DeductTax(amount: 1.00m);
        DeductionReceipt paid = (await rooms.AskAsync<DeductTaxResponse>(other)).Receipt;

        Assert.That(declined.Result.TipsCode, Is.EqualTo("24004"));
        Assert.That(paid.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(await TreasuryAsync(), Is.EqualTo(100));
    }

    [TestCase("SANDBOX_IN_DOUBT", TransactionState.Succeeded, 1_000_000)]
    [TestCase("SANDBOX_DOUBT_FAILS", TransactionState.Failed, 0)]
    public async Task Doubt_ends_as_it_was_asked_to(string channel, TransactionState end, long moved)
    {
        DeductionReceipt first = await DeductAsync(channel);
        await AskAfterAsync(TimeSpan.FromSeconds(5));
        DeductionReceipt still = await DeductAsync(null);
        await AskAfterAsync(TimeSpan.FromSeconds(30));

        Assert.That(first.State, Is.EqualTo(TransactionState.InDoubt));
        Assert.That(still.State, Is.EqualTo(TransactionState.InDoubt));
        Assert.That((await DeductAsync(null)).State, Is.EqualTo(end));
        Assert.That(await TreasuryAsync(), Is.EqualTo(moved));
    }

    [Test]
    public async Task A_decline_of_dues_leaves_them_due()
    {
        DeclaredPaymentReceipt declined = await PayAsync("SANDBOX_24004");

        Assert.That((declined.State, declined.Result.TipsCode), Is.EqualTo((TransactionState.Failed, "24004")));
        Assert.That((await PayAsync(null, "00000002")).State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(await TreasuryAsync(), Is.EqualTo(856_000));
    }

    [TestCase("SANDBOX_IN_DOUBT", TransactionState.Succeeded, "FT0302", 856_000)]
    [TestCase("SANDBOX_DOUBT_FAILS", TransactionState.Failed, "FT0000", 856_000)]
    public async Task Dues_in_doubt_are_paid_once_and_their_doubt_ends_as_it_was_asked_to(
        string channel, TransactionState end, string codeOfAnother, long moved)
    {
        DeclaredPaymentReceipt first = await PayAsync(channel);
        await AskAfterAsync(TimeSpan.FromSeconds(5));
        DeclaredPaymentReceipt still = await PayAsync(null);
        DeclaredPaymentReceipt another = await PayAsync(null, "00000002");
        rooms = await rooms.RestartAsync();
        await AskAfterAsync(TimeSpan.FromSeconds(30));
        DeclaredPaymentReceipt last = await PayAsync(null);

        Assert.That((first.State, still.State), Is.EqualTo((TransactionState.InDoubt, TransactionState.InDoubt)));
        Assert.That(first.TaxVoucherNo, Is.Null);
        Assert.That(another.Result.Code, Is.EqualTo(codeOfAnother));
        Assert.That(last.State, Is.EqualTo(end));
        Assert.That(last.TaxVoucherNo is not null, Is.EqualTo(end == TransactionState.Succeeded));
        Assert.That(await TreasuryAsync(), Is.EqualTo(moved));
    }

    [Test]
    public async Task Money_in_doubt_moves_once_however_often_and_by_whom_it_is_asked_for()
    {
        SubmitTransferRequest request = Requests.Transfer();
        request.Header.Channel = "SANDBOX_IN_DOUBT";
        await rooms.SendAsync(request);
        rooms = await rooms.RestartAsync();
        await AskAfterAsync(TimeSpan.FromSeconds(30));
        await AskAfterAsync(TimeSpan.FromSeconds(30));

        TransferStatus status = (await rooms.AskAsync<QueryTransferResponse>(Requests.QueryTransfer())).Transfer;
        StatementEntry entry = (await rooms.AskAsync<GetStatementResponse>(Requests.Statement())).Statement.Entries!
            .Single(one => one.DrCr == DrCr.Debit);

        Assert.That(status.State, Is.EqualTo(TransferState.Succeeded));
        Assert.That(entry.Amount, Is.EqualTo(2_500.00m));
        Assert.That(entry.EndToEndId, Is.EqualTo("PAY001"));
        Assert.That(entry.BankSerialNo, Is.EqualTo(status.BankSerialNo));
    }

    [Test]
    public async Task A_batch_in_doubt_is_over_when_its_items_are_known()
    {
        SubmitTransferBatchRequest request = BatchRequests.Transfers(1.00m, 2.00m);
        request.Header.Channel = "SANDBOX_IN_DOUBT";
        await rooms.SendAsync(request);
        await CarryOutAsync();
        TransferBatchStatus inDoubt = await BatchAsync();
        await AskAfterAsync(TimeSpan.FromSeconds(30));
        await CarryOutAsync();
        TransferBatchStatus known = await BatchAsync();

        Assert.That(inDoubt.Outcomes!.Select(item => item.State), Is.All.EqualTo(PackItemState.InDoubt));
        Assert.That(known.State, Is.EqualTo(PackState.Returned));
        Assert.That(known.Outcomes!.Select(item => item.State), Is.All.EqualTo(PackItemState.Succeeded));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(9_999_999_700));
    }

    [TestCase("SANDBOX_IN_DOUBT", 0)]
    [TestCase("SANDBOX_IN_DOUBT", 30)]
    [TestCase("SANDBOX_DOUBT_FAILS", 0)]
    public async Task What_is_or_was_in_doubt_can_be_reversed_and_its_money_is_back(string channel, int afterSeconds)
    {
        await DeductAsync(channel);
        await AskAfterAsync(TimeSpan.FromSeconds(afterSeconds));

        ReverseDeductionResponse first = await rooms.AskAsync<ReverseDeductionResponse>(Requests.Reverse());
        ReverseDeductionResponse again = await rooms.AskAsync<ReverseDeductionResponse>(Requests.Reverse(cancelNo: "00000002"));
        await AskAfterAsync(TimeSpan.FromSeconds(30));

        Assert.That((first.Receipt.CancelAnswer, again.Receipt.CancelAnswer), Is.EqualTo((CancelAnswer.Done, CancelAnswer.Done)));
        Assert.That(await TreasuryAsync(), Is.Zero);
    }

    [Test]
    public async Task A_slow_answer_comes_after_eight_seconds()
    {
        SandboxReplies replies = new(
            new SandboxRooms(rooms.Services), new SigningCredential(TestKeys.WithPrivateKey("service")), new FreshnessOptions(), rooms.Clock);
        AdmittedCall call = rooms.Admit(Wishing("SANDBOX_SLOW"));

        Task<(OperationReply, SandboxEffect)> answer = replies.DispatchAsync(call, CancellationToken.None);

        // Behind this the call is on disk; only its answer is late.
        Assert.That(await TreasuryAsync(), Is.EqualTo(1_000_000));
        while (!answer.IsCompleted)
        {
            await Task.Yield();
            rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That(rooms.Clock.GetUtcNow() - EmbeddedService.Noon, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(8)));
    }

    [Test]
    public void Every_channel_is_one_that_the_schema_admits() =>
        Assert.That(SandboxWish.Channels, Has.All.Matches("^[0-9A-Z_]{1,20}$"));

    private static DeductTaxRequest Wishing(string? channel)
    {
        DeductTaxRequest request = Requests.DeductTax();
        request.Header.Channel = channel;

        return request;
    }

    private async Task<DeductionReceipt> DeductAsync(string? channel) =>
        (await rooms.AskAsync<DeductTaxResponse>(Wishing(channel))).Receipt;

    private async Task<DeclaredPaymentReceipt> PayAsync(string? channel, string levyNo = "00000001")
    {
        PayDeclaredTaxRequest request = BureauRequests.PayDeclared(levyNo);
        request.Header.Channel = channel;

        return (await rooms.AskAsync<PayDeclaredTaxResponse>(request)).Receipt;
    }

    private async Task<TransferBatchStatus> BatchAsync() =>
        (await rooms.AskAsync<GetTransferBatchResultResponse>(BatchRequests.Result())).Batch;

    private async Task CarryOutAsync()
    {
        while (await rooms.Get<PackRound>().RunAsync(CancellationToken.None) is not null)
        {
        }
    }

    private Task<long> TreasuryAsync() => BalanceOf(Requests.TreasuryAccount);

    private Task<long> BalanceOf(string accountNo) =>
        rooms.ReadStoreAsync(stores => stores.Ledger.FindAccount(accountNo)!.BalanceMinor);

    private async Task AskAfterAsync(TimeSpan time)
    {
        rooms.Clock.Advance(time);
        await rooms.Get<Recovery>().AskAsync(CancellationToken.None);
    }
}
