using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.PayDeclaredTax;

/// <summary>What a payment of declared tax must be to be looked at, and what the dues must say for it to be done.</summary>
internal static class PayDeclaredTaxRules
{
    public static IEnumerable<RuleViolation?> Violations(PayDeclaredTaxRequest request, DateOnly workDate)
    {
        DeclaredPayment payment = request.Payment;

        return
        [
            FieldRules.BankCode("Key/BankCode", request.Key.BankCode),
            FieldRules.EntrustDate("Key/EntrustDate", request.Key.EntrustDate, workDate),
            FieldRules.TaxpayerId("Payment/TaxpayerId", payment.TaxpayerId),
            PaidInOneWay(payment),
            AmountIsTheSumOfItems(payment),
            FieldRules.Yuan("Payment/Currency", payment.Currency),
            .. payment.Items.Select((item, index) => NamedOnce(payment.Items, item, index)),
        ];
    }

    /// <summary>Null when every due is there, open, this taxpayer's, and paid as a whole.</summary>
    public static ResultCode? ReasonToDecline(DeclaredPayment payment, IReadOnlyList<DueRecord?> dues) =>
        payment.Items.Zip(dues, (item, due) => ReasonToDecline(payment, item, due)).FirstOrDefault(reason => reason is not null);

    private static ResultCode? ReasonToDecline(DeclaredPayment payment, DeclaredItem item, DueRecord? due) => due switch
    {
        null => ResultCodes.NoSuchDue,
        _ when due.TaxOrgCode != payment.TaxOrgCode || due.TaxpayerId != payment.TaxpayerId => ResultCodes.NoSuchDue,
        { State: DueState.Cancelled } => ResultCodes.NoSuchDue,
        { State: DueState.Paid } => ResultCodes.DueIsPaid,
        _ when due.Amount.ToAmount() != item.Amount => ResultCodes.DueDiffers,
        _ => null,
    };

    private static RuleViolation? PaidInOneWay(DeclaredPayment payment) =>
        payment.FromAccount is null != payment.InCash is null
            ? null
            : new RuleViolation(
                "Payment", "FT1105.PaymentMeans",
                "Exactly one of FromAccount and InCash is given.", "转账缴款与现金缴款必须且只能填写一个。");

    private static RuleViolation? AmountIsTheSumOfItems(DeclaredPayment payment) =>
        Sums.Agree(payment.Amount, payment.Items.Select(item => item.Amount))
            ? null
            : new RuleViolation(
                "Payment/Amount", "FT1102.Items",
                "The amount is not the sum of its items.", "交易金额与明细合计不符。");

    private static RuleViolation? NamedOnce(DeclaredItems items, DeclaredItem item, int index) =>
        items.FindIndex(other => other.DeclarationNo == item.DeclarationNo && other.ItemNo == item.ItemNo) == index
            ? null
            : new RuleViolation(
                $"Payment/Items/Item[{index + 1}]", "FT1105.ItemTwice",
                "The due is named twice.", "缴款明细重复。");
}
