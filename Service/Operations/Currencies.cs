namespace FinTax.Soap.Service.Operations;

internal static class Currencies
{
    public const string Cny = "CNY";

    /// <summary>What an absent Currency element means.</summary>
    public static string Of(string? currency) => currency ?? Cny;
}
