using FinTax.Soap.Contracts;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Operations.Packs;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Operations.TaxPayment;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch;

/// <summary>Packs of deductions (批量扣税): each item becomes a DeductTax under the pack's number and its own.</summary>
internal sealed class DeductionPacks : IPackKind
{
    public PackKind Kind => PackKind.Deduction;

    public string Operation => $"{{{Namespaces.TaxPayment}}}DeductTax";

    public IRequest CallOf(RequestHeader header, PackRecord pack, ChildPackRecord child, PackItemRecord item)
    {
        KeptDeduction kept = KeptContent.Read<KeptDeduction>(item.Content);
        Transfer transfer = KeptContent.Read<Transfer>(child.Content);
        transfer.PayerOpenBankCode = kept.PayerOpenBankCode ?? transfer.PayerOpenBankCode;
        DeductionKey key = KeyOf(pack, item);

        return new DeductTaxRequest
        {
            Header = header,
            Key = new TransactionKey
            {
                TaxOrgCode = key.TaxOrgCode,
                EntrustDate = key.EntrustDate,
                TraceNo = key.TraceNo,
                PackNo = key.PackNo,
            },
            Transfer = transfer,
            Payment = kept.Payment,
        };
    }

    public ItemResult ResultOf(PackRecord pack, PackItemRecord item, IStoreTransaction stores)
    {
        DeductionRecord deduction = stores.Deductions.Find(pack.Sender, KeyOf(pack, item))!;
        string code = TransactionResults.Of(deduction).Code;

        return deduction.State switch
        {
            TransactionState.Succeeded or TransactionState.Reconciled => new ItemResult(
                PackItemState.Succeeded, code, deduction.WorkDate, deduction.BankSerialNo),
            TransactionState.Failed or TransactionState.Reversed or TransactionState.Cancelled =>
                new ItemResult(PackItemState.Failed, code),
            _ => new ItemResult(PackItemState.InDoubt, code),
        };
    }

    public ItemName? ItemOf(OutgoingCall call)
    {
        DeductionKey key = DeductionKey.Parse(call.Subject);

        return key.OfPack is { } packKey
            ? new ItemName(packKey.ToString(), key.TraceNo)
            : null;
    }

    public bool IsReconciled(PackRecord pack, IStoreTransaction stores) => PackReconciliation.IsDone(pack, stores);

    private static DeductionKey KeyOf(PackRecord pack, PackItemRecord item)
    {
        DeductionKey ofPack = DeductionKey.Parse(pack.Key);

        return new DeductionKey(ofPack.TaxOrgCode, ofPack.EntrustDate, item.ItemNo, PackNo: ofPack.TraceNo);
    }
}

/// <summary>A deduction of a pack as it is kept, beside what its message has in common.</summary>
internal sealed record KeptDeduction(string? PayerOpenBankCode, Payment Payment);
