using System.Globalization;
using FinTax.Soap.Contracts.Checks;

namespace FinTax.Soap.Tests.Checks;

internal sealed class WithholdingTableTests
{
    [TestCase("0.00", "0.00")]
    [TestCase("36000.00", "1080.00")]
    [TestCase("36000.01", "1080.00")]
    [TestCase("60000.00", "3480.00")]
    [TestCase("144000.00", "11880.00")]
    [TestCase("300000.00", "43080.00")]
    [TestCase("420000.00", "73080.00")]
    [TestCase("660000.00", "145080.00")]
    [TestCase("960000.00", "250080.00")]
    [TestCase("1000000.00", "268080.00")]
    public void The_tax_grows_from_bracket_to_bracket_without_a_step(string income, string tax) =>
        Assert.That(WithholdingTable.TaxOn(Decimal(income)), Is.EqualTo(Decimal(tax)));

    [TestCase("36000.00", "0.03", "0")]
    [TestCase("36000.01", "0.10", "2520")]
    [TestCase("960000.01", "0.45", "181920")]
    public void A_bracket_has_its_rate_and_quick_deduction(string income, string rate, string quickDeduction) =>
        Assert.That(WithholdingTable.BracketOf(Decimal(income)), Is.EqualTo((Decimal(rate), Decimal(quickDeduction))));

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
