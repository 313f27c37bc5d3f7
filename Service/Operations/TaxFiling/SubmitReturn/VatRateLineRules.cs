using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;

/// <summary>What both VAT returns ask of their sales by rate: each rate is known and stands once, and its tax follows.</summary>
internal static class VatRateLineRules
{
    public static IEnumerable<RuleViolation?> Violations(string form, VatRateLines lines, IReadOnlyCollection<decimal> rates) =>
        lines.SelectMany((line, index) => Violations($"{form}/Lines/Line[{index + 1}]", lines, line, index, rates));

    private static IEnumerable<RuleViolation?> Violations(
        string path, VatRateLines lines, VatRateLine line, int index, IReadOnlyCollection<decimal> rates)
    {
        yield return FormLines.RateIsOneOf(path, line.Rate, rates);
        yield return FormLines.TaxFollows(path, "Tax", line.Sales, line.Rate, line.Tax);

        if (lines.FindIndex(other => other.Rate == line.Rate) != index)
        {
            yield return new RuleViolation($"{path}/Rate", "FT1105.RateTwice", "The rate stands twice.", "税率重复。");
        }
    }
}
