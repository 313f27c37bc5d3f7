using FinTax.Soap.Contracts.TaxBatch;

namespace FinTax.Soap.Service.Storage;

/// <summary>What both sides of a list know a payment by.</summary>
/// <param name="Kind">A payment of declared tax, or a deduction.</param>
/// <param name="Parts">
/// The deduction's key; of a payment of declared tax its office, its date, and the levy number in the place of the
/// trace number.
/// </param>
internal sealed record ReconKey(ReconKind Kind, DeductionKey Parts) : IComparable<ReconKey>
{
    private const string DeclaredMark = "DECLARED/";

    /// <summary>Before every key.</summary>
    public static ReconKey Lowest { get; } = new(ReconKind.Declared, DeductionKey.Lowest);

    public static ReconKey Of(DeductionKey key) => new(ReconKind.Deduction, key);

    public static ReconKey Of(string taxOrgCode, LevyNumber levy) =>
        new(ReconKind.Declared, new DeductionKey(taxOrgCode, levy.EntrustDate, levy.LevyNo));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ReconKey Parse(string text) =>
        text.StartsWith(DeclaredMark, StringComparison.Ordinal)
            ? new(ReconKind.Declared, DeductionKey.Parse(text[DeclaredMark.Length..]))
            : Of(DeductionKey.Parse(text));

    /// <summary>The order in which the stores read them: kind by kind, whose names are in that order too.</summary>
    public int CompareTo(ReconKey? other) =>
        other is null ? 1
        : Kind.CompareTo(other.Kind) is not 0 and var byKind ? byKind
        : Parts.CompareTo(other.Parts);

    public override string ToString() => Kind == ReconKind.Declared ? $"{DeclaredMark}{Parts}" : Parts.ToString();
}
