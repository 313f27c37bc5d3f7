using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Faults;
using static FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn.FormLines;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;

/// <summary>How the lines of a corporate income tax return follow from each other (企业所得税预缴申报表).</summary>
internal static class CitQuarterlyRules
{
    // The one rate of the form: lower ones are granted as a reduction.
    private static readonly decimal[] Rates = [0.25m];

    public static IEnumerable<RuleViolation?> Violations(string form, CitQuarterly cit) =>
    [
        Follows(
            form, "TaxableIncome", cit.TaxableIncome,
            cit.Profit + cit.SpecificIncome - cit.NonTaxableIncome - cit.Depreciation - cit.ExemptIncome - cit.PriorLosses),
        RateIsOneOf(form, cit.Rate, Rates),
        Follows(form, "TaxPayable", cit.TaxPayable, NotBelowZero(MoneyAmount.Round(cit.TaxableIncome * cit.Rate))),
        AtMost(form, "Reduction", cit.Reduction, cit.TaxPayable),
        Follows(form, "Due", cit.Due, NotBelowZero(cit.TaxPayable - cit.Reduction - cit.Prepaid)),
    ];
}
