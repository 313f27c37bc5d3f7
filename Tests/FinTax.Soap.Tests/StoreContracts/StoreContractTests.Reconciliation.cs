using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Tests.StoreContracts;

/// <summary>Batches of reconciliation, what banks send against them, and what differs.</summary>
internal abstract partial class StoreContractTests
{
    private const string Bank = "102100009980";

    [Test]
    public async Task Succeeded_payments_of_a_bank_are_read_in_the_order_of_their_keys()
    {
        await Do(stores =>
        {
            stores.Deductions.Save(Succeeded("00000002", move: 7));
            stores.Deductions.Save(Succeeded("00000001", move: 9));
            stores.Deductions.Save(Succeeded("00000001", move: 8, packNo: "00000005"));
            stores.Deductions.Save(Succeeded("00000003", move: null));
            stores.Deductions.Save(Succeeded("00000004", move: 6, bankCode: "402873300213"));
        });

        Assert.That(
            await Ask(stores => Names(stores.Deductions.ReadSucceeded(Bank, Today, null, 10))),
            Is.EqualTo(["00000001", "00000001/00000005", "00000002"]));
        Assert.That(
            await Ask(stores => Names(stores.Deductions.ReadSucceeded(Bank, Today, Key("00000001"), 1))),
            Is.EqualTo(["00000001/00000005"]));
        Assert.That(
            await Ask(stores => Names(stores.Deductions.ReadListed(Batch(after: 7, upTo: 8), null, 10))),
            Is.EqualTo(["00000001/00000005"]));
        Assert.That(
            await Ask(stores => stores.Deductions.Find("100000000201", Key("00000002"))!.Order!.Bank),
            Is.EqualTo(new PayersBank(Bank, Bank, "AG1", "甲")));
    }

    [Test]
    public async Task A_payment_is_found_by_its_key_whoever_sent_it_and_before_whoever_barred_it()
    {
        DeductionRecord barred = Deduction(TransactionState.Cancelled) with { Sender = "100000000102", Order = null };
        await Do(stores =>
        {
            stores.Deductions.Save(barred);
            stores.Deductions.Save(barred with { Sender = "100000000101" });
        });
        DeductionRecord? alone = await Ask(stores => stores.Deductions.FindAny(barred.Key));
        await Do(stores => stores.Deductions.Save(Succeeded("00000001", move: 1)));

        Assert.That(alone, Is.EqualTo(barred));
        Assert.That((await Ask(stores => stores.Deductions.FindAny(barred.Key)))!.Sender, Is.EqualTo("100000000201"));
        Assert.That(await Ask(stores => stores.Deductions.FindAny(Key("00000009"))), Is.Null);
    }

    [Test]
    public async Task The_state_of_a_payment_is_kept_alone()
    {
        DeductionRecord paid = Succeeded("00000001", move: 1);
        await Do(stores =>
        {
            stores.Deductions.Save(paid);
            stores.Deductions.SaveState(paid with { State = TransactionState.Reconciled, ResultCode = "FT0101" });
        });

        Assert.That(
            await Ask(stores => stores.Deductions.FindAny(paid.Key)),
            Is.EqualTo(paid with { State = TransactionState.Reconciled }));
    }

    [Test]
    public async Task A_batch_keeps_where_it_stands_and_is_found_while_there_is_work_on_it()
    {
        ReconBatchRecord added = await Ask(stores => stores.ReconBatches.Add(Batch(after: 0, upTo: 8)));
        ReconBatchRecord loading = added with
        {
            State = ReconBatchState.Loading,
            LineNum = 1_001,
            LineSumMinor = 5,
            Cursor = ReconKey.Of(Key("00000001")),
            Counts = ClassCounts.None.Plus([ReconClass.Equal, ReconClass.Equal, ReconClass.UnknownThere]),
            Load = new ReconLoad(1, "00000001", false, 3, 300, 2, Noon),
        };
        ReconBatchRecord? atWork = await Ask(stores => stores.ReconBatches.FindAtWork());

        await Do(stores => stores.ReconBatches.Save(loading));
        ReconBatchRecord found = (await Ask(stores => stores.ReconBatches.Find(Bank, Today, 1)))!;

        Assert.That(atWork!.BatchId, Is.EqualTo(added.BatchId));
        Assert.That(found with { Counts = loading.Counts }, Is.EqualTo(loading));
        Assert.That((found.Counts[ReconClass.Equal], found.Counts[ReconClass.UnknownThere]), Is.EqualTo((2, 1)));
        Assert.That(found.PackNum, Is.EqualTo(2));
        Assert.That(await Ask(stores => stores.ReconBatches.FindAtWork()), Is.Null);
        Assert.That(
            (await Ask(stores => stores.ReconBatches.ReadLoading(Noon.AddSeconds(1), 1))).Single().Ord,
            Is.EqualTo(1));
        Assert.That(await Ask(stores => stores.ReconBatches.ReadLoading(Noon, 1)), Is.Empty);
        Assert.That(await Ask(stores => stores.ReconBatches.LastCutAt(Today)), Is.EqualTo(Noon));
        Assert.That(await Ask(stores => stores.ReconBatches.LastCutAt(Today.AddDays(1))), Is.Null);
    }

