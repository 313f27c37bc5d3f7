using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.RequestRefund;

/// <summary>What was paid under a tax voucher, and into which treasury's account.</summary>
internal sealed record PaidVoucher(Money Amount, string TreasuryAccount)
{
    /// <summary>
    /// Null where nothing that stands was paid under it: by a deduction or at the bank. Money that was reversed went back
    /// already. Two payments under one voucher count together, if they went the same way.
    /// </summary>
    public static PaidVoucher? Find(IStoreTransaction stores, string taxOrgCode, string taxVoucherNo)
    {
        List<PaidVoucher> paid =
        [
            .. stores.Deductions.ReadVoucher(taxOrgCode, taxVoucherNo)
                .Where(deduction => deduction.State is TransactionState.Succeeded or TransactionState.Reconciled)

                // What another system booked is in its treasury's account and not in ours.
                .Where(deduction => deduction.EntryId is not null)
                .Select(deduction => new PaidVoucher(deduction.Order!.Amount, deduction.Order.PayeeAccount)),
        ];

        if (stores.DeclaredPayments.FindByVoucher(taxOrgCode, taxVoucherNo)
            is { State: TransactionState.Succeeded or TransactionState.Reconciled } payment)
        {
            paid.Add(new PaidVoucher(payment.Amount, stores.TaxBureau.FindOffice(taxOrgCode)!.TreasuryAccount));
        }

        bool isOneWay = paid.DistinctBy(part => (part.TreasuryAccount, part.Amount.Currency)).Count() == 1;

        return isOneWay && stores.Ledger.FindAccount(paid[0].TreasuryAccount)?.Kind == AccountKind.Treasury
            ? paid.Aggregate((all, part) => all with { Amount = all.Amount with { Minor = all.Amount.Minor + part.Amount.Minor } })
            : null;
    }
}
