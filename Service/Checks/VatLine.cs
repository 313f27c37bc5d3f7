namespace FinTax.Soap.Service.Checks;

/// <summary>Value added tax of an invoice line and of a whole invoice, within the tolerances the tax platform allows.</summary>
internal static class VatLine
{
    // Rounded unit prices make a line differ from its exact tax by up to six fen; the sum of lines by up to 1.27 yuan.
    public const decimal LineTolerance = 0.06m;

    public const decimal InvoiceTolerance = 1.27m;

    public static bool Agrees(decimal exTax, decimal rate, decimal tax, decimal tolerance = LineTolerance) =>
        Math.Abs(MoneyAmount.Round(exTax * rate) - tax) <= tolerance;

    /// <summary>Takes an amount with tax apart: 113.00 at 13 % is 100.00 and 13.00.</summary>
    public static (decimal ExTax, decimal Tax) Split(decimal withTax, decimal rate)
    {
        decimal exTax = MoneyAmount.Round(withTax / (1 + rate));

        return (exTax, withTax - exTax);
    }
}
