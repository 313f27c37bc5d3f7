using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Faults;
using static FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn.FormLines;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;

/// <summary>How the lines of a general taxpayer's VAT return follow from each other (增值税一般纳税人申报表).</summary>
internal static class VatGeneralRules
{
    private static readonly decimal[] Rates = [0.13m, 0.09m, 0.06m, 0.00m];

    public static IEnumerable<RuleViolation?> Violations(string form, VatGeneral vat) =>
    [
        .. VatRateLineRules.Violations(form, vat.Lines, Rates),
        Follows(form, "Sales", vat.Sales, vat.Lines.Sum(line => line.Sales)),
        Follows(form, "OutputTax", vat.OutputTax, vat.Lines.Sum(line => line.Tax)),
        AtMost(form, "TransferredOut", vat.TransferredOut, vat.InputTax + vat.CarriedIn),
        Follows(form, "Deductible", vat.Deductible, vat.InputTax + vat.CarriedIn - vat.TransferredOut),
        Follows(form, "Deducted", vat.Deducted, Math.Min(vat.OutputTax, vat.Deductible)),
        Follows(form, "TaxPayable", vat.TaxPayable, vat.OutputTax - vat.Deducted),
        Follows(form, "CarriedForward", vat.CarriedForward, vat.Deductible - vat.Deducted),
        AtMost(form, "Reduction", vat.Reduction, vat.TaxPayable + vat.SimpleTax),
        Follows(form, "TotalPayable", vat.TotalPayable, vat.TaxPayable + vat.SimpleTax - vat.Reduction),
        Follows(form, "Due", vat.Due, NotBelowZero(vat.TotalPayable - vat.Prepaid)),
    ];
}
