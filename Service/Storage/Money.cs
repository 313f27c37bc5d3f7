namespace FinTax.Soap.Service.Storage;

/// <summary>An amount in minor units (fen) with its currency. Contracts carry decimals; everything inside counts whole units.</summary>
internal readonly record struct Money(long Minor, string Currency)
{
    // Every amount of the wire has two decimals, whatever its currency.
    private const decimal MinorPerMajor = 100.00m;

    public static Money Of(decimal amount, string currency)
    {
        decimal minor = amount * MinorPerMajor;

        return decimal.IsInteger(minor)
            ? new Money(decimal.ToInt64(minor), currency)
            : throw new ArgumentOutOfRangeException(nameof(amount), "An amount has at most two decimals.");
    }

    /// <summary>With two decimals in its scale, so that it is written as 5.00 and never as 5.</summary>
    public decimal ToAmount() => Minor / MinorPerMajor + 0.00m;
}
