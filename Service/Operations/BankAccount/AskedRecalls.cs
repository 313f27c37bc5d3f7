using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>
/// The recalls that a caller may answer: those of money on accounts of its own, and those of money that has gone to a
/// bank that it speaks for.
/// </summary>
internal static class AskedRecalls
{
    public static bool IsAsked(this CallScope scope, RecallRecord recall) =>
        recall.AskedNode == scope.Caller.NodeCode || scope.Caller.SpeaksFor(recall.AskedBank);

    /// <summary>Those that can still be answered, the earliest first.</summary>
    public static IEnumerable<RecallRecord> ReadAsked(this CallScope scope, int atMost) =>
        scope.Stores.Recalls.ReadPendingOfNode(scope.Caller.NodeCode, scope.Now, atMost)
            .Concat(scope.Caller.BankCodes.SelectMany(
                bankCode => scope.Stores.Recalls.ReadPendingOfBank(bankCode, scope.Now, atMost)))
            .OrderBy(recall => recall.RecalledAt)
            .Take(atMost);
}
