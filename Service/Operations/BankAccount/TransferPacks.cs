using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>Packs of transfers (批量转账), each with a payer of its own.</summary>
internal sealed class TransferPacks : IPackKind
{
    public PackKind Kind => PackKind.Transfer;

    public string Operation => TransferCalls.Operation;

    public IRequest CallOf(RequestHeader header, PackRecord pack, ChildPackRecord child, PackItemRecord item)
    {
        TransferItem kept = KeptContent.Read<TransferItem>(item.Content);

        return new SubmitTransferRequest
        {
            Header = header,
            Transfer = new Transfer
            {
                ClientSerialNo = ItemSerials.Of(pack.Kind, pack.Key, item.ItemNo),
                Payer = kept.Payer,
                Payee = kept.Payee,
                Amount = kept.Amount,
                Currency = item.Amount.Currency,
                SameBank = kept.SameBank,
                Urgent = kept.Urgent,
                Usage = kept.Usage,
                Remittance = kept.Remittance,
            },
        };
    }

    public ItemResult ResultOf(PackRecord pack, PackItemRecord item, IStoreTransaction stores) =>
        TransferCalls.ResultOf(pack, item, stores);

    public ItemName? ItemOf(OutgoingCall call) => ItemSerials.Parse(Kind, call.Sender, call.Subject);
}
