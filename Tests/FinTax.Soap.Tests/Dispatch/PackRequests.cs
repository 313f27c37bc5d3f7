using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Tests.Dispatch;

/// <summary>Valid packs of deductions from the demo's payers at noon; a test changes the one thing it is about.</summary>
internal static class PackRequests
{
    public const string PackNo = "00000001";

    public static readonly string Key = $"{BureauRequests.Office}/2026-11-23/{PackNo}";

    /// <summary>A whole pack in one message, an item an amount.</summary>
    public static SubmitDeductionBatchRequest Submit(params decimal[] amounts) =>
        Submit([.. amounts.Select((amount, index) => Item(index + 1, amount))]);

    public static SubmitDeductionBatchRequest Submit(DeductionItems items) => new()
    {
        Header = Requests.Header(Requests.TaxBureau),
        Key = PackKey(),
        Batch = new DeductionBatch
        {
            AllNum = items.Count,
            AllAmt = items.Sum(item => item.Payment.Amount),
            Transfer = Requests.DeductTax().Transfer,
            Items = items,
        },
    };

    /// <summary>One child pack of several.</summary>
    public static SubmitDeductionBatchRequest SubmitChild(int no, int of, PackSum whole, DeductionItems items)
    {
        SubmitDeductionBatchRequest request = Submit(items);
        request.Batch.AllNum = whole.Num;
        request.Batch.AllAmt = whole.Amt;
        request.Batch.ChildPackNum = of;
        request.Batch.ChildPack = new ChildPack { No = no, Count = items.Count, Total = items.Sum(item => item.Payment.Amount) };

        return request;
    }

    public static DeductionItem Item(int number, decimal amount) => new()
    {
        TraceNo = $"{number:D8}",
        Payment = Requests.DeductTax(amount: amount).Payment,
    };

    /// <summary>Of an account that has an agreement of its own.</summary>
    public static DeductionItem ItemFrom(string account, int number, decimal amount) => new()
    {
        TraceNo = $"{number:D8}",
        Payment = Requests.DeductTaxFrom(account, amount: amount).Payment,
    };

    public static GetBatchResultRequest Result(int? childPackNo = null) => new()
    {
        Header = Requests.Header(Requests.TaxBureau),
        Query = new BatchQuery { Key = PackKey(), ChildPackNo = childPackNo },
    };

    public static StopPaymentRequest Stop(string? traceNo = null, string stopNo = "00000001") => new()
    {
        Header = Requests.Header(Requests.TaxBureau),
        Key = new StopKey { TaxOrgCode = BureauRequests.Office, EntrustDate = Requests.Today, StopNo = stopNo },
        Stop = new StopOrder { Pack = PackKey(), TraceNo = traceNo, Reason = "申报作废" },
    };

    public static QueryTransactionRequest QueryItem(string traceNo) => new()
    {
        Header = Requests.Header(Requests.TaxBureau),
        Query = new TransactionQuery
        {
            SearchType = SearchType.PackItem,
            OriginalMsgNo = "1102",
            Key = new TransactionKey { TaxOrgCode = BureauRequests.Office, EntrustDate = Requests.Today, TraceNo = traceNo },
            PackNo = PackNo,
        },
    };

    public static PackKey PackKey(string packNo = PackNo) =>
        new() { TaxOrgCode = BureauRequests.Office, EntrustDate = Requests.Today, PackNo = packNo };
}

/// <summary>What a whole pack comes to.</summary>
internal sealed record PackSum(int Num, decimal Amt);
