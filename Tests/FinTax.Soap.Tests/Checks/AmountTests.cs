using System.Globalization;
using FinTax.Soap.Contracts.Checks;

namespace FinTax.Soap.Tests.Checks;

internal sealed class AmountTests
{
    [TestCase("0.00", true)]
    [TestCase("-12.30", true)]
    [TestCase("999999999999999.99", true)]
    [TestCase("1.0", false)]
    [TestCase("1.005", false)]
    [TestCase("1e2", false)]
    [TestCase("+1.00", false)]
    [TestCase("1000000000000000.00", false)]
    public void An_amount_is_written_with_two_decimals(string text, bool wellFormed) =>
        Assert.That(MoneyAmount.IsWellFormed(text), Is.EqualTo(wellFormed));

    [TestCase("0.005", "0.01")]
    [TestCase("1.005", "1.01")]
    [TestCase("1.015", "1.02")]
    [TestCase("1.0049", "1.00")]
    [TestCase("-1.005", "-1.01")]
    public void An_amount_is_rounded_half_up(string exact, string rounded) =>
        Assert.That(MoneyAmount.Round(Decimal(exact)), Is.EqualTo(Decimal(rounded)));

    [TestCase("1.00", "1.000", true)]
    [TestCase("1.00", "1.001", false)]
    public void An_amount_has_two_decimals_by_value(string first, string second, bool both) =>
        Assert.That(
            MoneyAmount.HasTwoDecimals(Decimal(first)) && MoneyAmount.HasTwoDecimals(Decimal(second)),
            Is.EqualTo(both));

    [TestCase("100.00", "0.13", "13.00", true)]
    [TestCase("100.00", "0.13", "13.06", true)]
    [TestCase("100.00", "0.13", "13.07", false)]
    [TestCase("100.00", "0.13", "12.94", true)]
    [TestCase("100.00", "0.13", "12.93", false)]
    public void Tax_of_a_line_is_within_its_tolerance(string exTax, string rate, string tax, bool agrees) =>
        Assert.That(VatLine.Agrees(Decimal(exTax), Decimal(rate), Decimal(tax)), Is.EqualTo(agrees));

    [TestCase("14.27", true)]
    [TestCase("14.28", false)]
    public void Tax_of_an_invoice_has_a_wider_tolerance(string tax, bool agrees) =>
        Assert.That(VatLine.Agrees(100.00m, 0.13m, Decimal(tax), VatLine.InvoiceTolerance), Is.EqualTo(agrees));

    [Test]
    public void An_amount_with_tax_is_taken_apart() =>
        Assert.That(VatLine.Split(113.00m, 0.13m), Is.EqualTo((100.00m, 13.00m)));

    [Test]
    public void A_total_is_the_sum_of_its_parts()
    {
        Assert.That(Sums.Agree(3.30m, [1.10m, 2.20m]), Is.True);
        Assert.That(Sums.Agree(3.31m, [1.10m, 2.20m]), Is.False);
    }

    [Test]
    public void A_pack_agrees_in_count_and_in_sum()
    {
        Assert.That(Sums.PackAgrees(2, 3.30m, [1.10m, 2.20m]), Is.True);
        Assert.That(Sums.PackAgrees(3, 3.30m, [1.10m, 2.20m]), Is.False);
        Assert.That(Sums.PackAgrees(2, 3.29m, [1.10m, 2.20m]), Is.False);
    }

    [Test]
    public void What_is_paid_is_payable_less_deduction()
    {
        Assert.That(Sums.PaidAgrees(10.00m, 2.00m, 8.00m), Is.True);
        Assert.That(Sums.PaidAgrees(10.00m, 2.00m, 8.01m), Is.False);
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
