using FinTax.Soap.Contracts.EInvoice;

namespace FinTax.Soap.Tests.Dispatch;

/// <summary>Valid invoices from a customer of the one bank to a customer of the other; a test changes the one thing it is about.</summary>
internal static class InvoiceRequests
{
    public const string Buyer = "91350200M00040045P";

    public static IssueInvoiceRequest Issue(string serial = "EI0001", decimal exTax = 1_000.00m, decimal tax = 130.00m) => new()
    {
        Header = Requests.Header(Requests.Bank),
        Invoice = new Invoice
        {
            RequestSerial = serial,
            Kind = InvoiceKind.VatSpecial,
            Seller = new InvoiceSeller { Name = BureauRequests.TaxpayerName, TaxpayerId = BureauRequests.Taxpayer },
            Buyer = new InvoiceBuyer { Name = "厦门示例供应链有限公司", TaxpayerId = Buyer },
            Lines =
            [
                new InvoiceLine
                {
                    No = 1,
                    GoodsName = "*软件*财税接口服务 & <维护>",
                    TaxClassCode = "3040201990000000000",
                    AmountExTax = exTax,
                    Rate = 0.13m,
                    Tax = tax,
                },
            ],
            Totals = new InvoiceTotals { AmountExTax = exTax, Tax = tax, AmountWithTax = exTax + tax },
        },
    };

    public static ApplyRedConfirmationRequest Apply(
        string invoiceNo, decimal exTax, decimal tax, string serial = "RA0001", ApplicantRole role = ApplicantRole.Seller) => new()
        {
            Header = Requests.Header(role == ApplicantRole.Seller ? Requests.Bank : Requests.OtherBank),
            Application = new RedApplication
            {
                ApplySerial = serial,
                BlueInvoiceNo = invoiceNo,
                Role = role,
                Reason = RedReason.Allowance,
                AmountExTax = exTax,
                Tax = tax,
                Lines = [new RedLine { BlueLineNo = 1, AmountExTax = exTax, Tax = tax }],
            },
        };

    public static DecideRedConfirmationRequest Decide(
        string confirmationNo, RedDecisionAction action, string sender = Requests.OtherBank) => new()
        {
            Header = Requests.Header(sender),
            Decision = new RedDecision { ConfirmationNo = confirmationNo, Action = action },
        };

    public static IssueRedInvoiceRequest IssueRed(string confirmationNo, string serial) => new()
    {
        Header = Requests.Header(Requests.Bank),
        RedInvoice = new RedInvoice { RequestSerial = serial, ConfirmationNo = confirmationNo },
    };

    public static QueryInvoiceRequest Query(string invoiceNo) => new()
    {
        Header = Requests.Header(Requests.Bank),
        Query = new InvoiceQuery { InvoiceNo = invoiceNo },
    };

    public static GetVoucherFileRequest File(string invoiceNo, string sender = Requests.Bank) => new()
    {
        Header = Requests.Header(sender),
        Query = new VoucherFileQuery { InvoiceNo = invoiceNo, Format = VoucherFormat.Xml },
    };
}
