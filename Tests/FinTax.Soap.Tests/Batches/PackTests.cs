using System.Text.Json;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Tests.Dispatch;
using Microsoft.Data.Sqlite;

namespace FinTax.Soap.Tests.Batches;

/// <summary>A pack in one message, from its receipt to its last outcome.</summary>
internal sealed class PackTests : PackFixture
{
    [Test]
    public async Task Is_accepted_at_once_and_carried_out_later_item_by_item()
    {
        DeductionBatchReceipt receipt = await Submit(PackRequests.Submit(1.00m, 2.50m));
        BatchStatus waiting = await Result();
        long before = await BalanceOf(Requests.TreasuryAccount);
        await CarryOut();
        BatchStatus done = await Result();

        Assert.That(receipt.State, Is.EqualTo(PackState.Checked));
        Assert.That(receipt.Result.Code, Is.EqualTo("FT0300"));
        Assert.That(TotalsOf(waiting), Is.EqualTo("Pending:2:3.50"));
        Assert.That(before, Is.Zero);
        Assert.That(done.State, Is.EqualTo(PackState.Returned));
        Assert.That(TotalsOf(done), Is.EqualTo("Succeeded:2:3.50"));
        Assert.That(StatesOf(done), Is.EqualTo("Succeeded:FT0000 Succeeded:FT0000"));
        Assert.That(done.Outcomes!.Select(outcome => outcome.BankSerialNo), Is.Unique.And.All.Not.Null);
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 350));
    }

    [Test]
    public async Task Journals_each_move_with_its_cause()
    {
        await Submit(PackRequests.Submit(1.00m));
        await CarryOut();

        Assert.That(
            await MovesOf("Pack", $"DEDUCTION/{PackRequests.Key}"),
            Is.EqualTo(
                "RECEIVED (request), CHECKED (complete: count and sum hold), RUNNING (its turn has come), "
                + "RETURNED (every item has its outcome)"));
        Assert.That(
            await MovesOf("PackItem", $"DEDUCTION/{PackRequests.Key}/00000001"),
            Is.EqualTo("PENDING (request), SUCCEEDED (carried out)"));
    }

    [Test]
    public async Task Fails_what_is_wrong_with_its_own_code_and_carries_out_the_rest()
    {
        DeductionItem wrongSum = PackRequests.Item(3, 3.00m);
        wrongSum.Payment.TaxItems[0].Amount = 2.99m;
        DeductionItem unknownAgreement = PackRequests.Item(4, 4.00m);
        unknownAgreement.Payment.ProtocolNo = "AG20269999";

        await Submit(PackRequests.Submit(
        [
            PackRequests.ItemFrom(Requests.FrozenAccount, 1, 1.00m),
            PackRequests.ItemFrom(Requests.PoorAccount, 2, 9_999_999.00m),
            wrongSum,
            unknownAgreement,
            PackRequests.Item(5, 5.00m),
        ]));
        await CarryOut();
        BatchStatus done = await Result();

        Assert.That(
            StatesOf(done),
            Is.EqualTo("Failed:FT0103 Failed:FT0104 Failed:FT1102 Failed:FT3001 Succeeded:FT0000"));
        Assert.That(done.Outcomes![2].Rule, Is.EqualTo("FT1102.TaxItems Payment/Amount"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(500));
    }

    [Test]
    public async Task Is_carried_out_in_the_order_of_its_items()
    {
        await Submit(PackRequests.Submit(60_000_000.00m, 50_000_000.00m, 40_000_000.00m));
        await CarryOut();

        Assert.That(StatesOf(await Result()), Is.EqualTo("Succeeded:FT0000 Failed:FT0104 Succeeded:FT0000"));
    }

    [Test]
    public async Task Sent_again_gets_the_same_receipt_and_moves_nothing_twice()
    {
        SubmitDeductionBatchRequest request = PackRequests.Submit(1.00m);
        OperationReply first = await Service.SendAsync(request);
        await CarryOut();

        request.Header = Requests.Header(Requests.TaxBureau);
        OperationReply second = await Service.SendAsync(request);
        await CarryOut();

        Assert.That(second.Duplicate, Is.True);
        Assert.That(second.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(100));
    }

    [Test]
    public async Task Cannot_be_sent_again_with_other_items()
    {
        await Submit(PackRequests.Submit(1.00m));

        Assert.That((await Refusal.Of(() => Submit(PackRequests.Submit(2.00m)))).LogCode, Is.EqualTo("FT4001"));
    }

    [Test]
    public async Task Of_another_sender_is_nobody_elses()
    {
        await Submit(PackRequests.Submit(1.00m));
        GetBatchResultRequest query = PackRequests.Result();
        query.Header.Sender = Requests.Bank;
        StopPaymentRequest stop = PackRequests.Stop();
        stop.Header.Sender = Requests.Bank;
        SubmitDeductionBatchRequest other = PackRequests.SubmitChild(
            2, 2, new PackSum(2, 2.00m), [PackRequests.Item(2, 1.00m)]);
        other.Header.Sender = Requests.Bank;

        Assert.That((await Service.AskAsync<GetBatchResultResponse>(query)).Batch.Found, Is.False);
        Assert.That((await StopPayment(stop)).Result.Code, Is.EqualTo("FT0707"));
        Assert.That((await Refusal.Of(() => Submit(other))).LogCode, Is.EqualTo("FT4001"));
    }

    [Test]
    public async Task Checked_only_it_leaves_nothing_behind()
    {
        SubmitDeductionBatchRequest request = PackRequests.Submit(1.00m);
        request.Header.ValidateOnly = true;

        DeductionBatchReceipt receipt = await Submit(request);
        await CarryOut();

        Assert.That(receipt.State, Is.EqualTo(PackState.Checked));
        Assert.That(receipt.Result.Code, Is.EqualTo("FT0001"));
        Assert.That((await Result()).Found, Is.False);
    }

    [Test]
    public async Task Fails_what_has_not_run_when_its_work_date_closes()
    {
        await Submit(PackRequests.Submit(1.00m));
        Service.Clock.Advance(TimeSpan.FromDays(2));

        await CarryOut();

        Assert.That(StatesOf(await Result()), Is.EqualTo("Failed:FT3002"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.Zero);
    }

    [Test]
    public async Task Its_items_are_deductions_that_can_be_queried_and_reversed()
    {
        await Submit(PackRequests.Submit(1.00m, 2.00m));
        await CarryOut();
        ReverseDeductionRequest reverse = Requests.Reverse("00000002");
        reverse.Reversal.Original.PackNo = PackRequests.PackNo;

        ReversalReceipt reversal = (await Service.AskAsync<ReverseDeductionResponse>(reverse)).Receipt;
        TransactionStatus kept = await Query("00000001");
        TransactionStatus reversed = await Query("00000002");

        Assert.That(reversal.OriginalState, Is.EqualTo(TransactionState.Reversed));
        Assert.That(kept.State, Is.EqualTo(TransactionState.Succeeded));
        Assert.That(reversed.State, Is.EqualTo(TransactionState.Reversed));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(100));
    }

    [Test]
    public async Task An_item_that_was_reversed_before_its_turn_is_not_carried_out()
    {
        await Submit(PackRequests.Submit(1.00m));
        ReverseDeductionRequest reverse = Requests.Reverse();
        reverse.Reversal.Original.PackNo = PackRequests.PackNo;
        await Service.SendAsync(reverse);

        await CarryOut();

        Assert.That(StatesOf(await Result()), Is.EqualTo("Failed:FT4002"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.Zero);
    }

    [Test]
    public async Task An_item_and_a_deduction_in_real_time_may_have_one_number()
    {
        await Service.SendAsync(Requests.DeductTax(amount: 7.00m));
        await Submit(PackRequests.Submit(1.00m));

        await CarryOut();

        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(800));
    }

    [Test]
    public async Task Goes_on_after_a_restart()
    {
        await Submit(PackRequests.Submit([.. Enumerable.Repeat(1.00m, 100)]));
        await RunOnce();
        BatchStatus half = await Result();

        Service = await Service.RestartAsync();
        await CarryOut();

        Assert.That(TotalsOf(half), Is.EqualTo("Pending:36:36.00 Succeeded:64:64.00"));
        Assert.That(TotalsOf(await Result()), Is.EqualTo("Succeeded:100:100.00"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(100_00));
    }

    [Test]
    public async Task Takes_turns_with_other_packs()
    {
        SubmitDeductionBatchRequest large = PackRequests.Submit([.. Enumerable.Repeat(1.00m, 100)]);
        SubmitDeductionBatchRequest small = PackRequests.Submit(1.00m);
        small.Key = PackRequests.PackKey("00000002");
        await Submit(large);
        await Submit(small);

        await RunOnce();
        await RunOnce();

        Assert.That(TotalsOf(await Result()), Is.EqualTo("Pending:36:36.00 Succeeded:64:64.00"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(65_00));
    }

    [Test]
    public async Task One_that_cannot_be_read_any_more_holds_up_no_other()
    {
        await Submit(PackRequests.Submit(1.00m));
        SubmitDeductionBatchRequest other = PackRequests.Submit(2.00m);
        other.Key = PackRequests.PackKey("00000002");
        await Submit(other);
        await SpoilAsync();

        Assert.That(RunOnce, Throws.InstanceOf<JsonException>());
        await RunOnce();

        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(200));
    }

    // As no program of ours does it: the content is what it was when it was taken in.
    private async Task SpoilAsync()
    {
        await using SqliteConnection connection = new($"Data Source={Service.DatabasePath};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "UPDATE pack_items SET content = '?' WHERE pack_id = (SELECT MIN(pack_id) FROM packs)";
        await command.ExecuteNonQueryAsync();
    }

    private async Task<TransactionStatus> Query(string traceNo) =>
        (await Service.AskAsync<QueryTransactionResponse>(PackRequests.QueryItem(traceNo))).Transaction;
}
