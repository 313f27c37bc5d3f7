using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.RequestRefund;

/// <summary>What a pack of refunds must be to be looked at, and what each voucher must say for its refund to be done.</summary>
internal static class RefundRules
{
    public static IEnumerable<RuleViolation?> Violations(RequestRefundRequest request, DateOnly workDate)
    {
        RefundPack pack = request.Refund;

        return
        [
            FieldRules.EntrustDate("Key/EntrustDate", request.Key.EntrustDate, workDate),
            FieldRules.Yuan("Refund/Currency", pack.Currency),
            CountIsThatOfItems(pack),
            TotalIsTheSumOfItems(pack),
            .. pack.Items.SelectMany((item, index) => Violations(pack.Items, item, index)),
        ];
    }

    /// <summary>Null when the voucher was paid, is not refunded yet, and the payee is who it is said to be.</summary>
    /// <param name="refund">What is to be given back.</param>
    /// <param name="paid">What was paid under its voucher.</param>
    /// <param name="other">Another refund of the voucher.</param>
    /// <param name="payee">The payee's account, where it is kept here.</param>
    public static ResultCode? ReasonToDecline(RefundRecord refund, PaidVoucher? paid, RefundRecord? other, Account? payee) =>
        paid switch
        {
            null => ResultCodes.NoSuchVoucher,
            _ when other is not null => ResultCodes.VoucherIsRefunded,
            _ when refund.Amount.Currency != paid.Amount.Currency => ResultCodes.CurrencyDiffers,
            _ when refund.Amount.Minor > paid.Amount.Minor => ResultCodes.RefundExceedsPaid,
            _ when payee is not null && payee.Name != refund.Payee.Name => ResultCodes.PayeeDiffers,
            _ => null,
        };

    /// <summary>The payee's account; null where another bank keeps it.</summary>
    public static Account? PayeeKeptHere(ILedgerStore ledger, LedgerParty payee) =>
        ledger.FindAccount(payee.Account) is { } account && account.BankCode == payee.BankCode ? account : null;

    private static IEnumerable<RuleViolation?> Violations(RefundItems items, RefundItem item, int index)
    {
        string path = $"Refund/Items/Item[{index + 1}]";
        yield return FieldRules.BankCode($"{path}/PayeeBankCode", item.PayeeBankCode);

        if (items.FindIndex(other => other.TraceNo == item.TraceNo) != index)
        {
            yield return new RuleViolation(
                $"{path}/TraceNo", "FT1105.TraceNo",
                "The number is used twice in the pack.", "交易流水号重复。");
        }

        if (items.FindIndex(other => other.TaxVoucherNo == item.TaxVoucherNo) != index)
        {
            yield return new RuleViolation(
                $"{path}/TaxVoucherNo", "FT1105.VoucherTwice",
                "The voucher is refunded twice in the pack.", "同一税票重复退库。");
        }
    }

    private static RuleViolation? CountIsThatOfItems(RefundPack pack) =>
        pack.Count == pack.Items.Count
            ? null
            : new RuleViolation(
                "Refund/Count", "FT1103.Items",
                "The count is not the number of items.", "总笔数与明细笔数不符。");

    private static RuleViolation? TotalIsTheSumOfItems(RefundPack pack) =>
        Sums.Agree(pack.Total, pack.Items.Select(item => item.Amount))
            ? null
            : new RuleViolation(
                "Refund/Total", "FT1102.Items",
                "The total is not the sum of its items.", "总金额与明细合计不符。");
}
