using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Faults;
using static FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn.FormLines;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;

/// <summary>How the lines of a withholding return follow from each other, person by person (个人所得税扣缴申报表).</summary>
internal static class IitWithholdingRules
{
    public static IEnumerable<RuleViolation?> Violations(string form, IitWithholding iit) =>
    [
        iit.HeadCount == iit.Persons.Count
            ? null
            : new RuleViolation(
                $"{form}/HeadCount", "FT1103.HeadCount",
                "The head count is not the number of persons.", "人数与明细不符。"),
        Follows(form, "Income", iit.Income, iit.Persons.Sum(person => person.Income)),
        Follows(form, "Due", iit.Due, iit.Persons.Sum(person => person.Due)),
        .. iit.Persons.SelectMany((person, index) => Violations($"{form}/Persons/Person[{index + 1}]", person)),
    ];

    private static IEnumerable<RuleViolation?> Violations(string path, IitPerson person)
    {
        (decimal rate, decimal quickDeduction) = WithholdingTable.BracketOf(person.TaxableIncome);

        yield return FieldRules.ResidentId($"{path}/IdNo", person.IdNo);
        yield return Follows(path, "TaxableIncome", person.TaxableIncome, NotBelowZero(
            person.Income - person.Exempt - person.BasicDeduction - person.SpecialDeduction
            - person.AdditionalDeduction - person.OtherDeduction));
        yield return RateIsOneOf(path, person.Rate, [rate]);
        yield return Follows(path, "QuickDeduction", person.QuickDeduction, quickDeduction);
        yield return Follows(path, "TaxPayable", person.TaxPayable, WithholdingTable.TaxOn(person.TaxableIncome));
        yield return AtMost(path, "Reduction", person.Reduction, person.TaxPayable);
        yield return Follows(
            path, "Due", person.Due, NotBelowZero(person.TaxPayable - person.Reduction - person.Withheld));
    }
}
