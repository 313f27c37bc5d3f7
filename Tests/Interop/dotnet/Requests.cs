using System.Globalization;
using System.Security.Cryptography;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Interop;

/// <summary>The requests' values, as the demo data has them.</summary>
internal sealed class Requests
{
    internal const string Account = "6222021001116245702";
    internal const string Text = "增值税 𠮷 💶 <&>";

    private const string ServiceNode = "100000000001";
    private const string TaxOrg = "13501000000";
    private const string Taxpayer = "福州示例科技有限公司";
    private const string TaxpayerId = "91350100M000100Y43";
    private const string Branch = "102100009980";
    private const string Protocol = "AG20260001";

    internal DateOnly WorkDate { get; set; } = DateOnly.FromDateTime(Now);

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    internal RequestHeader Header(string sender) => new()
    {
        MessageId = Guid.NewGuid().ToString(),
        Sender = sender,
        Receiver = ServiceNode,
        WorkDate = WorkDate,
        SentAt = Now,
        ServiceVersion = "1.0",
    };

    internal Agreement Agreement() => new()
    {
        TaxOrgCode = TaxOrg,
        EntrustDate = WorkDate,
        VcNo = Serial8(),
        TaxpayerId = TaxpayerId,
        TaxpayerName = Taxpayer,
        PayerOpenBankCode = Branch,
        PayerBankCode = Branch,
        PayerAccount = Account,
        PayerName = Taxpayer,
        ProtocolNo = Protocol,
    };

    internal TransactionKey NewKey() => new() { TaxOrgCode = TaxOrg, EntrustDate = WorkDate, TraceNo = Serial8() };

    internal CancelKey NewCancelKey() => new() { TaxOrgCode = TaxOrg, EntrustDate = WorkDate, CancelNo = Serial8() };

    internal DeductTaxRequest Deduction(TransactionKey key, decimal amount) => new()
    {
        Header = Header(Partners.TaxBureau),
        Key = key,
        Transfer = new()
        {
            HandleType = HandleType.Treasury,
            PayeeOrgCode = "1901000000",
            PayeeAccount = "270000000001",
            PayeeName = "国家金库福州市中心支库",
            PayerBankCode = Branch,
            PayerOpenBankCode = Branch,
        },
        Payment = Payment(key, amount),
    };

    internal static Contracts.Bank.Transfer Transfer() => new()
    {
        ClientSerialNo = Guid.NewGuid().ToString("N")[..30],
        Payer = new() { Account = Account, Name = Taxpayer, BankCode = Branch },
        Payee = new()
        {
            Account = "35050161843600001234",
            Name = "厦门示例供应链有限公司",
            BankCode = "402873300213",
        },
        Amount = 12.34m,
        Usage = "货款",
    };

    private Payment Payment(TransactionKey key, decimal amount) => new()
    {
        PayerAccount = Account,
        PayerName = Taxpayer,
        Amount = amount,
        TaxVoucherNo = "3501" + key.TraceNo,
        BillDate = WorkDate,
        TaxpayerId = TaxpayerId,
        TaxpayerName = Taxpayer,
        ProtocolNo = Protocol,
        BudgetType = BudgetType.WithinBudget,
        TrimSign = TrimSign.NormalPeriod,
        Remarks = [Text],
        TaxItems =
        [
            new()
            {
                ProjectId = 1,
                BudgetSubjectCode = "101010106",
                DueDate = WorkDate,
                TaxTypeName = "增值税",
                BudgetLevel = BudgetLevel.Shared,
                PeriodStart = new DateOnly(2026, 1, 1),
                PeriodEnd = new DateOnly(2026, 1, 31),
                TaxKind = "1",
                Amount = amount,
            },
        ],
    };

    private static string Serial8() =>
        RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);
}
