using System.Globalization;
using FinTax.Soap.Contracts;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Storage;
using ItemResult = FinTax.Soap.Service.Operations.Packs.ItemResult;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>
/// Packs whose items are transfers, whoever is paid: each becomes a SubmitTransfer under a number made for it. No
/// bank's list has transfers, so that such a pack is never reconciled here.
/// </summary>
internal abstract class TransferPackKind(PackKind kind) : IPackKind
{
    public PackKind Kind => kind;

    public string Operation { get; } = $"{{{Namespaces.Bank}}}SubmitTransfer";

    /// <summary>As wide as the largest number that the schema admits.</summary>
    public static string ItemNo(int no) => no.ToString("D4", CultureInfo.InvariantCulture);

    public IRequest CallOf(RequestHeader header, PackRecord pack, ChildPackRecord child, PackItemRecord item)
    {
        Transfer transfer = TransferOf(child, item);
        transfer.ClientSerialNo = ItemSerials.Of(kind, pack.Key, item.ItemNo);
        transfer.Amount = item.Amount.ToAmount();
        transfer.Currency = item.Amount.Currency;

        return new SubmitTransferRequest { Header = header, Transfer = transfer };
    }

    public ItemResult ResultOf(PackRecord pack, PackItemRecord item, IStoreTransaction stores)
    {
        TransferRecord transfer = stores.Transfers.FindBySerial(
            pack.Sender, ItemSerials.Of(kind, pack.Key, item.ItemNo))!;

        return transfer.State switch
        {
            TransferState.Rejected => new ItemResult(PackItemState.Failed, transfer.ResultCode!),
            TransferState.BankProcessing or TransferState.InDoubt =>
                new ItemResult(PackItemState.InDoubt, transfer.ResultCode!),
            _ => new ItemResult(
                PackItemState.Succeeded, ResultCodes.Success.Code, transfer.WorkDate, transfer.BankSerialNo),
        };
    }

    public ItemName? ItemOf(OutgoingCall call) => ItemSerials.Parse(kind, call.Sender, call.Subject);

    /// <summary>What the item orders: who pays whom, and what for.</summary>
    protected abstract Transfer TransferOf(ChildPackRecord child, PackItemRecord item);
}
