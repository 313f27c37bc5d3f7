namespace FinTax.Soap.Service.Storage;

/// <summary>A child pack of a batch: not the lines, but after which key they begin and with which they end.</summary>
/// <param name="No">Its number, from 1.</param>
/// <param name="After">The last key of the pack before; null in the first.</param>
/// <param name="Last">Its own last key.</param>
/// <param name="Num">Its lines.</param>
/// <param name="SumMinor">Their amounts together.</param>
internal sealed record ReconPack(int No, ReconKey? After, ReconKey Last, int Num, long SumMinor)
{
    /// <summary>As many as a message of the trade holds.</summary>
    public const int LinesMax = 1_000;
}
