using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Tests.Dispatch;
using FinTax.Soap.Tests.Gateways;

namespace FinTax.Soap.Tests.Batches;

/// <summary>A batch of transfers, from its receipt to its last outcome.</summary>
internal sealed class TransferBatchTests : PackFixture
{
    [Test]
    public async Task Is_accepted_at_once_and_carried_out_later_item_by_item()
    {
        TransferBatchReceipt receipt = await SubmitAsync(BatchRequests.Transfers(1.00m, 2.50m));
        TransferBatchStatus waiting = await ResultAsync();
        long before = await BalanceOf(Requests.PayerAccount);
        await CarryOut();
        TransferBatchStatus done = await ResultAsync();

        Assert.That((receipt.State, receipt.Result.Code), Is.EqualTo((PackState.Checked, "FT0300")));
        Assert.That(StatesOf(waiting), Is.EqualTo("Pending:FT0300 Pending:FT0300"));
        Assert.That(before, Is.EqualTo(Opening));
        Assert.That((done.State, done.Count, done.Total), Is.EqualTo((PackState.Returned, 2, 3.50m)));
        Assert.That(
            done.Totals!.Select(total => (total.State, total.Num, total.Amt)),
            Is.EqualTo([(PackItemState.Succeeded, 2, 3.50m)]));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 350));
    }

    [Test]
    public async Task Its_items_are_transfers_that_can_be_queried_and_recalled()
    {
        await SubmitAsync(BatchRequests.Transfers(1.00m));
        await CarryOut();
        string serialNo = (await ResultAsync()).Outcomes!.Single().ClientSerialNo;

        var found = await Service.AskAsync<QueryTransferResponse>(Requests.QueryTransfer(serialNo));
        var recall = await Service.AskAsync<RecallTransferResponse>(BankRequests.Recall("RC1", serialNo));

        Assert.That(serialNo, Is.EqualTo("BAT/B20261123/0001"));
        Assert.That(found.Transfer.State, Is.EqualTo(TransferState.Succeeded));
        Assert.That(recall.Receipt.State, Is.EqualTo(RecallState.Pending));
    }

    [Test]
    public async Task Fails_what_is_wrong_with_its_own_code_and_carries_out_the_rest()
    {
        TransferItem toItself = BatchRequests.Item(4, 4.00m);
        toItself.Payee.Account = Requests.PayerAccount;

        await SubmitAsync(BatchRequests.Transfers(
        [
            BatchRequests.Item(1, 1.00m, Requests.OtherBanksAccount),
            BatchRequests.Item(2, 2.00m, Requests.FrozenAccount),
            BatchRequests.Item(3, 100.01m, Requests.PoorAccount),
            toItself,
            BatchRequests.Item(5, 5.00m),
        ]));
        await CarryOut();
        TransferBatchStatus done = await ResultAsync();

        Assert.That(
            StatesOf(done), Is.EqualTo("Failed:FT1105 Failed:FT0103 Failed:FT0104 Failed:FT1105 Succeeded:FT0000"));
        Assert.That(done.Outcomes![3].Rule, Is.EqualTo("FT1105.PayeeAccount Transfer/Payee/Account"));
    }

    [Test]
    public async Task Debits_no_account_but_the_senders_own()
    {
        TransferItem somebodyElses = BatchRequests.Item(1, 1.00m, Requests.OtherBanksAccount);
        somebodyElses.Payee.Account = Requests.PayerAccount;
        await SubmitAsync(BatchRequests.Transfers([somebodyElses]));

        await CarryOut();

        Assert.That(StatesOf(await ResultAsync()), Is.EqualTo("Failed:FT0101"));
        Assert.That(await BalanceOf(Requests.OtherBanksAccount), Is.EqualTo(100_000_000));
    }

    [Test]
    public async Task Sent_again_gets_the_same_receipt_and_moves_nothing_twice()
    {
        OperationReply first = await Service.SendAsync(BatchRequests.Transfers(1.00m));
        await CarryOut();

        OperationReply second = await Service.SendAsync(BatchRequests.Transfers(1.00m));
        await CarryOut();

        Assert.That(second.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 100));
    }

    [Test]
    public async Task Cannot_be_sent_again_with_other_items()
    {
        await SubmitAsync(BatchRequests.Transfers(1.00m));

        Assert.That(
            (await Refusal.Of(() => SubmitAsync(BatchRequests.Transfers(2.00m)))).LogCode, Is.EqualTo("FT4001"));
    }

    [Test]
    public async Task Must_come_to_its_count_and_sum_with_each_number_once()
    {
        SubmitTransferBatchRequest request =
            BatchRequests.Transfers([BatchRequests.Item(1, 1.00m), BatchRequests.Item(1, 2.00m)]);
        request.Batch.Count = 3;
        request.Batch.Total = 3.01m;

        Assert.That(await Refusal.ViolationsOf(() => Service.SendAsync(request)), Is.EqualTo(
        [
            "FT1103.Items Batch/Count",
            "FT1102.Items Batch/Total",
            "FT1105.ItemNo Batch/Items/Item[2]/No",
        ]));
    }

    [Test]
    public async Task Is_nobody_elses()
    {
        await SubmitAsync(BatchRequests.Transfers(1.00m));
        GetTransferBatchResultRequest query = BatchRequests.Result();
        query.Header.Sender = Requests.OtherBank;
        SubmitTransferBatchRequest theirs = BatchRequests.Transfers(9.00m);
        theirs.Header.Sender = Requests.OtherBank;

        TransferBatchStatus unknown = (await Service.AskAsync<GetTransferBatchResultResponse>(query)).Batch;

        Assert.That((unknown.Found, unknown.Result.Code), Is.EqualTo((false, "FT0707")));
        Assert.That((await SubmitAsync(theirs)).State, Is.EqualTo(PackState.Checked));
    }

    [TestCase("BAT/B20261123/0001")]
    [TestCase("PAY/B20261123/0001")]
    public async Task The_number_of_an_item_cannot_be_taken_by_a_transfer(string serialNo)
    {
        await SubmitAsync(BatchRequests.Transfers(1.00m));

        IEnumerable<string> violations =
            await Refusal.ViolationsOf(() => Service.SendAsync(Requests.Transfer(serialNo)));
        await CarryOut();

        Assert.That(violations, Is.EqualTo(["FT1105.ReservedKey Transfer/ClientSerialNo"]));
        Assert.That(StatesOf(await ResultAsync()), Is.EqualTo("Succeeded:FT0000"));
    }

    [Test]
    public async Task Its_outcomes_come_page_by_page()
    {
        await SubmitAsync(BatchRequests.Transfers(1.00m, 2.00m, 3.00m));
        GetTransferBatchResultRequest query = BatchRequests.Result();
        query.Query.PageSize = 2;
        TransferBatchStatus first = (await Service.AskAsync<GetTransferBatchResultResponse>(query)).Batch;
        query.Header = Requests.Header(Requests.Bank);
        query.Query.NextTag = first.NextTag;

        TransferBatchStatus second = (await Service.AskAsync<GetTransferBatchResultResponse>(query)).Batch;

        Assert.That(first.Outcomes!.Select(outcome => outcome.No), Is.EqualTo([1, 2]));
        Assert.That(second.Outcomes!.Select(outcome => outcome.No), Is.EqualTo([3]));
        Assert.That(second.NextTag, Is.Null);
    }

    [Test]
    public async Task Refuses_a_mark_that_it_never_gave()
    {
        GetTransferBatchResultRequest query = BatchRequests.Result();
        query.Query.NextTag = "next";

        Assert.That(
            await Refusal.ViolationsOf(() => Service.SendAsync(query)), Is.EqualTo(["FT1105.NextTag Query/NextTag"]));
    }

    [Test]
    public async Task Checked_only_it_leaves_nothing_behind()
    {
        SubmitTransferBatchRequest dry = BatchRequests.Transfers(1.00m);
        dry.Header.ValidateOnly = true;

        TransferBatchReceipt receipt = await SubmitAsync(dry);
        await CarryOut();

        Assert.That((receipt.State, receipt.Result.Code), Is.EqualTo((PackState.Checked, "FT0001")));
        Assert.That((await ResultAsync()).Found, Is.False);
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening));
    }

    [Test]
    public async Task An_item_without_an_answer_holds_its_batch_until_it_is_known()
    {
        await Service.DisposeAsync();
        FarBank bank = new() { Line = _ => LineMood.LosesReply };
        Service = await FarBanks.StartWithAsync(bank);
        await SubmitAsync(BatchRequests.Transfers(1.00m));
        await CarryOut();
        TransferBatchStatus inDoubt = await ResultAsync();

        bank.Line = _ => LineMood.Carries;
        Service.Clock.Advance(TimeSpan.FromMinutes(5));
        await Service.Get<Recovery>().AskAsync(CancellationToken.None);
        await CarryOut();
        TransferBatchStatus known = await ResultAsync();

        Assert.That((inDoubt.State, StatesOf(inDoubt)), Is.EqualTo((PackState.Running, "InDoubt:FT0203")));
        Assert.That((known.State, StatesOf(known)), Is.EqualTo((PackState.Returned, "Succeeded:FT0000")));
        Assert.That(bank.Arrivals, Is.EqualTo(1));
    }

    private static string StatesOf(TransferBatchStatus batch) =>
        string.Join(' ', batch.Outcomes!.Select(outcome => $"{outcome.State}:{outcome.Result.Code}"));

    private async Task<TransferBatchReceipt> SubmitAsync(SubmitTransferBatchRequest request) =>
        (await Service.AskAsync<SubmitTransferBatchResponse>(request)).Receipt;

    private async Task<TransferBatchStatus> ResultAsync()
    {
        GetTransferBatchResultRequest query = BatchRequests.Result().At(Service, Requests.Today);

        return (await Service.AskAsync<GetTransferBatchResultResponse>(query)).Batch;
    }
}
