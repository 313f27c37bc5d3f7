using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.Packs;

/// <summary>
/// Takes a message of a pack in and puts its items aside; when the last is here, decides whether the pack is what it
/// was said to be. Nothing of it is carried out before. Refused are a message that says something else of the whole
/// than those before it did, one for a pack that takes no more, an item that is here already, and yet another pack of
/// a sender that leaves many unfinished.
/// </summary>
internal static class PackIntake
{
    // A sender works at a few at a time. What is begun and not ended may be a gigabyte each, for a day.
    private const int IncompleteMax = 16;
    private const int TryAgainSeconds = 60;

    public static PackRecord Receive(PackUpload upload, CallScope scope)
    {
        PackRecord pack = FindOrBegin(upload, scope);
        PackSize before = Received(pack, scope.Stores);

        // What is too much already will not be less when the rest has come, and need not be kept.
        if (ReasonNotToTake(pack.Whole, before, upload.Size) is { } tooMuch)
        {
            return Save(Reject(pack, tooMuch, scope), scope);
        }

        FieldRules.Require(upload.Items.Select((item, index) => IsNew(item, index, pack, upload, scope)));
        Stage(upload, pack, scope);

        if (scope.Stores.Packs.ReadChildNumbers(pack.PackId).Count < pack.ChildPackNum)
        {
            return pack;
        }

        return Save(
            ReasonToReject(pack.Whole, Received(pack, scope.Stores)) is { } reason
                ? Reject(pack, reason, scope)
                : pack.To(PackState.Checked, scope) with { HasWork = true },
            scope);
    }

    /// <summary>The items that are here, and their sum.</summary>
    public static PackSize Received(PackRecord pack, IStoreTransaction stores)
    {
        IReadOnlyList<PackTotalRecord> totals = stores.Packs.ReadTotals(pack.PackId);

        return new PackSize(
            totals.Sum(total => total.Num),
            pack.Whole.Amount with { Minor = totals.Sum(total => total.Minor) });
    }

    private static PackRecord FindOrBegin(PackUpload upload, CallScope scope)
    {
        PackRecord? earlier = scope.Stores.Packs.Find(upload.Kind, upload.Key);

        if (earlier is null)
        {
            if (upload.ChildPackNum > 1 && scope.Stores.Packs.CountIncomplete(scope.Caller.NodeCode) >= IncompleteMax)
            {
                throw FaultCatalog.Throttled("FT6003", TryAgainSeconds, "packs");
            }

            PackRecord begun = new(
                upload.Kind,
                upload.Key,
                scope.Caller.NodeCode,
                PackState.Received,
                upload.Whole,
                scope.Now,
                scope.MessageId)
            {
                ChildPackNum = upload.ChildPackNum,
                ReturnTerm = upload.ReturnTerm,
            };

            return scope.Stores.Packs.Add(PackStates.Begin(begun, scope));
        }

        // The number is taken, and what became of it is none of this caller's business.
        if (earlier.Sender != scope.Caller.NodeCode)
        {
            throw FaultCatalog.DuplicateConflict("FT4001", upload.Key, "UNDISCLOSED", earlier.ReceivedAt);
        }

        return earlier.State == PackState.Received
            && earlier.Whole == upload.Whole
            && earlier.ChildPackNum == upload.ChildPackNum
            && earlier.ReturnTerm == upload.ReturnTerm
                ? earlier
                : throw FaultCatalog.DuplicateConflict(
                    "FT4003", upload.Key, WireName.Of(earlier.State), earlier.ReceivedAt);
    }

    private static void Stage(PackUpload upload, PackRecord pack, CallScope scope) => scope.Stores.Packs.AddChild(
        new ChildPackRecord(
            pack.PackId,
            upload.ChildPackNo,
            upload.Size,
            scope.WorkDate,
            scope.MessageId,
            scope.TraceId,
            scope.Channel,
            upload.Content),
        upload.Items.Select(item => PackItemStates.Begin(
            new PackItemRecord(
                pack.PackId, upload.ChildPackNo, item.ItemNo, item.Amount, item.Content, PackItemState.Pending),
            pack,
            scope)));

    private static ResultCode? ReasonNotToTake(PackSize whole, PackSize before, PackSize more) =>
        before.Num + more.Num > whole.Num ? ResultCodes.PackCountDiffers
        : before.Amount.Minor + more.Amount.Minor > whole.Amount.Minor ? ResultCodes.PackTotalDiffers
        : null;

    private static ResultCode? ReasonToReject(PackSize whole, PackSize received) =>
        received.Num != whole.Num ? ResultCodes.PackCountDiffers
        : received.Amount != whole.Amount ? ResultCodes.PackTotalDiffers
        : null;

    private static PackRecord Reject(PackRecord pack, ResultCode reason, CallScope scope) =>
        pack.To(PackState.Rejected, scope, "count or sum differs") with { ResultCode = reason.Code, HasWork = true };

    private static PackRecord Save(PackRecord pack, CallScope scope)
    {
        scope.Stores.Packs.Save(pack);

        return pack;
    }

    private static RuleViolation? IsNew(
        UploadedItem item, int index, PackRecord pack, PackUpload upload, CallScope scope) =>
        scope.Stores.Packs.FindItem(pack.PackId, item.ItemNo) is null
            ? null
            : new RuleViolation(
                upload.NumberField(index), "FT1105.ItemNo",
                "The number is used in another child pack.", "明细序号在其他分包中已使用。");
}
