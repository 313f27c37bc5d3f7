using FinTax.Soap.Contracts.Checks;

namespace FinTax.Soap.Tests.Checks;

internal sealed class DatesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [TestCase(0, true)]
    [TestCase(1, true)]
    [TestCase(-1, false)]
    public void A_period_ends_on_or_after_its_start(int days, bool right) =>
        Assert.That(Dates.PeriodRunsForward(Today, Today.AddDays(days)), Is.EqualTo(right));

    [TestCase(-30, true)]
    [TestCase(1, true)]
    [TestCase(2, false)]
    public void A_payment_is_entrusted_at_most_a_day_ahead(int days, bool right) =>
        Assert.That(Dates.EntrustedInTime(Today.AddDays(days), Today), Is.EqualTo(right));

    [Test]
    public void A_payment_is_entrusted_on_the_last_day_that_there_is() =>
        Assert.That(Dates.EntrustedInTime(DateOnly.MaxValue, DateOnly.MaxValue), Is.True);

    [TestCase(0, true)]
    [TestCase(1, false)]
    public void A_payment_is_billed_before_it_is_entrusted(int days, bool right) =>
        Assert.That(Dates.BilledBeforeEntrusted(Today.AddDays(days), Today), Is.EqualTo(right));
}
