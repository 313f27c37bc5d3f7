using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Batches;

/// <summary>An item with its result.</summary>
internal static class ItemEnd
{
    public static PackItemRecord Ended(
        this PackItemRecord item, ItemResult result, string? cause, PackRecord pack, IWork work) =>
        item.To(result.State, pack, work, cause) with
        {
            ResultCode = result.Code,
            Rule = result.Rule,
            WorkDate = result.WorkDate,
            BankSerialNo = result.BankSerialNo,
        };
}
