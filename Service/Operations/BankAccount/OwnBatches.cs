using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>A partner's own batches: their keys begin with the sender, so that nobody finds another's.</summary>
internal static class OwnBatches
{
    public static PackRecord? FindOwnBatch(this CallScope scope, TransferBatchKind kind, string batchNo) =>
        scope.Stores.Packs.Find(
            kind == TransferBatchKind.Payroll ? PackKind.Payroll : PackKind.Transfer,
            BusinessKeys.OfBatch(scope.Caller.NodeCode, batchNo));
}
