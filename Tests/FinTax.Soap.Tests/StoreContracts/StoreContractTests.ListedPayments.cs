using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Tests.StoreContracts;

/// <summary>What lists tell of either kind of payment, and what packs wait for.</summary>
internal abstract partial class StoreContractTests
{
    [Test]
    public async Task Succeeded_payments_of_declared_tax_are_read_in_the_order_of_office_and_number()
    {
        await Do(stores =>
        {
            stores.DeclaredPayments.Save(Declared("00000002", move: 7));
            stores.DeclaredPayments.Save(Declared("00000003", move: 9) with { TaxOrgCode = "13500000000" });
            stores.DeclaredPayments.Save(Declared("00000001", move: null));
            stores.DeclaredPayments.SaveState(Declared("00000002", move: 8) with
            {
                State = TransactionState.Reconciled,
            });
        });
        DeductionKey between = new("13500000000", Today, "00000009");

        Assert.That(
            await Ask(stores => stores.DeclaredPayments.ReadSucceeded(Bank, Today, null, 10)
                .Select(payment => (payment.Key.LevyNo, payment.State, payment.SucceededMove))),
            Is.EqualTo(new (string, TransactionState, long?)[]
            {
                ("00000003", TransactionState.Succeeded, 9),
                ("00000002", TransactionState.Reconciled, 7),
            }));
        Assert.That(
            await Ask(stores => stores.DeclaredPayments.ReadSucceeded(Bank, Today, between, 1).Single().Key.LevyNo),
            Is.EqualTo("00000002"));
        Assert.That(
            await Ask(stores => stores.DeclaredPayments.ReadListed(Batch(after: 7, upTo: 9), null, 10).Single()),
            Is.EqualTo(Declared("00000003", move: 9) with { TaxOrgCode = "13500000000" }));
    }

    [Test]
    public async Task A_levy_number_may_be_a_trace_number_and_comes_first()
    {
        PartnerLine levy = Line("00000001") with { Key = new ReconKey(ReconKind.Declared, Key("00000001")) };
        long load = await Ask(stores => stores.PartnerLines.NewLoad());
        long carried = await Ask(stores => stores.PartnerLines.CarriedLoad(Bank, Today));
        await Do(stores =>
        {
            stores.PartnerLines.TryAdd(load, 1, 2, [Line("00000001"), levy]);
            stores.Differences.Add(Difference() with { Key = levy.Key, Theirs = levy });
            stores.Differences.Add(Difference() with { Key = Line("00000001").Key, Theirs = null });
        });

        Assert.That(
            await Ask(stores => stores.PartnerLines.Read(load, carried, null, 10)),
            Is.EqualTo([levy, Line("00000001")]));
        Assert.That(
            await Ask(stores => stores.PartnerLines.Read(load, carried, levy.Key, 10)),
            Is.EqualTo([Line("00000001")]));
        Assert.That(
            (await Ask(stores => stores.Differences.Find(Bank, Today, levy.Key)))!.Theirs,
            Is.EqualTo(levy));
        Assert.That(ReconKey.Parse(levy.Key.ToString()), Is.EqualTo(levy.Key));
        Assert.That(ReconKey.Parse(Line("00000001").Key.ToString()), Is.EqualTo(Line("00000001").Key));
    }

    [TestCase(TransactionState.Succeeded, true)]
    [TestCase(TransactionState.Difference, true)]
    [TestCase(TransactionState.Reversing, true)]
    [TestCase(TransactionState.Reconciled, false)]
    [TestCase(TransactionState.Reversed, false)]
    [TestCase(TransactionState.Failed, false)]
    public async Task A_pack_waits_for_what_is_debited_and_not_reconciled(TransactionState state, bool waits)
    {
        PackRecord pack = Pack("13501000000/2026-11-23/00000005");
        await Do(stores =>
        {
            stores.Deductions.Save(Succeeded("00000001", 1, packNo: "00000005") with { State = state });
            stores.Deductions.Save(Succeeded("00000001", 2, packNo: "00000006"));
            stores.Deductions.Save(Succeeded("00000002", 3, packNo: "00000005") with { Sender = "100000000202" });
            stores.Deductions.Save(Succeeded("00000001", 4));
        });

        Assert.That(await Ask(stores => stores.Deductions.HasUnreconciled(pack)), Is.EqualTo(waits));
    }

    private static DeclaredPaymentRecord Declared(string levyNo, long? move) => new(
        "100000000101",
        new LevyNumber(Bank, Today, levyNo),
        TransactionState.Succeeded,
        Today,
        Noon,
        "13501000000",
        "91350100M000100Y43",
        new Money(100, "CNY"))
    {
        DebitedAccount = "a",
        Ordered = "{}",
        SucceededMove = move,
    };
}
