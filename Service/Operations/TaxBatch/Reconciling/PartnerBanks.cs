using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>Whose batches a caller is told of.</summary>
internal static class PartnerBanks
{
    /// <summary>Null where there is none that the caller speaks for: another's is answered as one that is not there.</summary>
    public static ReconBatchRecord? FindBatch(this CallScope scope, string bankCode, DateOnly chkDate, string ord) =>
        scope.Caller.SpeaksFor(bankCode)
            ? scope.Stores.ReconBatches.Find(bankCode, chkDate, BatchOrd.Parse(ord))
            : null;
}
