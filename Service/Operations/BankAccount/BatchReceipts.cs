using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>What the sender of a batch is told at once.</summary>
internal static class BatchReceipts
{
    // A batch is done within a second or two.
    private const int QueryAfterSeconds = 5;

    public static TransferBatchReceipt Of(string batchNo, PackRecord pack, CallScope scope) => new()
    {
        BatchNo = batchNo,
        State = pack.State,
        Result = (scope.ValidateOnly ? ResultCodes.ValidatedOnly : PackResults.Of(pack)).ToResult(),
        QueryAfterSeconds = scope.ValidateOnly ? null : QueryAfterSeconds,
    };

    /// <summary>Nothing of it is kept but this.</summary>
    public static TransferBatchReceipt Rejected(string batchNo, ResultCode reason) => new()
    {
        BatchNo = batchNo,
        State = PackState.Rejected,
        Result = reason.ToResult(),
    };
}
