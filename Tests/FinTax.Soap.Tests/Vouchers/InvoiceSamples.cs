using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Vouchers;

namespace FinTax.Soap.Tests.Vouchers;

/// <summary>Invoices to make files of; a test changes the one thing it is about.</summary>
internal static class InvoiceSamples
{
    internal const string No = "26351000000000000001";

    /// <summary>All members of the contract that a file shows, each with another value.</summary>
    internal static IssuedInvoice Full(params IEnumerable<InvoiceLine> lines) => new(
        new Invoice
        {
            RequestSerial = "EI0001",
            Kind = InvoiceKind.VatSpecial,
            Seller = new InvoiceSeller
            {
                Name = "福州示例科技有限公司",
                TaxpayerId = "91350100M000100Y43",
                Address = "福州市鼓楼区示例路1号 0591-12345678",
                Bank = "示例银行福州分行 6222021001116245702",
            },
            Buyer = new InvoiceBuyer
            {
                Name = "厦门示例供应链有限公司",
                TaxpayerId = "91350200M00040045P",
                Address = "厦门市思明区示例路2号 0592-87654321",
                Bank = "示例银行厦门分行 6222021001116245710",
            },
            Lines = [.. lines],
            Totals = new InvoiceTotals { AmountExTax = 1_000.00m, Tax = 130.00m, AmountWithTax = 1_130.00m },
            Remark = "合同 2026-118",
        },
        No,
        new DateOnly(2026, 11, 23),
        BlueNo: null);

    internal static InvoiceLine Line(int no = 1, string goodsName = "*软件*财税接口服务 & <维护>") => new()
    {
        No = no,
        GoodsName = goodsName,
        TaxClassCode = "3040201990000000000",
        Specification = "V1.0/企业版",
        Unit = "套",
        Quantity = 3.5m,
        UnitPrice = 300.12345678m,
        Discount = 50.43m,
        AmountExTax = 1_000.01m,
        Rate = 0.13m,
        Tax = 130.02m,
    };

    /// <summary>A line whose members are as long as the contract admits.</summary>
    internal static InvoiceLine LongestLine(int no) => new()
    {
        No = no,
        GoodsName = new string('货', 100),
        TaxClassCode = "3040201990000000000",
        Specification = new string('规', 60),
        Unit = new string('套', 60),
        Quantity = 12_345_678_901.123456m,
        UnitPrice = 123_456_789.12345678m,
        Discount = 123_456_789_012_345.12m,
        AmountExTax = 123_456_789_012_345.12m,
        Rate = 0.123456m,
        Tax = 123_456_789_012_345.12m,
    };
}
