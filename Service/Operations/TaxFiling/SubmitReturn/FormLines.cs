using System.Globalization;
using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;

/// <summary>Rules that all forms share: a line follows from others, to the fen or within a tolerance. Null means it does.</summary>
internal static class FormLines
{
    public static RuleViolation? Follows(string form, string line, decimal stated, decimal expected) =>
        stated == expected ? null : Differs(form, line, expected);

    /// <summary>A sum of invoices, each of which was rounded: it may differ from the product as an invoice may. [DOMAIN §3]</summary>
    public static RuleViolation? TaxFollows(string form, string line, decimal taxBase, decimal rate, decimal tax) =>
        VatLine.Agrees(taxBase, rate, tax, VatLine.InvoiceTolerance)
            ? null
            : Differs(form, line, MoneyAmount.Round(taxBase * rate));

    public static RuleViolation? AtMost(string form, string line, decimal stated, decimal most) =>
        stated <= most
            ? null
            : new RuleViolation(
                $"{form}/{line}", $"FT1102.{line}",
                Invariant($"The line is at most {most:0.00}."), Invariant($"该行次不得大于{most:0.00}。"));

    public static RuleViolation? RateIsOneOf(string form, decimal rate, IReadOnlyCollection<decimal> rates) =>
        rates.Contains(rate)
            ? null
            : new RuleViolation($"{form}/Rate", "FT1105.Rate", "There is no such rate.", "税率不存在。");

    /// <summary>What is left to pay is never less than nothing.</summary>
    public static decimal NotBelowZero(decimal amount) => Math.Max(amount, 0.00m);

    private static RuleViolation Differs(string form, string line, decimal expected) => new(
        $"{form}/{line}", $"FT1102.{line}",
        Invariant($"The line does not follow from the others: {expected:0.00} expected."),
        Invariant($"该行次与其他行次勾稽关系不符，应为{expected:0.00}。"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
