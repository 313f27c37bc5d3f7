using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Tests.StoreContracts;

/// <summary>Packs, their child packs and items.</summary>
internal abstract partial class StoreContractTests
{
    [Test]
    public async Task A_pack_is_found_by_its_key_and_keeps_where_it_stands()
    {
        PackRecord added = await Ask(stores => stores.Packs.Add(Pack("P1")));
        PackRecord rejected = added with
        {
            State = PackState.Rejected,
            ResultCode = "FT0702",
            IsStopped = true,
            HasWork = true,
            ResumeAt = Noon,
        };

        await Do(stores => stores.Packs.Save(rejected));

        Assert.That(await Ask(stores => stores.Packs.Find(PackKind.Deduction, "P1")), Is.EqualTo(rejected));
        Assert.That(await Ask(stores => stores.Packs.Find(added.PackId)), Is.EqualTo(rejected));
        Assert.That(await Ask(stores => stores.Packs.Find(PackKind.Deduction, "P2")), Is.Null);
        Assert.That(() => Ask(stores => stores.Packs.Add(Pack("P1"))), Throws.Exception);
    }

    [Test]
    public async Task Packs_have_their_turns_in_the_order_of_their_numbers()
    {
        PackRecord idle = await Ask(stores => stores.Packs.Add(Pack("P1")));
        PackRecord first = await Ask(stores => stores.Packs.Add(Pack("P2") with { HasWork = true, ResumeAt = Noon }));
        PackRecord second = await Ask(stores => stores.Packs.Add(Pack("P3") with { HasWork = true }));

        Assert.That(await Ask(stores => stores.Packs.FindNextWithWork(Noon, idle.PackId)), Is.EqualTo(first));
        Assert.That(await Ask(stores => stores.Packs.FindNextWithWork(Noon, first.PackId)), Is.EqualTo(second));
        Assert.That(await Ask(stores => stores.Packs.FindNextWithWork(Noon, second.PackId)), Is.Null);
        Assert.That(await Ask(stores => stores.Packs.FindNextWithWork(Noon.AddSeconds(-1), 0)), Is.EqualTo(second));
    }

    [Test]
    public async Task Packs_that_are_not_complete_are_read_the_earliest_first()
    {
        PackRecord later = await Ask(stores => stores.Packs.Add(Pack("P1")));
        PackRecord earlier = await Ask(stores => stores.Packs.Add(Pack("P2") with { ReceivedAt = Noon.AddHours(-1) }));
        await Do(stores => stores.Packs.Add(Pack("P3") with { State = PackState.Checked }));

        Assert.That(
            await Ask(stores => stores.Packs.ReadIncomplete(Noon.AddSeconds(1), 10)), Is.EqualTo([earlier, later]));
        Assert.That(await Ask(stores => stores.Packs.ReadIncomplete(Noon, 10)), Is.EqualTo([earlier]));
        Assert.That(await Ask(stores => stores.Packs.CountIncomplete("100000000201")), Is.EqualTo(2));
        Assert.That(await Ask(stores => stores.Packs.CountIncomplete("100000000202")), Is.Zero);
    }

    [Test]
    public async Task A_pack_is_over_its_term_when_one_more_work_date_has_been_opened_than_that()
    {
        PackRecord pack = await Ask(stores => stores.Packs.Add(Pack("P1") with { ReturnTerm = 1 }));
        await Do(stores =>
        {
            stores.Packs.AddChild(Child(pack, 1) with { WorkDate = Today.AddDays(1) }, []);
            stores.Packs.AddChild(Child(pack, 2), []);
            stores.Packs.AddChild(Child(stores.Packs.Add(Pack("P2")), 1), []);

            // A day passed between them, and no work date: it does not count.
            stores.WorkDates.Save(new WorkDateRecord(Today, Noon));
            stores.WorkDates.Save(new WorkDateRecord(Today.AddDays(2), Noon));
        });
        IReadOnlyList<PackRecord> within = await Ask(stores => stores.Packs.ReadOverTerm(10));

        await Do(stores => stores.WorkDates.Save(new WorkDateRecord(Today.AddDays(3), Noon)));
        IReadOnlyList<PackRecord> over = await Ask(stores => stores.Packs.ReadOverTerm(10));
        await Do(stores => stores.Packs.Save(pack with { IsStopped = true }));

        Assert.That(within, Is.Empty);
        Assert.That(over, Is.EqualTo([pack]));
        Assert.That(await Ask(stores => stores.Packs.ReadOverTerm(10)), Is.Empty);
    }

