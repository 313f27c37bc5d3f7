using System.Collections.Immutable;
using System.Globalization;
using FinTax.Soap.Contracts.TaxBatch;

namespace FinTax.Soap.Service.Storage;

/// <summary>How many keys of a batch fell into each class.</summary>
internal sealed record ClassCounts
{
    private readonly ImmutableArray<int> counts;

    private ClassCounts(ImmutableArray<int> counts) => this.counts = counts;

    public static ClassCounts None { get; } = new([.. Enum.GetValues<ReconClass>().Select(_ => 0)]);

    public int this[ReconClass reconClass] => counts[Place(reconClass)];

    public static ClassCounts Parse(string text) =>
        new([.. text.Split(',').Select(count => int.Parse(count, CultureInfo.InvariantCulture))]);

    public ClassCounts Plus(IReadOnlyCollection<ReconClass> found)
    {
        ImmutableArray<int>.Builder sums = counts.ToBuilder();

        foreach (ReconClass reconClass in found)
        {
            sums[Place(reconClass)]++;
        }

        return new(sums.ToImmutable());
    }

    /// <summary>As it is kept.</summary>
    public override string ToString() => string.Join(',', counts);

    // Enumerations of the contracts begin at 1.
    private static int Place(ReconClass reconClass) => (int)reconClass - 1;
}
