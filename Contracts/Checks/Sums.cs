namespace FinTax.Soap.Contracts.Checks;

/// <summary>Totals that a message states beside the parts that make them.</summary>
public static class Sums
{
    /// <summary>True where the parts make the total to the fen.</summary>
    public static bool Agree(decimal total, IEnumerable<decimal> parts) => parts.Sum() == total;

    /// <summary>A pack's header states how many items it carries and their sum (AllNum, AllAmt).</summary>
    public static bool PackAgrees(int count, decimal total, IReadOnlyCollection<decimal> items) =>
        items.Count == count && Agree(total, items);

    /// <summary>What is paid is what is payable less what is deducted. Bureaus round apart, so this warns and never refuses.</summary>
    public static bool PaidAgrees(decimal payable, decimal deduction, decimal paid) => payable - deduction == paid;
}
