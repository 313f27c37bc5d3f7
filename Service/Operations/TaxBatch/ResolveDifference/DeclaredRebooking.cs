using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Operations.TaxFiling;
using FinTax.Soap.Service.Operations.TaxPayment.PayDeclaredTax;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.ResolveDifference;

/// <summary>
/// Books a payment of declared tax that the bank has and that was declined here, as it was ordered: money and dues move
/// together or not at all. A line does not say which dues it pays: what was never ordered here, and what was ordered
/// with another amount, is not booked.
/// </summary>
internal sealed class DeclaredRebooking(ResolutionLedger ledger, WorkCalendar calendar)
{
    public BookedResolution Book(PartnerLine theirs, DeclaredPaymentRecord? ours, CallScope scope)
    {
        if (ours is not { State: TransactionState.Difference, SucceededMove: null, Ordered: { } ordered }
            || ours.Amount.Minor != theirs.AmountMinor)
        {
            return new(ResultCodes.NotResolvableSo);
        }

        DeclaredPayment order = KeptContent.Read<DeclaredPayment>(ordered);
        List<DueRecord?> dues = DeclaredDues.Find(order, scope.Stores);

        return PayDeclaredTaxRules.ReasonToDecline(order, dues) is { } reason ? new(reason)
            : order.FromAccount is not null && !IsOfTheSender(ours, scope) ? new(ResultCodes.NoSuchAccount)
            : Debit(ours, [.. dues.OfType<DueRecord>()], scope);
    }

    private BookedResolution Debit(DeclaredPaymentRecord ours, List<DueRecord> dues, CallScope scope)
    {
        string voucherNo = BureauNumbers.TaxVoucherNo(scope, calendar.Current(scope));
        string treasury = scope.Stores.TaxBureau.FindOffice(ours.TaxOrgCode)!.TreasuryAccount;
        GatewayAnswer answer = ledger.Debit(
            ours.DebitedAccount!, treasury, ours.Amount, voucherNo, ours.Key.ToString(), scope);

        if (answer.Refusal is null)
        {
            Assessments.Pay(dues, scope);
            scope.Stores.DeclaredPayments.Save(
                ours.To(TransactionState.Reconciled, scope, "resolved: it stands") with
                {
                    TaxVoucherNo = voucherNo,
                    EntryId = answer.EntryId,
                    BankSerialNo = answer.BankSerialNo,
                    ResultCode = ResultCodes.Success.Code,
                });
        }

        return new(ResolutionLedger.OfRefusal(answer), answer.BankSerialNo);
    }

    private static bool IsOfTheSender(DeclaredPaymentRecord ours, CallScope scope) =>
        scope.Stores.Ledger.FindAccount(ours.DebitedAccount!) is { } account
        && account.OwnerNode == ours.Sender
        && account.BankCode == ours.Key.BankCode;
}
