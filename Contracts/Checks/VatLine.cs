namespace FinTax.Soap.Contracts.Checks;

/// <summary>Value added tax of an invoice line and of a whole invoice, within the tolerances the tax platform allows.</summary>
public static class VatLine
{
    /// <summary>Rounded unit prices make a line differ from its exact tax by up to six fen.</summary>
    public const decimal LineTolerance = 0.06m;

    /// <summary>What the rounding of all lines may come to, in yuan.</summary>
    public const decimal InvoiceTolerance = 1.27m;

    /// <summary>True where the tax is the rounded product within the tolerance.</summary>
    public static bool Agrees(decimal exTax, decimal rate, decimal tax, decimal tolerance = LineTolerance) =>
        Math.Abs(MoneyAmount.Round(exTax * rate) - tax) <= tolerance;

    /// <summary>Takes an amount with tax apart: 113.00 at 13 % is 100.00 and 13.00.</summary>
    public static (decimal ExTax, decimal Tax) Split(decimal withTax, decimal rate)
    {
        decimal exTax = MoneyAmount.Round(withTax / (1 + rate));

        return (exTax, withTax - exTax);
    }
}
