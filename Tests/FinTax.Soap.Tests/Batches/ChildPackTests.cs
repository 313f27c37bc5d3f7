using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Batches;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Tests.Dispatch;

namespace FinTax.Soap.Tests.Batches;

/// <summary>
/// A pack in several messages: nothing of it is carried out before all are here, and count and sum hold.
/// </summary>
internal sealed class ChildPackTests : PackFixture
{
    private static readonly PackSum Whole = new(5, 15.00m);

    [TestCase(1, 2, 3)]
    [TestCase(3, 1, 2)]
    public async Task May_come_in_any_order(params int[] order)
    {
        foreach (int no in order[..2])
        {
            Assert.That((await Submit(Child(no))).State, Is.EqualTo(PackState.Received));
            await CarryOut();
        }

        BatchStatus incomplete = await Result();
        DeductionBatchReceipt last = await Submit(Child(order[2]));
        await CarryOut();

        Assert.That(incomplete.State, Is.EqualTo(PackState.Received));
        Assert.That(incomplete.MissingChildPacks, Is.EqualTo([order[2]]));
        Assert.That(last.State, Is.EqualTo(PackState.Checked));
        Assert.That(last.ReceivedAmt, Is.EqualTo(15.00m));
        Assert.That((await Result(2)).Outcomes!.Select(outcome => outcome.TraceNo), Is.EqualTo(["00000003", "00000004"]));
        Assert.That(TotalsOf(await Result()), Is.EqualTo("Succeeded:5:15.00"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.EqualTo(15_00));
    }

    [Test]
    public async Task Sent_again_has_the_receipt_of_the_first_time()
    {
        OperationReply first = await Service.SendAsync(Child(1));
        await Submit(Child(2));
        await Submit(Child(3));

        OperationReply second = await Service.SendAsync(Child(1));

        Assert.That(second.Duplicate, Is.True);
        Assert.That(second.Payload!.Value.ToArray(), Is.EqualTo(first.Payload!.Value.ToArray()));
    }

    [Test]
    public async Task Cannot_be_sent_again_with_other_items()
    {
        await Submit(Child(1));

        Assert.That(
            (await Refusal.Of(() => Submit(PackRequests.SubmitChild(1, 3, Whole, [PackRequests.Item(1, 1.00m)])))).LogCode,
            Is.EqualTo("FT4001"));
    }

    [Test]
    public async Task Must_say_the_same_of_the_whole()
    {
        await Submit(Child(1));
        PackSum other = Whole with { Amt = 16.00m };

        Assert.That((await Refusal.Of(() => Submit(Child(2, whole: other)))).LogCode, Is.EqualTo("FT4003"));
        Assert.That((await Refusal.Of(() => Submit(Child(2, of: 4)))).LogCode, Is.EqualTo("FT4003"));
        Assert.That((await Submit(Child(2))).State, Is.EqualTo(PackState.Received));
    }

    [Test]
    public async Task May_not_bring_an_item_that_is_here()
    {
        await Submit(Child(1));

        Assert.That(
            await Refusal.ViolationsOf(() => Submit(PackRequests.SubmitChild(2, 3, Whole, [PackRequests.Item(1, 1.00m)]))),
            Is.EqualTo(["FT1105.ItemNo Batch/Items/Item[1]/TraceNo"]));
    }

    [Test]
    public async Task Must_come_to_its_own_count_and_sum()
    {
        SubmitDeductionBatchRequest request = Child(1);
        request.Batch.ChildPack!.Count = 3;
        request.Batch.ChildPack.Total = 3.01m;

        Assert.That(
            await Refusal.ViolationsOf(() => Submit(request)),
            Is.EqualTo(["FT1103.Items Batch/ChildPack/Count", "FT1102.Items Batch/ChildPack/Total"]));
    }

    [Test]
    public async Task Has_a_number_of_those_announced()
    {
        SubmitDeductionBatchRequest alone = Child(1);
        alone.Batch.ChildPackNum = null;

        Assert.That(
            await Refusal.ViolationsOf(() => Submit(Child(4))), Is.EqualTo(["FT1105.ChildPack Batch/ChildPack"]));
        Assert.That(
            await Refusal.ViolationsOf(() => Submit(alone)), Is.EqualTo(["FT1105.ChildPack Batch/ChildPack"]));
    }

    [TestCase(6, 15.00, "FT0702")]
    [TestCase(5, 15.01, "FT0703")]
    [TestCase(4, 15.00, "FT0702")]
    [TestCase(5, 14.99, "FT0703")]
    public async Task Rejects_the_pack_where_count_or_sum_of_the_whole_differ(int num, decimal amt, string code)
    {
        PackSum whole = new(num, amt);
        await Submit(Child(1, whole: whole));
        await Submit(Child(2, whole: whole));
        DeductionBatchReceipt last = await Submit(Child(3, whole: whole));
        await CarryOut();
        BatchStatus rejected = await Result();

        Assert.That(last.State, Is.EqualTo(PackState.Rejected));
        Assert.That(last.Result.Code, Is.EqualTo(code));
        Assert.That(rejected.State, Is.EqualTo(PackState.Rejected));
        Assert.That(rejected.Totals!.Select(total => total.State), Is.EqualTo([PackItemState.Stopped]));
        Assert.That(StatesOf(rejected), Is.EqualTo("Stopped:FT0709 Stopped:FT0709"));
        Assert.That(await BalanceOf(Requests.TreasuryAccount), Is.Zero);
    }

    [Test]
    public async Task Comes_too_late_for_a_pack_that_was_rejected()
    {
        PackSum tooSmall = new(3, 3.00m);
        await Submit(Child(1, whole: tooSmall));
        await Submit(Child(2, whole: tooSmall));

        Assert.That((await Refusal.Of(() => Submit(Child(3, whole: tooSmall)))).LogCode, Is.EqualTo("FT4003"));
    }

    [Test]
    public async Task Rejects_the_pack_that_is_not_complete_in_time()
    {
        await Submit(Child(1));
        await Submit(Child(2));
        Service.Clock.Advance(TimeSpan.FromHours(24));
        int inTime = await Service.Get<PackRound>().RejectOverdueAsync(CancellationToken.None);
        Service.Clock.Advance(TimeSpan.FromSeconds(1));
        await Service.Get<PackRound>().RejectOverdueAsync(CancellationToken.None);
        await CarryOut();
        BatchStatus overdue = await Result();

        Assert.That(inTime, Is.Zero);
        Assert.That(overdue.State, Is.EqualTo(PackState.Rejected));
        Assert.That(overdue.Result.Code, Is.EqualTo("FT0704"));
        Assert.That(TotalsOf(overdue), Is.EqualTo("Stopped:4:10.00"));
    }

    [Test]
    public async Task May_be_of_sixteen_packs_at_a_time_that_are_not_complete()
    {
        for (int pack = 1; pack <= 16; pack++)
        {
            await Submit(Of(pack, Child(1)));
        }

        SoapFaultException refused = await Refusal.Of(() => Submit(Of(17, Child(1))));
        await Submit(Of(16, Child(2)));
        await Submit(Of(16, Child(3)));
        DeductionBatchReceipt begun = await Submit(Of(17, Child(1)));

        Assert.That(refused.LogCode, Is.EqualTo("FT6003"));
        Assert.That(begun.State, Is.EqualTo(PackState.Received));
    }

    private static SubmitDeductionBatchRequest Of(int pack, SubmitDeductionBatchRequest request)
    {
        request.Key = PackRequests.PackKey($"{pack:D8}");

        return request;
    }

    // Items 1 and 2, 3 and 4, and 5: each of as many yuan as its number says.
    private static SubmitDeductionBatchRequest Child(int no, int of = 3, PackSum? whole = null)
    {
        DeductionItems items = [];
        items.AddRange(Enumerable.Range((2 * no) - 1, no == 3 ? 1 : 2).Select(number => PackRequests.Item(number, number)));

        return PackRequests.SubmitChild(no, of, whole ?? Whole, items);
    }
}
