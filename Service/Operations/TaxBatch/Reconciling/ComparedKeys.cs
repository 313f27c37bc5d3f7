using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>One key, and what either side has of it.</summary>
internal sealed record ComparedKey(ReconKey Key, PartnerLine? Theirs, IListedPayment? Ours);

/// <summary>
/// The next stretch of both sides, which are read in the same order, merged. It ends where the shorter of the two reads
/// ends, since beyond that the other side is not known yet.
/// </summary>
internal sealed class ComparedKeys
{
    private readonly IReadOnlyList<PartnerLine> theirs;
    private readonly IReadOnlyList<IListedPayment> ours;

    /// <param name="theirs">The bank's lines, at most so many; of two with one key the first counts.</param>
    /// <param name="ours">Our payments, at most so many.</param>
    /// <param name="atMost">How many were asked for: fewer are all that there are.</param>
    public ComparedKeys(IReadOnlyList<PartnerLine> theirs, IReadOnlyList<IListedPayment> ours, int atMost)
    {
        this.theirs = [.. theirs.DistinctBy(line => line.Key)];
        this.ours = ours;
        Last = Lower(
            theirs.Count == atMost ? theirs[^1].Key : null,
            ours.Count == atMost ? ours[^1].ListedAs : null);
    }

    /// <summary>The last key of the stretch; null where it reaches to the end of both sides.</summary>
    public ReconKey? Last { get; }

    public IEnumerable<ComparedKey> Merge()
    {
        (int their, int our) = (0, 0);

        while (KeyAt(theirs, their) is { } || KeyAt(ours, our) is { })
        {
            ReconKey key = Lower(KeyAt(theirs, their), KeyAt(ours, our))!;

            if (Last is not null && key.CompareTo(Last) > 0)
            {
                yield break;
            }

            PartnerLine? theirLine = KeyAt(theirs, their) == key ? theirs[their++] : null;
            IListedPayment? ourLine = KeyAt(ours, our) == key ? ours[our++] : null;

            yield return new ComparedKey(key, theirLine, ourLine);
        }
    }

    private static ReconKey? KeyAt(IReadOnlyList<PartnerLine> lines, int place) =>
        place < lines.Count ? lines[place].Key : null;

    private static ReconKey? KeyAt(IReadOnlyList<IListedPayment> lines, int place) =>
        place < lines.Count ? lines[place].ListedAs : null;

    private static ReconKey? Lower(ReconKey? one, ReconKey? other) =>
        one is null ? other
        : other is null ? one
        : one.CompareTo(other) <= 0 ? one : other;
}
