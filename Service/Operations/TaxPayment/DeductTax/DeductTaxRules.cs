using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.DeductTax;

/// <summary>What a deduction must be to be looked at, and what its agreement must say for it to be done.</summary>
internal static class DeductTaxRules
{
    public static IEnumerable<RuleViolation?> Violations(DeductTaxRequest request, DateOnly workDate)
    {
        Payment payment = request.Payment;

        return
        [
            FieldRules.EntrustDate("Key/EntrustDate", request.Key.EntrustDate, workDate),
            FieldRules.BankCode("Transfer/PayeeBankCode", request.Transfer.PayeeBankCode),
            FieldRules.BankCode("Transfer/PayerBankCode", request.Transfer.PayerBankCode),
            FieldRules.BankCode("Transfer/PayerOpenBankCode", request.Transfer.PayerOpenBankCode),
            AmountIsTheSumOfItems(payment),
            FieldRules.Yuan("Payment/Currency", payment.Currency),
            BilledBeforeEntrusted(payment, request.Key),
            FieldRules.TaxpayerId("Payment/TaxpayerId", payment.TaxpayerId),
            .. payment.TaxItems.SelectMany(Violations),
        ];
    }

    /// <summary>Null when the agreement covers the payment.</summary>
    public static ResultCode? ReasonToDecline(AgreementRecord agreement, DeductTaxRequest request) => agreement switch
    {
        { State: not AgreementState.Verified } => ResultCodes.AgreementNotInForce,
        _ when !Covers(agreement, request) => ResultCodes.AgreementDiffers,
        _ => null,
    };

    private static bool Covers(AgreementRecord agreement, DeductTaxRequest request) =>
        agreement.TaxOrgCode == request.Key.TaxOrgCode
        && agreement.TaxpayerId == request.Payment.TaxpayerId
        && agreement.PayerAccount == request.Payment.PayerAccount
        && agreement.PayerBankCode == request.Transfer.PayerBankCode;

    private static IEnumerable<RuleViolation?> Violations(TaxItem item, int index)
    {
        string path = $"Payment/TaxItems/TaxItem[{index + 1}]";

        if (!Dates.PeriodRunsForward(item.PeriodStart, item.PeriodEnd))
        {
            yield return new RuleViolation(
                $"{path}/PeriodEnd", "FT1104.Period",
                "The period ends before it starts.", "所属期止早于所属期起。");
        }

        if (item.Details is { Count: > 0 } details && !Sums.Agree(item.Amount, details.Select(detail => detail.Paid)))
        {
            yield return new RuleViolation(
                $"{path}/Amount", "FT1102.Details",
                "The amount is not the sum of what its details say is paid.", "税种金额与明细实缴税额合计不符。");
        }
    }

    private static RuleViolation? AmountIsTheSumOfItems(Payment payment) =>
        Sums.Agree(payment.Amount, payment.TaxItems.Select(item => item.Amount))
            ? null
            : new RuleViolation(
                "Payment/Amount", "FT1102.TaxItems",
                "The amount is not the sum of its tax items.", "交易金额与税种金额合计不符。");

    private static RuleViolation? BilledBeforeEntrusted(Payment payment, TransactionKey key) =>
        Dates.BilledBeforeEntrusted(payment.BillDate, key.EntrustDate)
            ? null
            : new RuleViolation(
                "Payment/BillDate", "FT1104.BillDate",
                "The bill date is after the entrust date.", "开票日期晚于委托日期。");
}
