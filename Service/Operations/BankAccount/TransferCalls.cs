using System.Globalization;
using FinTax.Soap.Contracts;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Storage;
using ItemResult = FinTax.Soap.Service.Operations.Packs.ItemResult;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>
/// What packs of transfers have in common, whoever is paid: each item becomes a SubmitTransfer under a number made for
/// it.
/// </summary>
internal static class TransferCalls
{
    public static string Operation { get; } = $"{{{Namespaces.Bank}}}SubmitTransfer";

    /// <summary>As wide as the largest number that the schema admits.</summary>
    public static string ItemNo(int no) => no.ToString("D4", CultureInfo.InvariantCulture);

    public static ItemResult ResultOf(PackRecord pack, PackItemRecord item, IStoreTransaction stores)
    {
        TransferRecord transfer = stores.Transfers.FindBySerial(
            pack.Sender, ItemSerials.Of(pack.Kind, pack.Key, item.ItemNo))!;

        return transfer.State switch
        {
            TransferState.Rejected => new ItemResult(PackItemState.Failed, transfer.ResultCode!),
            TransferState.BankProcessing or TransferState.InDoubt =>
                new ItemResult(PackItemState.InDoubt, transfer.ResultCode!),
            _ => new ItemResult(
                PackItemState.Succeeded, ResultCodes.Success.Code, transfer.WorkDate, transfer.BankSerialNo),
        };
    }
}
