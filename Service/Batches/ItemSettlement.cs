using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Operations;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Batches;

/// <summary>
/// Ends items whose outcome another system of record was asked for, in the transaction that books its answer. One that
/// surely was not sent goes back to wait, and its pack rests: the whole of it would fare no better now.
/// </summary>
internal sealed class ItemSettlement(IEnumerable<IPackKind> kinds, IOptions<BatchOptions> options) : ISettlementListener
{
    public void Settled(OutgoingCall call, IWork work)
    {
        foreach (IPackKind kind in kinds.Where(kind => kind.Operation == call.Operation))
        {
            if (kind.ItemOf(call) is { } name
                && work.Stores.Packs.Find(kind.Kind, name.PackKey) is { } pack
                && pack.Sender == call.Sender
                && work.Stores.Packs.FindItem(pack.PackId, name.ItemNo) is { State: PackItemState.InDoubt } item)
            {
                End(kind, pack, item, work);
            }
        }
    }

    private void End(IPackKind kind, PackRecord pack, PackItemRecord item, IWork work)
    {
        ItemResult result = kind.ResultOf(pack, item, work.Stores);

        if (result.State == PackItemState.InDoubt)
        {
            work.Stores.Packs.SaveItem(item with { ResultCode = result.Code });
        }
        else if (result.Code == ResultCodes.NotSent.Code)
        {
            work.Stores.Packs.SaveItem(item.To(PackItemState.Pending, pack, work) with { ResultCode = null });
            work.Stores.Packs.Save(pack with { HasWork = true, ResumeAt = work.Now + options.Value.TryAgainAfter });
        }
        else
        {
            work.Stores.Packs.SaveItem(item.Ended(result, cause: null, pack, work));

            // It may have been the last.
            work.Stores.Packs.Save(pack with { HasWork = true });
        }
    }
}
