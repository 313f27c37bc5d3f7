using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.Packs;

/// <summary>
/// Stops what has not been sent (止付), a whole pack or one item. What was sent stays as it is, and that is the answer.
/// The items of a whole pack are not touched here: they are passed over from this transaction on, and moved a few at
/// a time by whoever would have carried them out.
/// </summary>
internal static class PackStop
{
    /// <param name="pack">The pack; null where there is none.</param>
    /// <param name="itemNo">One item of it; null for all.</param>
    /// <param name="work">What it is done for.</param>
    public static StopResult Of(PackRecord? pack, string? itemNo, IWork work) => (pack, itemNo) switch
    {
        (null, _) => StopResult.Nothing(null, ResultCodes.NoSuchPack),
        ({ } found, null) => Whole(found, work),
        ({ } found, { } no) => One(found, work.Stores.Packs.FindItem(found.PackId, no), work),
    };

    private static StopResult Whole(PackRecord pack, IWork work)
    {
        PackSize pending = Pending(pack, work.Stores);

        return pack switch
        {
            { State: PackState.Rejected } or { IsStopped: true } => StopResult.Nothing(pack, ResultCodes.Success),
            { State: PackState.Received } => Stop(
                pack.To(PackState.Rejected, work, "stopped") with { ResultCode = ResultCodes.PaymentStopped.Code },
                pending,
                work),
            _ when pending.Num == 0 => StopResult.Nothing(pack, ResultCodes.NotStoppable),
            _ => Stop(pack, pending, work),
        };
    }

    private static StopResult One(PackRecord pack, PackItemRecord? item, IWork work)
    {
        if (item is not { State: PackItemState.Pending })
        {
            ResultCode result = item switch
            {
                null => ResultCodes.NoSuchItem,
                { State: PackItemState.Stopped } => ResultCodes.Success,
                _ => ResultCodes.NotStoppable,
            };

            return StopResult.Nothing(pack, result) with { Item = item };
        }

        PackItemRecord stopped = item.To(PackItemState.Stopped, pack, work, "stopped") with
        {
            ResultCode = ResultCodes.PaymentStopped.Code,
        };
        work.Stores.Packs.SaveItem(stopped);

        return new StopResult(pack, stopped, new PackSize(1, item.Amount), ResultCodes.Success);
    }

    private static StopResult Stop(PackRecord pack, PackSize pending, IWork work)
    {
        PackRecord stopped = pack with { IsStopped = true, HasWork = true };
        work.Stores.Packs.Save(stopped);

        return new StopResult(stopped, null, pending, ResultCodes.Success);
    }

    private static PackSize Pending(PackRecord pack, IStoreTransaction stores) =>
        stores.Packs.ReadTotals(pack.PackId).FirstOrDefault(total => total.State == PackItemState.Pending) is { } total
            ? new PackSize(total.Num, pack.Whole.Amount with { Minor = total.Minor })
            : new PackSize(0, pack.Whole.Amount with { Minor = 0 });
}

/// <param name="Pack">The pack; null where there is none.</param>
/// <param name="Item">The item, where one was named and is there.</param>
/// <param name="Stopped">What this stopped.</param>
/// <param name="Result">Success where it is stopped now, whoever stopped it.</param>
internal sealed record StopResult(PackRecord? Pack, PackItemRecord? Item, PackSize Stopped, ResultCode Result)
{
    public bool IsStopped => Result == ResultCodes.Success;

    public Result Tell(bool isDryRun) => (IsStopped && isDryRun ? ResultCodes.ValidatedOnly : Result).ToResult();

    public static StopResult Nothing(PackRecord? pack, ResultCode result) =>
        new(pack, null, new PackSize(0, new Money(0, pack?.Whole.Amount.Currency ?? Currencies.Cny)), result);
}
