using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Batches;

/// <summary>What has not been sent of a batch or a payroll can be stopped, by its sender alone.</summary>
internal sealed class StopTransferBatchTests : PackFixture
{
    [Test]
    public async Task Stops_one_item_and_lets_the_others_go_on()
    {
        await Service.SendAsync(BatchRequests.Transfers(1.00m, 2.00m));

        BatchStopReceipt receipt = await StopAsync(BatchRequests.Stop(no: 1));
        await CarryOut();
        TransferBatchStatus done = await ResultAsync();

        Assert.That(
            (receipt.State, receipt.ItemState, receipt.StoppedNum, receipt.StoppedAmt),
            Is.EqualTo((BatchStopState.Stopped, (PackItemState?)PackItemState.Stopped, 1, 1.00m)));
        Assert.That(done.State, Is.EqualTo(PackState.Returned));
        Assert.That(
            done.Outcomes!.Select(outcome => (outcome.State, outcome.Result.Code)),
            Is.EqualTo([(PackItemState.Stopped, "FT0705"), (PackItemState.Succeeded, "FT0000")]));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 200));
    }

    [Test]
    public async Task Stops_what_is_left_of_a_payroll()
    {
        await Service.SendAsync(BatchRequests.Payroll([.. Enumerable.Repeat(1.00m, 72)]));
        await RunOnce();

        BatchStopReceipt receipt = await StopAsync(BatchRequests.Stop(TransferBatchKind.Payroll));
        await CarryOut();
        TransferBatchStatus done = await ResultAsync(TransferBatchKind.Payroll);

        Assert.That((receipt.BatchState, receipt.StoppedNum), Is.EqualTo(((PackState?)PackState.Running, 8)));
        Assert.That(
            done.Totals!.Select(total => (total.State, total.Num)),
            Is.EqualTo([(PackItemState.Succeeded, 64), (PackItemState.Stopped, 8)]));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 64_00));
    }

    [Test]
    public async Task Answers_and_does_not_do_what_comes_too_late_or_is_not_there()
    {
        await Service.SendAsync(BatchRequests.Transfers(1.00m));
        await CarryOut();

        BatchStopReceipt late = await StopAsync(BatchRequests.Stop());
        BatchStopReceipt noItem = await StopAsync(BatchRequests.Stop(no: 2, stopNo: "ZF2"));
        BatchStopReceipt otherKind = await StopAsync(BatchRequests.Stop(TransferBatchKind.Payroll, stopNo: "ZF3"));

        Assert.That(
            new[] { late, noItem, otherKind }
                .Select(receipt => (receipt.State, receipt.Result.Code, receipt.BatchState)),
            Is.EqualTo(new (BatchStopState, string, PackState?)[]
            {
                (BatchStopState.NotStopped, "FT0706", PackState.Returned),
                (BatchStopState.NotStopped, "FT0708", PackState.Returned),
                (BatchStopState.NotStopped, "FT0707", null),
            }));
    }

    [Test]
    public async Task Nobody_stops_anothers_batch()
    {
        await Service.SendAsync(BatchRequests.Transfers(1.00m));
        StopTransferBatchRequest request = BatchRequests.Stop();
        request.Header.Sender = Requests.OtherBank;

        BatchStopReceipt receipt = EmbeddedService.Read<StopTransferBatchResponse>(
            await Service.SendAsync(request, new Caller(Requests.OtherBank, "a stranger"))).Receipt;
        await CarryOut();

        Assert.That(receipt.Result.Code, Is.EqualTo("FT0707"));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 100));
    }

    [Test]
    public async Task Sent_again_it_gets_its_receipt_and_another_under_its_number_none()
    {
        await Service.SendAsync(BatchRequests.Transfers(1.00m, 2.00m));
        await StopAsync(BatchRequests.Stop(no: 1));

        BatchStopReceipt again = await StopAsync(BatchRequests.Stop(no: 1));
        string other = await Refusal.NameOf(() => Service.SendAsync(BatchRequests.Stop(no: 2)));

        Assert.That(again.StoppedNum, Is.EqualTo(1));
        Assert.That(other, Is.EqualTo("FT4001"));
    }

    [Test]
    public async Task A_dry_run_stops_nothing()
    {
        await Service.SendAsync(BatchRequests.Transfers(1.00m));
        StopTransferBatchRequest request = BatchRequests.Stop();
        request.Header.ValidateOnly = true;

        BatchStopReceipt dry = await StopAsync(request);
        await CarryOut();

        Assert.That((dry.State, dry.Result.Code), Is.EqualTo((BatchStopState.Stopped, "FT0001")));
        Assert.That(await BalanceOf(Requests.PayerAccount), Is.EqualTo(Opening - 100));
    }

    private async Task<BatchStopReceipt> StopAsync(StopTransferBatchRequest request) =>
        (await Service.AskAsync<StopTransferBatchResponse>(request)).Receipt;

    private async Task<TransferBatchStatus> ResultAsync(TransferBatchKind kind = TransferBatchKind.Transfers) =>
        (await Service.AskAsync<GetTransferBatchResultResponse>(BatchRequests.Result(kind))).Batch;
}
