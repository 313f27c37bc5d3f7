using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Tests.Binding;

/// <summary>Contracts with every kind of member filled.</summary>
internal static class Samples
{
    internal static DeductTaxRequest DeductTax() => new()
    {
        Header = new()
        {
            MessageId = "20261123100100000001",
            Sender = "100000000201",
            Receiver = "100000000001",
            WorkDate = new(2026, 11, 23),
            SentAt = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc),
            ServiceVersion = "1.0",
            ValidateOnly = true,
        },
        Key = new() { TaxOrgCode = "13501000000", EntrustDate = new(2026, 11, 23), TraceNo = "00000001" },
        Transfer = new()
        {
            HandleType = HandleType.Treasury,
            PayeeOrgCode = "1901000000",
            PayeeAccount = "270000000001",
            PayeeName = "国家金库福州市中心支库",
            PayerBankCode = "102100009980",
            PayerOpenBankCode = "102100009980",
        },
        Payment = new()
        {
            PayerAccount = "6222021001116245702",
            PayerName = "A & B <Ltd>",
            Amount = 10000m,
            TaxVoucherNo = "350100261100000001",
            BillDate = new(2026, 11, 23),
            TaxpayerId = "91350100M000100Y43",
            TaxpayerName = "福州示例科技有限公司",
            ProtocolNo = "AG20260001",
            BudgetType = BudgetType.WithinBudget,
            TrimSign = TrimSign.NormalPeriod,
            Remarks = ["first", "second"],
            TaxItems = [Item(1, 4000m), Item(2, 6000m)],
        },
    };

    private static TaxItem Item(int projectId, decimal amount) => new()
    {
        ProjectId = projectId,
        BudgetSubjectCode = "101010106",
        DueDate = new(2026, 11, 24),
        TaxTypeName = "增值税",
        BudgetLevel = BudgetLevel.Shared,
        PeriodStart = new(2026, 10, 1),
        PeriodEnd = new(2026, 10, 31),
        TaxKind = "1",
        Amount = amount,
    };
}
