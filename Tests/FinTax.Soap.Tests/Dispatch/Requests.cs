using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Tests.Dispatch;

/// <summary>Valid requests of the demo partners at noon, each with a MessageId of its own; a test changes the one thing it is about.</summary>
internal static class Requests
{
    public const string TaxBureau = "100000000201";
    public const string Bank = "100000000102";
    public const string OtherBank = "100000000103";

    public const string PayerAccount = "6222021001116245702";
    public const string FrozenAccount = "6222021001116245710";
    public const string PoorAccount = "6222021001116245728";
    public const string ClosedAccount = "6222021001116245736";
    public const string OtherBanksAccount = "35050161843600001234";
    public const string TreasuryAccount = "270000000001";

    public static readonly DateOnly Today = new(2026, 11, 23);

    public static RequestHeader Header(string sender) => new()
    {
        MessageId = Guid.NewGuid().ToString(),
        Sender = sender,
        Receiver = "100000000001",
        WorkDate = Today,
        SentAt = EmbeddedService.Noon.UtcDateTime,
        ServiceVersion = "1.0",
    };

    public static DeductTaxRequest DeductTax(string traceNo = "00000001", decimal amount = 10_000.00m) => new()
    {
        Header = Header(TaxBureau),
        Key = Key(traceNo),
        Transfer = new FinTax.Soap.Contracts.TaxPayment.Transfer
        {
            HandleType = HandleType.Treasury,
            PayeeOrgCode = "1901000000",
            PayeeAccount = TreasuryAccount,
            PayeeName = "国家金库福州市中心支库",
            PayerBankCode = "102100009980",
            PayerOpenBankCode = "102100009980",
        },
        Payment = new Payment
        {
            PayerAccount = PayerAccount,
            PayerName = "福州示例科技有限公司",
            Amount = amount,
            TaxVoucherNo = "350100261100000001",
            BillDate = Today,
            TaxpayerId = "91350100M000100Y43",
            TaxpayerName = "福州示例科技有限公司",
            ProtocolNo = "AG20260001",
            BudgetType = BudgetType.WithinBudget,
            TrimSign = TrimSign.NormalPeriod,
            TaxItems = [TaxItem(amount)],
        },
    };

    /// <summary>Of an account that has an agreement of its own.</summary>
    public static DeductTaxRequest DeductTaxFrom(string account, string traceNo = "00000001", decimal amount = 10_000.00m)
    {
        DeductTaxRequest request = DeductTax(traceNo, amount);
        (request.Payment.ProtocolNo, request.Payment.TaxpayerId) = account switch
        {
            FrozenAccount => ("AG20260003", "91350100M00020028A"),
            PoorAccount => ("AG20260004", "91350100M00030031D"),
            _ => (request.Payment.ProtocolNo, request.Payment.TaxpayerId),
        };
        request.Payment.PayerAccount = account;

        return request;
    }

    public static TaxItem TaxItem(decimal amount) => new()
    {
        ProjectId = 1,
        BudgetSubjectCode = "101010106",
        DueDate = Today.AddDays(1),
        TaxTypeName = "增值税",
        BudgetLevel = BudgetLevel.Shared,
        PeriodStart = new DateOnly(2026, 10, 1),
        PeriodEnd = new DateOnly(2026, 10, 31),
        TaxKind = "1",
        Amount = amount,
    };

    public static ReverseDeductionRequest Reverse(string traceNo = "00000001", string cancelNo = "00000001") => new()
    {
        Header = Header(TaxBureau),
        Key = new CancelKey { TaxOrgCode = "13501000000", EntrustDate = Today, CancelNo = cancelNo },
        Reversal = new Reversal { Original = Key(traceNo), Reason = "申报作废" },
    };

    public static QueryTransactionRequest Query(string traceNo = "00000001") => new()
    {
        Header = Header(TaxBureau),
        Query = new TransactionQuery { SearchType = SearchType.Transaction, OriginalMsgNo = "1001", Key = Key(traceNo) },
    };

    public static VerifyAgreementRequest Verify(string protocolNo = "AG20260002", string vcNo = "00000001") => new()
    {
        Header = Header(TaxBureau),
        Agreement = Agreement(protocolNo, vcNo),
    };

    public static RevokeAgreementRequest Revoke(string protocolNo = "AG20260001", string vcNo = "00000002") => new()
    {
        Header = Header(TaxBureau),
        Agreement = Agreement(protocolNo, vcNo),
    };

    public static SubmitTransferRequest Transfer(string clientSerialNo = "PAY001", decimal amount = 2_500.00m) => new()
    {
        Header = Header(Bank),
        Transfer = new FinTax.Soap.Contracts.Bank.Transfer
        {
            ClientSerialNo = clientSerialNo,
            Payer = new Party { Account = PayerAccount, Name = "福州示例科技有限公司", BankCode = "102100009980" },
            Payee = new Party { Account = OtherBanksAccount, Name = "厦门示例供应链有限公司", BankCode = "402873300213" },
            Amount = amount,
            SameBank = false,
            Usage = "货款",
            Remittance = "2026年11月货款",
        },
    };

    public static QueryTransferRequest QueryTransfer(string? clientSerialNo = "PAY001", string? bankSerialNo = null) => new()
    {
        Header = Header(Bank),
        Query = new TransferQuery { ClientSerialNo = clientSerialNo, BankSerialNo = bankSerialNo },
    };

    public static GetBalancesRequest Balances(string sender, params string[] accounts) => new()
    {
        Header = Header(sender),
        Accounts = [.. accounts],
    };

    public static GetStatementRequest Statement(string sender = Bank, string account = PayerAccount) => new()
    {
        Header = Header(sender),
        Query = new StatementQuery { Account = account, From = Today.AddDays(-22), To = Today },
    };

    public static PingRequest Ping() => new() { Header = Header(TaxBureau), Echo = "你好" };

    private static TransactionKey Key(string traceNo) =>
        new() { TaxOrgCode = "13501000000", EntrustDate = Today, TraceNo = traceNo };

    private static Agreement Agreement(string protocolNo, string vcNo) => new()
    {
        TaxOrgCode = "13501000000",
        EntrustDate = Today,
        VcNo = vcNo,
        TaxpayerId = "91350100M000100Y43",
        TaxpayerName = "福州示例科技有限公司",
        PayerOpenBankCode = "102100009980",
        PayerBankCode = "102100009980",
        PayerAccount = PayerAccount,
        PayerName = "福州示例科技有限公司",
        ProtocolNo = protocolNo,
    };
}
