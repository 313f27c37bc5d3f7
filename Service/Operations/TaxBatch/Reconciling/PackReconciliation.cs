using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>
/// A returned pack of deductions is reconciled when each of its items that succeeded is reconciled or reversed.
/// Whatever may make that true asks here in its own transaction. [DOMAIN §1.9]
/// </summary>
internal static class PackReconciliation
{
    /// <summary>A pack of which nothing succeeded has nothing to reconcile, and stays returned.</summary>
    public static bool IsDone(PackRecord pack, IStoreTransaction stores) =>
        stores.Packs.ReadTotals(pack.PackId).Any(total => total.State == PackItemState.Succeeded)
        && !stores.Deductions.HasUnreconciled(pack);

    /// <summary>Moves the packs that these payments are items of, as far as they are reconciled by now.</summary>
    public static void Advance(IEnumerable<DeductionKey> keys, IWork work)
    {
        foreach (string packKey in keys.Select(key => key.OfPack?.ToString()).OfType<string>().Distinct())
        {
            if (work.Stores.Packs.Find(PackKind.Deduction, packKey) is { State: PackState.Returned } pack
                && IsDone(pack, work.Stores))
            {
                work.Stores.Packs.Save(pack.To(PackState.Reconciled, work));
            }
        }
    }
}
