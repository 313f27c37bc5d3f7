using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Faults;
using static FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn.FormLines;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;

/// <summary>How the lines of the combined form follow from each other (财产和行为税合并申报表).</summary>
internal static class OtherFormRules
{
    public static IEnumerable<RuleViolation?> Violations(string form, OtherForm other) =>
    [
        Follows(form, "Due", other.Due, other.Lines.Sum(line => line.Due)),
        .. other.Lines.SelectMany((line, index) => Violations($"{form}/Lines/Line[{index + 1}]", other.Lines, line, index)),
    ];

    private static IEnumerable<RuleViolation?> Violations(string path, OtherLines lines, OtherLine line, int index)
    {
        yield return Follows(path, "Payable", line.Payable, MoneyAmount.Round(line.TaxBase * line.Rate));
        yield return AtMost(path, "Reduction", line.Reduction, line.Payable);
        yield return Follows(path, "Due", line.Due, NotBelowZero(line.Payable - line.Reduction - line.Prepaid));

        if (lines.FindIndex(other => other.No == line.No) != index)
        {
            yield return new RuleViolation($"{path}/No", "FT1105.RowTwice", "The row stands twice.", "行次重复。");
        }
    }
}
