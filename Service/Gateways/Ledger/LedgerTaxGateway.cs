using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways.Ledger;

/// <summary>Tax paid within the embedded ledger, in the call's own transaction: never in doubt.</summary>
internal sealed class LedgerTaxGateway(LedgerGateway ledger) : ITaxGateway
{
    public string? System => null;

    /// <summary>All accounts are in the same books.</summary>
    public bool KeepsAccountsOf(string bankCode) => true;

    public GatewayAnswer Debit(DeductTaxRequest request, DeductionRecord deduction, ISendingWork work) =>
        Book(request, deduction, work);

    /// <summary>The entry bears the voucher that the payment was given. The dues are the caller's to move.</summary>
    public GatewayAnswer Pay(PayDeclaredTaxRequest request, DeclaredPaymentRecord payment, ISendingWork work)
    {
        TaxOffice office = work.Stores.TaxBureau.FindOffice(payment.TaxOrgCode)!;
        DeclaredItem first = request.Payment.Items[0];
        LedgerEntry entry = CollectedTax.Entry(
            request, payment, new LedgerParty(office.TreasuryAccount, office.Name, null), work) with
        {
            Usage = work.Stores.Dues.Find(first.DeclarationNo, first.ItemNo)!.Tax.TypeName,
            VoucherNo = payment.TaxVoucherNo,
        };

        return ledger.Pay(
            work.Stores.Ledger, entry, entry.Payer.Account, office.TreasuryAccount, payment.Amount);
    }

    public GatewayAnswer Reverse(DeductionRecord original, string cancelNo, string reason, ISendingWork work) =>
        ledger.Reverse(work.Stores.Ledger, original.EntryId!.Value, original.WorkDate, work.Now, reason);

    /// <summary>Debits the tax in whatever transaction the work is.</summary>
    public GatewayAnswer Book(DeductTaxRequest request, DeductionRecord deduction, IWork work)
    {
        Transfer transfer = request.Transfer;
        Payment payment = request.Payment;
        DeductionOrder order = deduction.Order!;
        LedgerEntry entry = new(
            deduction.WorkDate,
            work.Now,
            new LedgerParty(order.PayerAccount, payment.PayerName, transfer.PayerBankCode),
            new LedgerParty(order.PayeeAccount, transfer.PayeeName, transfer.PayeeBankCode))
        {
            Summary = "实时扣税",
            Usage = payment.TaxItems[0].TaxTypeName,
            Postscript = payment.Remarks?.FirstOrDefault(),
            VoucherNo = payment.TaxVoucherNo,
            EndToEndId = deduction.Key.EndToEndId,
        };

        return ledger.Pay(work.Stores.Ledger, entry, order.PayerAccount, order.PayeeAccount, order.Amount);
    }
}
