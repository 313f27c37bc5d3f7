using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Batches;

/// <summary>What has not been sent can be stopped; what was sent is answered as what it is.</summary>
internal sealed class StopPaymentTests : PackFixture
{
    [Test]
    public async Task Stops_one_item_and_lets_the_others_go_on()
    {
        await Submit(PackRequests.Submit(1.00m, 2.00m));
        StopReceipt receipt = await StopPayment(PackRequests.Stop("00000001"));
        await CarryOut();
        BatchStatus done = await Result();

        Assert.That(receipt.StopAnswer, Is.EqualTo(StopAnswer.Stopped));
        Assert.That(receipt.ItemState, Is.EqualTo(PackItemState.Stopped));
        Assert.That((receipt.StoppedNum, receipt.StoppedAmt), Is.EqualTo((1, 1.00m)));
        Assert.That(done.State, Is.EqualTo(PackState.Returned));
        Assert.That(StatesOf(done), Is.EqualTo("Stopped:FT0705 Succeeded:FT0000"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(200));
    }

    [Test]
    public async Task Stops_all_of_a_pack_that_has_not_run()
    {
        await Submit(PackRequests.Submit([.. Enumerable.Repeat(1.00m, 72)]));
        await RunOnce();
        StopReceipt receipt = await StopPayment(PackRequests.Stop());
        await CarryOut();
        BatchStatus done = await Result();

        Assert.That((receipt.StoppedNum, receipt.StoppedAmt), Is.EqualTo((8, 8.00m)));
        Assert.That(done.State, Is.EqualTo(PackState.Returned));
        Assert.That(TotalsOf(done), Is.EqualTo("Succeeded:64:64.00 Stopped:8:8.00"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(64_00));
    }

    [Test]
    public async Task Ends_a_pack_that_was_stopped_before_its_turn()
    {
        await Submit(PackRequests.Submit(1.00m));
        await StopPayment(PackRequests.Stop());
        await CarryOut();

        Assert.That((await Result()).State, Is.EqualTo(PackState.Returned));
    }

    [Test]
    public async Task Answers_and_does_not_do_what_comes_too_late()
    {
        await Submit(PackRequests.Submit(1.00m));
        await CarryOut();

        StopReceipt ofItem = await StopPayment(PackRequests.Stop("00000001"));
        StopReceipt ofPack = await StopPayment(PackRequests.Stop(stopNo: "00000002"));

        Assert.That((ofItem.StopAnswer, ofItem.Result.Code), Is.EqualTo((StopAnswer.NotStopped, "FT0706")));
        Assert.That(ofItem.ItemState, Is.EqualTo(PackItemState.Succeeded));
        Assert.That(ofPack.StopAnswer, Is.EqualTo(StopAnswer.NotStopped));
        Assert.That(ofPack.PackState, Is.EqualTo(PackState.Returned));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(100));
    }

    [Test]
    public async Task Rejects_a_pack_that_is_not_complete()
    {
        await Submit(PackRequests.SubmitChild(1, 2, new PackSum(2, 2.00m), [PackRequests.Item(1, 1.00m)]));
        StopReceipt receipt = await StopPayment(PackRequests.Stop());
        await CarryOut();
        BatchStatus rejected = await Result();

        Assert.That((receipt.StoppedNum, receipt.PackState), Is.EqualTo((1, (PackState?)PackState.Rejected)));
        Assert.That(rejected.Result.Code, Is.EqualTo("FT0705"));
        Assert.That(StatesOf(rejected), Is.EqualTo("Stopped:FT0705"));
    }

    [Test]
    public async Task Finds_its_work_done_the_second_time()
    {
        await Submit(PackRequests.Submit(1.00m));
        await StopPayment(PackRequests.Stop());

        StopReceipt again = await StopPayment(PackRequests.Stop(stopNo: "00000002"));

        Assert.That((again.StopAnswer, again.StoppedNum), Is.EqualTo((StopAnswer.Stopped, 0)));
    }

    [Test]
    public async Task Is_answered_the_same_when_it_is_sent_again()
    {
        await Submit(PackRequests.Submit(1.00m));
        StopReceipt first = await StopPayment(PackRequests.Stop("00000001"));
        StopReceipt second = await StopPayment(PackRequests.Stop("00000001"));

        Assert.That(second.StoppedNum, Is.EqualTo(first.StoppedNum));
    }

    [Test]
    public async Task Stops_between_the_reading_of_an_item_and_its_turn()
    {
        await Submit(PackRequests.Submit(1.00m));
        Task<bool> running = RunOnce();
        StopReceipt receipt = await StopPayment(PackRequests.Stop());
        await running;
        await CarryOut();

        Assert.That(
            await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(receipt.StopAnswer == StopAnswer.Stopped ? 0 : 100));
    }
}
