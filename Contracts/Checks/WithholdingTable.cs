namespace FinTax.Soap.Contracts.Checks;

/// <summary>
/// The table by which individual income tax is withheld from wages, on the taxable income of the year so far (个人所得税预扣率表一).
/// </summary>
public static class WithholdingTable
{
    private static readonly (decimal UpTo, decimal Rate, decimal QuickDeduction)[] Brackets =
    [
        (36_000m, 0.03m, 0m),
        (144_000m, 0.10m, 2_520m),
        (300_000m, 0.20m, 16_920m),
        (420_000m, 0.25m, 31_920m),
        (660_000m, 0.30m, 52_920m),
        (960_000m, 0.35m, 85_920m),
        (decimal.MaxValue, 0.45m, 181_920m),
    ];

    /// <summary>The rate and the quick deduction of the bracket that a taxable income falls in.</summary>
    public static (decimal Rate, decimal QuickDeduction) BracketOf(decimal taxableIncome)
    {
        (_, decimal rate, decimal quickDeduction) = Array.Find(Brackets, bracket => taxableIncome <= bracket.UpTo);

        return (rate, quickDeduction);
    }

    /// <summary>The tax on a taxable income: what the brackets below it come to, rounded half up.</summary>
    public static decimal TaxOn(decimal taxableIncome)
    {
        (decimal rate, decimal quickDeduction) = BracketOf(taxableIncome);

        return MoneyAmount.Round(taxableIncome * rate - quickDeduction);
    }
}
