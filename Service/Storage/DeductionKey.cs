using System.Globalization;

namespace FinTax.Soap.Service.Storage;

/// <param name="TaxOrgCode">The tax authority that initiated it.</param>
/// <param name="EntrustDate">The initiator's date.</param>
/// <param name="TraceNo">Its number, within the date or within its pack.</param>
/// <param name="PackNo">The pack that it is an item of; null for a deduction in real time.</param>
internal sealed record DeductionKey(string TaxOrgCode, DateOnly EntrustDate, string TraceNo, string? PackNo = null)
    : IComparable<DeductionKey>
{
    /// <summary>Before every key.</summary>
    public static DeductionKey Lowest { get; } = new("", DateOnly.MinValue, "");

    /// <summary>
    /// What the payer's statement knows it by: an item's key as a whole is longer than the 35 characters of that.
    /// </summary>
    public string EndToEndId => PackNo is null ? ToString() : $"{EntrustDate:yyyy-MM-dd}/{PackNo}/{TraceNo}";

    /// <summary>The key of its pack, with the pack's number in the last place; null where it is in none.</summary>
    public DeductionKey? OfPack => PackNo is null ? null : new(TaxOrgCode, EntrustDate, PackNo);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static DeductionKey Parse(string text)
    {
        string[] parts = text.Split('/');

        return new(
            parts[0],
            DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            parts[2],
            parts.Length > 3 ? parts[3] : null);
    }

    /// <summary>The order in which the stores read them: part by part, by their characters.</summary>
    public int CompareTo(DeductionKey? other) =>
        other is null ? 1
        : string.CompareOrdinal(TaxOrgCode, other.TaxOrgCode) is not 0 and var byOffice ? byOffice
        : EntrustDate.CompareTo(other.EntrustDate) is not 0 and var byDate ? byDate
        : string.CompareOrdinal(TraceNo, other.TraceNo) is not 0 and var byTrace ? byTrace
        : string.CompareOrdinal(PackNo ?? "", other.PackNo ?? "");

    public override string ToString() =>
        $"{TaxOrgCode}/{EntrustDate:yyyy-MM-dd}/{TraceNo}" + (PackNo is null ? "" : $"/{PackNo}");
}
