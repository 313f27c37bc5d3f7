using FinTax.Soap.Contracts.TaxFiling;

namespace FinTax.Soap.Tests.Dispatch;

/// <summary>Valid returns of the demo's taxpayer; a test changes the one thing it is about.</summary>
internal static class FilingRequests
{
    /// <summary>Two taxes of October in the combined form.</summary>
    public static SubmitReturnRequest Other(
        decimal stampDuty, decimal cityTax, ReturnType type = ReturnType.Original, int revision = 0) => new()
        {
            Header = Requests.Header(Requests.Bank),
            Key = new FilingKey
            {
                TaxpayerId = BureauRequests.Taxpayer,
                FormCode = FormCode.Other,
                PeriodStart = new DateOnly(2026, 10, 1),
                PeriodEnd = new DateOnly(2026, 10, 31),
                ReturnType = type,
                Revision = revision,
            },
            Return = new TaxReturn
            {
                TaxOrgCode = BureauRequests.Office,
                Declarant = new Declarant { Name = "张三" },
                Form = new ReturnForm
                {
                    Other = new OtherForm
                    {
                        Due = stampDuty + cityTax,
                        Lines = [Line(1, "10111", "印花税", stampDuty), Line(2, "10109", "城市维护建设税", cityTax)],
                    },
                },
            },
        };

    public static GetFilingStatusRequest Status(string acceptanceNo) => new()
    {
        Header = Requests.Header(Requests.Bank),
        Query = new FilingQuery { AcceptanceNo = acceptanceNo },
    };

    public static VoidReturnRequest Void(string acceptanceNo) => new()
    {
        Header = Requests.Header(Requests.Bank),
        Void = new ReturnVoid { TaxOrgCode = BureauRequests.Office, AcceptanceNo = acceptanceNo, Reason = "填报有误" },
    };

    private static OtherLine Line(int no, string taxCode, string taxName, decimal due) => new()
    {
        No = no,
        TaxCode = taxCode,
        TaxName = taxName,
        BudgetSubjectCode = "101119900",
        TaxBase = due,
        Rate = 1m,
        Payable = due,
        Due = due,
    };
}
