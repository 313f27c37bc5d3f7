using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>A partner's own accounts. Somebody else's is answered as one that does not exist, so that nobody can probe.</summary>
internal static class OwnAccounts
{
    public static Account? FindOwn(this CallScope scope, string accountNo) =>
        scope.Stores.Ledger.FindAccount(accountNo) is { } account && account.OwnerNode == scope.Caller.NodeCode
            ? account
            : null;
}