    [Test]
    public async Task Lines_of_two_loads_are_read_as_one_and_the_first_load_speaks_first()
    {
        long load = await Ask(stores => stores.PartnerLines.NewLoad());
        long carried = await Ask(stores => stores.PartnerLines.CarriedLoad(Bank, Today));
        await Do(stores =>
        {
            stores.PartnerLines.TryAdd(load, 2, 3, [Line("00000003"), Line("00000001", minor: 2)]);
            stores.PartnerLines.Put(carried, Line("00000002"));
            stores.PartnerLines.Put(carried, Line("00000001"));
        });

        IReadOnlyList<PartnerLine> read = await Ask(stores => stores.PartnerLines.Read(load, carried, null, 10));
        await Do(stores => stores.PartnerLines.RemoveUpTo(load, carried, ReconKey.Of(Key("00000002"))));

        Assert.That(await Ask(stores => stores.PartnerLines.CarriedLoad(Bank, Today)), Is.EqualTo(carried));
        Assert.That(
            read.Select(line => (line.Key.Parts.TraceNo, line.AmountMinor)),
            Is.EqualTo([("00000001", 2), ("00000001", 1), ("00000002", 1), ("00000003", 1)]));
        Assert.That(
            await Ask(stores => stores.PartnerLines.Read(load, carried, null, 10)),
            Is.EqualTo([Line("00000003")]));
    }

    [Test]
    public async Task A_load_knows_what_is_missing_and_keeps_each_key_once()
    {
        long load = await Ask(stores => stores.PartnerLines.NewLoad());
        await Do(stores => stores.PartnerLines.TryAdd(load, 2, 1, [Line("00000001")]));

        Assert.That(await Ask(stores => stores.PartnerLines.TryAdd(load, 2, 1, [Line("00000002")])), Is.False);
        Assert.That(await Ask(stores => stores.PartnerLines.TryAdd(load, 3, 1, [Line("00000001")])), Is.False);
        Assert.That(await Ask(stores => stores.PartnerLines.ReadMissing(load, 4, 10)), Is.EqualTo([1, 4]));
        Assert.That(await Ask(stores => stores.PartnerLines.ReadMissing(load, 0, 10)), Is.Empty);

        await Do(stores => stores.PartnerLines.GiveUp(load));

        Assert.That(await Ask(stores => stores.PartnerLines.Purge(10)), Is.EqualTo(1));
        Assert.That(await Ask(stores => stores.PartnerLines.Purge(10)), Is.Zero);
    }

    [Test]
    public async Task A_difference_is_kept_once_a_key_with_both_sides_and_its_decision()
    {
        DifferenceRecord added = await Ask(stores => stores.Differences.Add(Difference()));
        DifferenceRecord resolved = added with
        {
            State = DifferenceState.Resolved,
            Proposal = new Proposal(ResolutionAction.Rebook, "A001", "why", Noon),
            Approval = new Approval("B002", Noon, "serial"),
        };
        bool before = await Ask(stores => stores.Differences.HasUnresolved(Bank, Today, 1));

        await Do(stores => stores.Differences.Save(resolved));

        Assert.That(await Ask(stores => stores.Differences.Find(added.DifferenceId)), Is.EqualTo(resolved));
        Assert.That(await Ask(stores => stores.Differences.Find(Bank, Today, added.Key)), Is.EqualTo(resolved));
        Assert.That(
            (before, await Ask(stores => stores.Differences.HasUnresolved(Bank, Today))),
            Is.EqualTo((true, false)));
        Assert.That(() => Ask(stores => stores.Differences.Add(Difference())), Throws.Exception);
        Assert.That(
            () => Do(stores => stores.Differences.Save(resolved with { Approval = new Approval("a001", Noon, null) })),
            Throws.Exception);
    }

    [Test]
    public async Task Steps_of_a_resolution_are_kept_in_their_order()
    {
        DifferenceRecord difference = await Ask(stores => stores.Differences.Add(Difference()));
        ResolutionRecord proposed = new(
            difference.DifferenceId,
            ResolutionStep.Propose,
            ResolutionAction.Manual,
            "100000000201",
            "A001",
            "why",
            Noon,
            "message");
        ResolutionRecord rejected = proposed with { Step = ResolutionStep.Reject, OperatorId = "B002", Remark = null };

        await Do(stores =>
        {
            stores.Differences.Append(proposed);
            stores.Differences.Append(rejected);
        });

        Assert.That(
            await Ask(stores => stores.Differences.ReadSteps(difference.DifferenceId)),
            Is.EqualTo([proposed, rejected]));
    }

    private static DeductionKey Key(string traceNo, string? packNo = null) =>
        new("13501000000", Today, traceNo, packNo);

    private static DeductionRecord Succeeded(
        string traceNo, long? move, string bankCode = Bank, string? packNo = null) =>
        Deduction(TransactionState.Succeeded) with
        {
            Key = Key(traceNo, packNo),
            Order = new DeductionOrder("voucher", "a", "b", new Money(1, "CNY"))
            {
                Bank = new PayersBank(bankCode, bankCode, "AG1", "甲"),
            },
            SucceededMove = move,
        };

    private static List<string> Names(IEnumerable<DeductionRecord> deductions) =>
        [.. deductions.Select(deduction => deduction.Key.ToString()["13501000000/2026-11-23/".Length..])];

    private static ReconBatchRecord Batch(long after, long upTo) =>
        new(0, Bank, Today, 1, ChkAcctType.Intraday, ReconBatchState.Cut, after, upTo, Noon);

    private static PartnerLine Line(string traceNo, long minor = 1) =>
        new(ReconKey.Of(Key(traceNo)), BankLineState.Succeeded, minor, "voucher", "a");

    private static DifferenceRecord Difference() =>
        new(
            0,
            Bank,
            Today,
            1,
            ReconClass.AmountsDiffer,
            ReconKey.Of(Key("00000001", "00000002")),
            DifferenceState.Open,
            Noon)
        {
            Theirs = Line("00000001", 2) with { Key = ReconKey.Of(Key("00000001", "00000002")) },
            Ours = new OwnLine("100000000201", TransactionState.Succeeded, 1, "voucher"),
        };
}
