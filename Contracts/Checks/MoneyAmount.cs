using System.Text.RegularExpressions;

namespace FinTax.Soap.Contracts.Checks;

/// <summary>How an amount is written (two decimals, always) and how one is rounded to that.</summary>
public static partial class MoneyAmount
{
    /// <summary>True for up to 15 digits, a point and two decimals.</summary>
    public static bool IsWellFormed(string text) => Shape().IsMatch(text);

    /// <summary>Half up, as tax law rounds: 1.005 is 1.01. The banker's rounding that .NET defaults to would give 1.00.</summary>
    public static decimal Round(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    /// <summary>True where nothing stands beyond the second decimal.</summary>
    public static bool HasTwoDecimals(decimal amount) => decimal.Round(amount, 2) == amount;

    [GeneratedRegex(@"\A-?[0-9]{1,15}\.[0-9]{2}\z")]
    private static partial Regex Shape();
}
