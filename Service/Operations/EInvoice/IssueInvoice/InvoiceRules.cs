using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Service.Operations.EInvoice.IssueInvoice;

/// <summary>What an invoice must be to be issued: lines whose tax follows, within the tolerances, and totals that are theirs.</summary>
internal static class InvoiceRules
{
    private static readonly decimal[] Rates = [0.13m, 0.09m, 0.06m, 0.05m, 0.03m, 0.015m, 0.01m, 0.00m];

    public static IEnumerable<RuleViolation?> Violations(Invoice invoice) =>
    [
        FieldRules.TaxpayerId("Invoice/Seller/TaxpayerId", invoice.Seller.TaxpayerId),
        invoice.Buyer.TaxpayerId is { } buyer ? FieldRules.TaxpayerId("Invoice/Buyer/TaxpayerId", buyer) : null,
        BuyerOfASpecialInvoiceIsNamed(invoice),
        .. invoice.Lines.SelectMany((line, index) => Violations($"Invoice/Lines/Line[{index + 1}]", line, index)),
        .. TotalViolations(invoice),
    ];

    /// <summary>A serial number names one request of a sender, whether the invoice is blue or red.</summary>
    public static RuleViolation? SerialIsFree(string field, string requestSerial, CallScope scope) =>
        scope.Stores.Invoices.FindBySerial(scope.Caller.NodeCode, requestSerial) is null
            ? null
            : new RuleViolation(
                field, "FT1105.RequestSerial",
                "The serial number belongs to another request.", "请求流水号已被其他请求使用。");

    private static IEnumerable<RuleViolation?> Violations(string path, InvoiceLine line, int index)
    {
        if (line.No != index + 1)
        {
            yield return new RuleViolation($"{path}/No", "FT1105.LineNo", "Lines are counted from 1.", "行号应从1连续编号。");
        }

        if (!Rates.Contains(line.Rate))
        {
            yield return new RuleViolation($"{path}/Rate", "FT1105.Rate", "There is no such rate.", "税率不存在。");
        }

        if (!VatLine.Agrees(line.AmountExTax, line.Rate, line.Tax))
        {
            yield return new RuleViolation(
                $"{path}/Tax", "FT1102.LineTax", "The tax is not amount × rate.", "税额与金额乘以税率不符。");
        }

        yield return AmountFollows(path, line);
    }

    private static RuleViolation? AmountFollows(string path, InvoiceLine line)
    {
        if (line.Quantity is null != line.UnitPrice is null)
        {
            return new RuleViolation(
                $"{path}/Quantity", "FT1105.Quantity",
                "Quantity and UnitPrice are given together or not at all.", "数量与单价必须同时填写或同时不填。");
        }

        return line is not { Quantity: { } quantity, UnitPrice: { } unitPrice }
            || Math.Abs(MoneyAmount.Round(quantity * unitPrice) - (line.Discount ?? 0) - line.AmountExTax) <= VatLine.LineTolerance
                ? null
                : new RuleViolation(
                    $"{path}/AmountExTax", "FT1102.LineAmount",
                    "The amount is not quantity × price less the discount.", "金额与数量乘以单价减折扣不符。");
    }

    private static IEnumerable<RuleViolation?> TotalViolations(Invoice invoice)
    {
        InvoiceTotals totals = invoice.Totals;
        decimal exact = invoice.Lines.Sum(line => MoneyAmount.Round(line.AmountExTax * line.Rate));

        yield return Sums.Agree(totals.AmountExTax, invoice.Lines.Select(line => line.AmountExTax))
            ? null
            : new RuleViolation(
                "Invoice/Totals/AmountExTax", "FT1102.Totals",
                "The total is not the sum of the lines.", "合计金额与明细不符。");
        yield return Sums.Agree(totals.Tax, invoice.Lines.Select(line => line.Tax))
            ? null
            : new RuleViolation(
                "Invoice/Totals/Tax", "FT1102.Totals",
                "The total is not the sum of the lines.", "合计税额与明细不符。");

        // Each line may be off by a few fen; all of them together may not be off by as much as that many lines.
        yield return Math.Abs(exact - totals.Tax) <= VatLine.InvoiceTolerance
            ? null
            : new RuleViolation(
                "Invoice/Totals/Tax", "FT1102.InvoiceTax",
                "The tax of the whole invoice is not what its rates make.", "发票税额合计误差超限。");
        yield return totals.AmountWithTax == totals.AmountExTax + totals.Tax
            ? null
            : new RuleViolation(
                "Invoice/Totals/AmountWithTax", "FT1102.Totals",
                "The amount with tax is not amount and tax together.", "价税合计与金额、税额不符。");
    }

    private static RuleViolation? BuyerOfASpecialInvoiceIsNamed(Invoice invoice) =>
        invoice.Kind != InvoiceKind.VatSpecial || invoice.Buyer.TaxpayerId is not null
            ? null
            : new RuleViolation(
                "Invoice/Buyer/TaxpayerId", "FT1105.BuyerTaxpayerId",
                "A special invoice names its buyer's number.", "专用发票必须填写购方纳税人识别号。");
}
