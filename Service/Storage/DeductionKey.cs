using System.Globalization;

namespace FinTax.Soap.Service.Storage;

internal sealed record DeductionKey(string TaxOrgCode, DateOnly EntrustDate, string TraceNo)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static DeductionKey Parse(string text)
    {
        string[] parts = text.Split('/');

        return new(parts[0], DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), parts[2]);
    }

    public override string ToString() => $"{TaxOrgCode}/{EntrustDate:yyyy-MM-dd}/{TraceNo}";
}
