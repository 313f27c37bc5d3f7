using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.Reconciling;

/// <summary>Whose batches and differences a caller is told of.</summary>
internal static class PartnerBanks
{
    /// <summary>
    /// A partner speaks for the banks whose accounts it keeps. Another's batch is answered as one that is not there.
    /// </summary>
    public static bool SpeaksFor(this CallScope scope, string bankCode) =>
        scope.Stores.Ledger.KeepsAccountAt(scope.Caller.NodeCode, bankCode);

    /// <summary>Null where there is no such batch of the caller's.</summary>
    public static ReconBatchRecord? FindBatch(this CallScope scope, string bankCode, DateOnly chkDate, string ord) =>
        scope.SpeaksFor(bankCode) ? scope.Stores.ReconBatches.Find(bankCode, chkDate, BatchOrd.Parse(ord)) : null;
}
