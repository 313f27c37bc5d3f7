using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Faults;
using static FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn.FormLines;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;

/// <summary>How the lines of a small-scale taxpayer's VAT return follow from each other (增值税小规模纳税人申报表).</summary>
internal static class VatSmallScaleRules
{
    private static readonly decimal[] Rates = [0.05m, 0.03m, 0.01m];

    public static IEnumerable<RuleViolation?> Violations(string form, VatSmallScale vat) =>
    [
        .. VatRateLineRules.Violations(form, vat.Lines, Rates),
        Follows(form, "Sales", vat.Sales, vat.Lines.Sum(line => line.Sales)),
        Follows(form, "TaxPayable", vat.TaxPayable, vat.Lines.Sum(line => line.Tax)),
        AtMost(form, "Reduction", vat.Reduction, vat.TaxPayable),
        Follows(form, "Due", vat.Due, NotBelowZero(vat.TaxPayable - vat.Reduction - vat.Prepaid)),
    ];
}
