using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch;

/// <summary>A partner's own packs. Somebody else's is answered as one that does not exist.</summary>
internal static class OwnPacks
{
    public static PackRecord? FindOwnPack(this CallScope scope, PackKey key) =>
        scope.Stores.Packs.Find(PackKind.Deduction, BusinessKeys.Of(key)) is { } pack
        && pack.Sender == scope.Caller.NodeCode
            ? pack
            : null;
}
