using System.Globalization;

namespace FinTax.Soap.Service.Storage;

/// <summary>The key of a payment of declared tax, as its bank gave it.</summary>
internal sealed record LevyNumber(string BankCode, DateOnly EntrustDate, string LevyNo)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static LevyNumber Parse(string text)
    {
        string[] parts = text.Split('/');

        return new(parts[0], DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), parts[2]);
    }

    public override string ToString() => $"{BankCode}/{EntrustDate:yyyy-MM-dd}/{LevyNo}";
}
