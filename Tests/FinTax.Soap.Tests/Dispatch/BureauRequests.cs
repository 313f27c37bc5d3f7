using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Tests.Dispatch;

/// <summary>Valid requests to the embedded tax bureau about the demo's dues; a test changes the one thing it is about.</summary>
internal static class BureauRequests
{
    public const string Office = "13501000000";

    /// <summary>A bank none of whose accounts are in the demo's ledger.</summary>
    public const string BankElsewhere = "313393080005";

    public const string Taxpayer = "91350100M000100Y43";
    public const string TaxpayerName = "福州示例科技有限公司";
    public const string Declaration = "350100202610000001";

    public static QueryPayableTaxRequest QueryPayable(string taxpayerId = Taxpayer) => new()
    {
        Header = Requests.Header(Requests.Bank),
        Query = new PayableTaxQuery
        {
            BankCode = "102100009980",
            EntrustDate = Requests.Today,
            QueryNo = "00000001",
            TaxOrgCode = Office,
            TaxpayerId = taxpayerId,
        },
    };

    /// <summary>Of the dues that a query found.</summary>
    public static PayDeclaredTaxRequest PayDeclared(IEnumerable<PayableItem> payable, string levyNo = "00000001")
    {
        DeclaredItems items = [];
        items.AddRange(payable.Select(
            item => new DeclaredItem { DeclarationNo = item.DeclarationNo, ItemNo = item.ItemNo, Amount = item.Amount }));

        return new PayDeclaredTaxRequest
        {
            Header = Requests.Header(Requests.Bank),
            Key = new LevyKey { BankCode = "102100009980", EntrustDate = Requests.Today, LevyNo = levyNo },
            Payment = new DeclaredPayment
            {
                TaxOrgCode = Office,
                TaxpayerId = Taxpayer,
                FromAccount = new AccountPayer { PayerAccount = Requests.PayerAccount, PayerName = TaxpayerName },
                Amount = items.Sum(item => item.Amount),
                Items = items,
            },
        };
    }

    /// <summary>Of the demo's dues.</summary>
    public static PayDeclaredTaxRequest PayDeclared(string levyNo = "00000001") => PayDeclared(
        [
            new PayableItem { DeclarationNo = Declaration, ItemNo = 1, Amount = 8_000.00m },
            new PayableItem { DeclarationNo = Declaration, ItemNo = 2, Amount = 560.00m },
        ],
        levyNo);

    /// <summary>What became of a payment of dues?</summary>
    public static QueryTransactionRequest QueryPayment(
        string sender = Requests.Bank,
        string? bankCode = "102100009980",
        string office = Office,
        string levyNo = "00000001") => new()
        {
            Header = Requests.Header(sender),
            Query = new TransactionQuery
            {
                SearchType = SearchType.Transaction,
                OriginalMsgNo = "2090",
                Key = new TransactionKey { TaxOrgCode = office, EntrustDate = Requests.Today, TraceNo = levyNo },
                BankCode = bankCode,
            },
        };

    public static RequestRefundRequest Refund(string voucherNo, decimal amount, string packNo = "00000001") => new()
    {
        Header = Requests.Header(Requests.TaxBureau),
        Key = new RefundKey { TaxOrgCode = Office, EntrustDate = Requests.Today, PackNo = packNo },
        Refund = new RefundPack
        {
            ReasonCode = RefundReasonCode.Overpaid,
            Count = 1,
            Total = amount,
            Items =
            [
                new RefundItem
                {
                    TraceNo = "00000001",
                    TaxVoucherNo = voucherNo,
                    Amount = amount,
                    PayeeAccount = Requests.PayerAccount,
                    PayeeName = TaxpayerName,
                    PayeeBankCode = "102100009980",
                },
            ],
        },
    };

    public static QueryTransactionRequest QueryRefund(string packNo = "00000001") => new()
    {
        Header = Requests.Header(Requests.TaxBureau),
        Query = new TransactionQuery
        {
            SearchType = SearchType.PackItem,
            OriginalMsgNo = "1104",
            Key = new TransactionKey { TaxOrgCode = Office, EntrustDate = Requests.Today, TraceNo = "00000001" },
            PackNo = packNo,
        },
    };
}
