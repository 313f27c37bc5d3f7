using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Dispatch;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Batches;

/// <summary>
/// An item on its way through the dispatcher. What becomes of it is written down with its money, in one transaction:
/// after a crash it waits or it is done, and nothing has to be made up for.
/// </summary>
internal sealed class ItemCall(
    IPackKind kind, PackRecord pack, PackItemRecord item, AdmittedCall call, TimeProvider clock) : ISideCall
{
    public AdmittedCall Call => call;

    /// <summary>What went wrong, where that was no refusal.</summary>
    public Exception? Bug { get; private set; }

    public string PackName => pack.ToString();

    public string ItemNo => item.ItemNo;

    public bool IsDue(IStoreTransaction stores) =>
        stores.Packs.Find(item.PackId) is { IsStopped: false }
        && stores.Packs.FindItem(item.PackId, item.ItemNo) is { State: PackItemState.Pending };

    public void Book(Exception? failure, IStoreTransaction stores)
    {
        Bug = failure is SoapFaultException ? null : failure;
        ItemResult result = failure is null ? kind.ResultOf(pack, item, stores) : PackResults.OfRefusal(failure);

        Work work = new(stores, clock.GetUtcNow(), call.Request.Header.MessageId);
        stores.Packs.SaveItem(item.Ended(result, CauseOf(result, failure), pack, work));
    }

    private static string? CauseOf(ItemResult result, Exception? failure) => (result.State, failure) switch
    {
        (PackItemState.Failed, null) => "declined",
        (PackItemState.Failed, _) => "refused",
        _ => null,
    };
}
