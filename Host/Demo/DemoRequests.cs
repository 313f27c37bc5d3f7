using System.Globalization;
using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Host.FirstStart;

namespace FinTax.Soap.Host.Demo;

/// <summary>
/// The story's requests. Its keys are made of the time, so that the story can be told again and again.
/// </summary>
internal sealed class DemoRequests(TimeProvider clock)
{
    private const string TaxpayerId = "91350100M000100Y43";
    private const string TaxpayerName = "福州示例科技有限公司";
    private const string PayerAccount = "6222021001116245702";
    private const string PayerBankCode = "102100009980";
    private const string ProtocolNo = "AG20260001";

    // A work date begins at midnight in China.
    private readonly DateTimeOffset start = clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8));

    /// <summary>Eight digits that are new every hundredth of a second of a day.</summary>
    internal string SerialNo => start.ToString("HHmmssff", CultureInfo.InvariantCulture);

    private DateOnly Today => DateOnly.FromDateTime(start.DateTime);

    private TransactionKey Key => new() { TaxOrgCode = DemoPartner.TaxOrgCode, EntrustDate = Today, TraceNo = SerialNo };

    internal VerifyAgreementRequest VerifyAgreement() => new()
    {
        Header = Header(DemoPartner.TaxBureau),
        Agreement = new()
        {
            TaxOrgCode = DemoPartner.TaxOrgCode,
            EntrustDate = Today,
            VcNo = SerialNo,
            TaxpayerId = TaxpayerId,
            TaxpayerName = TaxpayerName,
            PayerOpenBankCode = PayerBankCode,
            PayerBankCode = PayerBankCode,
            PayerAccount = PayerAccount,
            PayerName = TaxpayerName,
            ProtocolNo = ProtocolNo,
        },
    };

    internal DeductTaxRequest DeductTax(decimal amount) => new()
    {
        Header = Header(DemoPartner.TaxBureau),
        Key = Key,
        Transfer = new()
        {
            HandleType = HandleType.Treasury,
            PayeeOrgCode = "1901000000",
            PayeeAccount = "270000000001",
            PayeeName = "国家金库福州市中心支库",
            PayerBankCode = PayerBankCode,
            PayerOpenBankCode = PayerBankCode,
        },
        Payment = new()
        {
            PayerAccount = PayerAccount,
            PayerName = TaxpayerName,
            Amount = amount,
            TaxVoucherNo = "3501" + SerialNo,
            BillDate = Today,
            TaxpayerId = TaxpayerId,
            TaxpayerName = TaxpayerName,
            ProtocolNo = ProtocolNo,
            BudgetType = BudgetType.WithinBudget,
            TrimSign = TrimSign.NormalPeriod,
            TaxItems = [ValueAddedTax(amount)],
        },
    };

    internal ReverseDeductionRequest ReverseDeduction() => new()
    {
        Header = Header(DemoPartner.TaxBureau),
        Key = new() { TaxOrgCode = DemoPartner.TaxOrgCode, EntrustDate = Today, CancelNo = SerialNo },
        Reversal = new() { Original = Key, Reason = "申报作废" },
    };

    internal QueryTransactionRequest QueryTransaction() => new()
    {
        Header = Header(DemoPartner.TaxBureau),
        Query = new() { SearchType = SearchType.Transaction, OriginalMsgNo = "1001", Key = Key },
    };

    internal GetStatementRequest GetStatement(string? nextTag) => new()
    {
        Header = Header(DemoPartner.Bank),
        Query = new() { Account = PayerAccount, From = Today, To = Today, NextTag = nextTag },
    };

    private RequestHeader Header(string sender) => new()
    {
        MessageId = Guid.NewGuid().ToString(),
        Sender = sender,
        Receiver = DemoPartner.Service,
        WorkDate = Today,
        SentAt = clock.GetUtcNow().UtcDateTime,
        ServiceVersion = "1.0",
    };

    private TaxItem ValueAddedTax(decimal amount) => new()
    {
        ProjectId = 1,
        BudgetSubjectCode = "101010106",
        DueDate = Today.AddDays(1),
        TaxTypeName = "增值税",
        BudgetLevel = BudgetLevel.Shared,
        PeriodStart = new DateOnly(Today.Year, Today.Month, 1).AddMonths(-1),
        PeriodEnd = new DateOnly(Today.Year, Today.Month, 1).AddDays(-1),
        TaxKind = "1",
        Amount = amount,
    };
}
