using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.Packs;

/// <summary>What is told of packs and items in their states.</summary>
internal static class PackResults
{
    public static ResultCode Of(PackRecord pack) => pack.State switch
    {
        PackState.Received => ResultCodes.PackIncomplete,
        PackState.Checked => ResultCodes.Accepted,
        PackState.Rejected => ResultCodes.Of(pack.ResultCode!),
        PackState.Running => ResultCodes.Processing,
        _ => ResultCodes.Success,
    };

    /// <summary>An item that the rules refuse has the fault's code where others have a result code.</summary>
    public static Result Of(PackItemRecord item) => item.ResultCode is not { } code
        ? ResultCodes.Accepted.ToResult()
        : ResultCodes.Find(code)?.ToResult() ?? Of(FaultEntries.Of(code));

    /// <summary>
    /// What a refusal of its call makes of an item. What is no refusal is a bug: nothing was done, and our own code
    /// says so.
    /// </summary>
    public static ItemResult OfRefusal(Exception failure) =>
        failure is SoapFaultException { Detail: { } detail } refusal
            ? new ItemResult(PackItemState.Failed, detail.Code)
            {
                Rule = detail.Category == ResultCategory.BusinessRule ? refusal.LogDetail : null,
            }
            : new ItemResult(PackItemState.Failed, "FT9001");

    /// <summary>The totals as they are told, in the order of the states.</summary>
    public static PackTotals? Totals(PackRecord pack, IStoreTransaction stores)
    {
        PackTotals totals = [];
        totals.AddRange(stores.Packs.ReadTotals(pack.PackId).OrderBy(total => total.State).Select(total => new PackTotal
        {
            State = total.State,
            Num = total.Num,
            Amt = (pack.Whole.Amount with { Minor = total.Minor }).ToAmount(),
        }));

        return totals.Count > 0 ? totals : null;
    }

    /// <summary>The child packs that have not come; null where all are here.</summary>
    public static ChildPackNos? Missing(PackRecord pack, IStoreTransaction stores)
    {
        ChildPackNos missing = [];
        missing.AddRange(Enumerable.Range(1, pack.ChildPackNum).Except(stores.Packs.ReadChildNumbers(pack.PackId)));

        return missing.Count > 0 ? missing : null;
    }

    private static Result Of(FaultEntry entry) =>
        new() { Code = entry.Code, Text = entry.MessageZh, TipsCode = entry.TipsCode };
}
