using System.Globalization;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>The place of a batch in its chain, as the wire writes it.</summary>
internal static class BatchOrd
{
    public static string Write(int ord) => ord.ToString("D4", CultureInfo.InvariantCulture);

    public static int Parse(string ord) => int.Parse(ord, NumberStyles.None, CultureInfo.InvariantCulture);
}