    [Test]
    public async Task Items_are_read_in_their_order_and_counted_as_they_move()
    {
        PackRecord pack = await Ask(stores => stores.Packs.Add(Pack("P1")));
        ChildPackRecord second = Child(pack, 2);
        await Do(stores => stores.Packs.AddChild(second, [Item(pack, 2, "7", 700)]));
        await Do(stores => stores.Packs.AddChild(Child(pack, 1), [Item(pack, 1, "9", 900), Item(pack, 1, "3", 300)]));
        PackItemRecord item = (await Ask(stores => stores.Packs.FindItem(pack.PackId, "9")))!;
        PackItemRecord done = item with
        {
            State = PackItemState.Succeeded,
            ResultCode = "FT0000",
            Rule = "rule",
            WorkDate = Today,
            BankSerialNo = "S1",
        };
        await Do(stores => stores.Packs.SaveItem(done));

        Assert.That(await Ask(stores => stores.Packs.FindChild(pack.PackId, 2)), Is.EqualTo(second));
        Assert.That(await Ask(stores => stores.Packs.ReadChildNumbers(pack.PackId)), Is.EqualTo([1, 2]));
        Assert.That(await Ask(stores => stores.Packs.FindItem(pack.PackId, "9")), Is.EqualTo(done));
        Assert.That(await NumbersOf(stores => stores.Packs.ReadItems(pack.PackId, 1)), Is.EqualTo(["9", "3"]));
        Assert.That(await NumbersOf(stores => stores.Packs.ReadPending(pack.PackId, 10)), Is.EqualTo(["3", "7"]));
        Assert.That(await NumbersOf(stores => stores.Packs.ReadPending(pack.PackId, 1)), Is.EqualTo(["3"]));
        Assert.That(
            await Ask(stores => stores.Packs.ReadTotals(pack.PackId)),
            Is.EquivalentTo([
                new PackTotalRecord(PackItemState.Pending, 2, 1_000), new PackTotalRecord(PackItemState.Succeeded, 1, 900)]));
    }

    [Test]
    public async Task A_pack_has_one_item_of_a_number_even_for_the_store()
    {
        PackRecord pack = await Ask(stores => stores.Packs.Add(Pack("P1")));
        await Do(stores => stores.Packs.AddChild(Child(pack, 1), [Item(pack, 1, "1", 100)]));

        Assert.That(
            () => Do(stores => stores.Packs.AddChild(Child(pack, 2), [Item(pack, 2, "1", 100)])), Throws.Exception);
        Assert.That(await Ask(stores => stores.Packs.ReadChildNumbers(pack.PackId)), Is.EqualTo([1]));
    }

    private Task<IEnumerable<string>> NumbersOf(Func<IStoreTransaction, IReadOnlyList<PackItemRecord>> read) =>
        Ask(stores => read(stores).Select(item => item.ItemNo));

    private static PackRecord Pack(string key) => new(
        PackKind.Deduction, key, "100000000201", PackState.Received, new PackSize(3, new Money(1_900, "CNY")), Noon, "message")
    {
        ChildPackNum = 2,
        ResumeAt = DateTimeOffset.UnixEpoch,
    };

    private static ChildPackRecord Child(PackRecord pack, int no) => new(
        pack.PackId, no, new PackSize(1, new Money(100, "CNY")), Today, "message", "trace", "channel", "{}");

    private static PackItemRecord Item(PackRecord pack, int childPackNo, string itemNo, long minor) =>
        new(pack.PackId, childPackNo, itemNo, new Money(minor, "CNY"), "{}", PackItemState.Pending);
}
