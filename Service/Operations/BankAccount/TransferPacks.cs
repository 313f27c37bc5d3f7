using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.BankAccount;

/// <summary>Packs of transfers (批量转账), each with a payer of its own.</summary>
internal sealed class TransferPacks() : TransferPackKind(PackKind.Transfer)
{
    protected override Transfer TransferOf(ChildPackRecord child, PackItemRecord item)
    {
        TransferItem kept = KeptContent.Read<TransferItem>(item.Content);

        return new Transfer
        {
            Payer = kept.Payer,
            Payee = kept.Payee,
            SameBank = kept.SameBank,
            Urgent = kept.Urgent,
            Usage = kept.Usage,
            Remittance = kept.Remittance,
        };
    }
}
