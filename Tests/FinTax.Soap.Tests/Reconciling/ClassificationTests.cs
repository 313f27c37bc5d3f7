using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Tests.Reconciling;

/// <summary>The table of classes, row by row. [DOMAIN §1.8]</summary>
internal sealed class ClassificationTests
{
    private static readonly ReconKey Key =
        ReconKey.Of(new DeductionKey("13501000000", new DateOnly(2026, 11, 23), "00000001"));

    [TestCase(BankLineState.Succeeded, OwnSide.Succeeded, ReconClass.Equal)]
    [TestCase(BankLineState.Succeeded, OwnSide.Failed, ReconClass.OnlyTheirs)]
    [TestCase(BankLineState.Succeeded, OwnSide.None, ReconClass.UnknownHere)]
    [TestCase(BankLineState.Succeeded, OwnSide.Open, ReconClass.NotReconciled)]
    [TestCase(BankLineState.Failed, OwnSide.Succeeded, ReconClass.OnlyOurs)]
    [TestCase(BankLineState.Failed, OwnSide.Failed, ReconClass.BothFailed)]
    [TestCase(BankLineState.Failed, OwnSide.None, ReconClass.BothFailed)]
    [TestCase(BankLineState.Failed, OwnSide.Open, ReconClass.NotReconciled)]
    [TestCase(BankLineState.Reversed, OwnSide.Succeeded, ReconClass.OnlyOurs)]
    [TestCase(BankLineState.Reversed, OwnSide.Failed, ReconClass.BothFailed)]
    [TestCase(null, OwnSide.Succeeded, ReconClass.UnknownThere)]
    [TestCase(null, OwnSide.Failed, ReconClass.BothFailed)]
    public void At_the_day_cut_each_pair_has_its_class(BankLineState? theirs, OwnSide ours, ReconClass expected) =>
        Assert.That(ClassOf(theirs, ours, isDayCut: true), Is.EqualTo(expected));

    [TestCase(BankLineState.Succeeded, OwnSide.None)]
    [TestCase(null, OwnSide.Succeeded)]
    public void During_the_day_an_absence_is_no_difference_yet(BankLineState? theirs, OwnSide ours) =>
        Assert.That(ClassOf(theirs, ours, isDayCut: false), Is.EqualTo(ReconClass.NotReconciled));

    [Test]
    public void A_fen_more_is_another_amount()
    {
        PartnerLine theirs = new(Key, BankLineState.Succeeded, 101, "1", null);

        ReconClass found = Classification.Of(theirs, OwnSide.Succeeded, 100, isDayCut: true);

        Assert.That(found, Is.EqualTo(ReconClass.AmountsDiffer));
    }

    private static ReconClass ClassOf(BankLineState? theirs, OwnSide ours, bool isDayCut) => Classification.Of(
        theirs is { } state ? new PartnerLine(Key, state, 100, "1", null) : null, ours, 100, isDayCut);
}
