using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.QueryTransaction;

/// <summary>
/// Says what is known of a deduction, or of an item of a pack of deductions or refunds, of the caller's own (状态查询). It
/// changes nothing and refuses nothing.
/// </summary>
internal sealed class QueryTransactionHandler : IOperationHandler<QueryTransactionRequest, QueryTransactionResponse>
{
    // TIPS's numbers of the two kinds of packs.
    private const string DeductionsMsgNo = "1102";
    private const string RefundMsgNo = "1104";

    public QueryTransactionResponse Handle(QueryTransactionRequest request, CallScope scope) => new()
    {
        Header = scope.ReplyHeader(),
        Transaction = request.Query switch
        {
            { SearchType: SearchType.PackItem, OriginalMsgNo: RefundMsgNo } =>
                FindRefund(request.Query, scope) is { } refund ? Describe(request, refund) : NotFound(request),
            { SearchType: SearchType.PackItem, OriginalMsgNo: DeductionsMsgNo, PackNo: { } packNo } =>
                FindDeduction(request.Query, packNo, scope) is { } item ? Describe(request, item) : NotFound(request),
            { SearchType: SearchType.Transaction } =>
                FindDeduction(request.Query, request.Query.Key.PackNo, scope) is { } deduction
                    ? Describe(request, deduction)
                    : NotFound(request),
            _ => NotFound(request),
        },
    };

    private static DeductionRecord? FindDeduction(TransactionQuery query, string? packNo, CallScope scope) =>
        scope.Stores.Deductions.Find(scope.Caller.NodeCode, BusinessKeys.Of(query.Key) with { PackNo = packNo });

    private static RefundRecord? FindRefund(TransactionQuery query, CallScope scope) =>
        scope.Stores.Refunds.Find(
            scope.Caller.NodeCode,
            BusinessKeys.Of(new RefundKey
            {
                TaxOrgCode = query.Key.TaxOrgCode,
                EntrustDate = query.Key.EntrustDate,
                PackNo = query.PackNo ?? "",
            }),
            query.Key.TraceNo);

    private static TransactionStatus Describe(QueryTransactionRequest request, DeductionRecord deduction) => new()
    {
        Key = request.Query.Key,
        Found = true,
        State = deduction.State,
        Result = DeductionResults.Of(deduction).ToResult(),
        WorkDate = deduction.WorkDate,
        ReconState = deduction.State switch
        {
            TransactionState.Reconciled => ReconState.Matched,
            TransactionState.Difference => ReconState.Difference,
            _ => ReconState.Pending,
        },
        TaxVoucherNo = deduction.Order?.TaxVoucherNo,
        BankSerialNo = deduction.BankSerialNo,
    };

    private static TransactionStatus Describe(QueryTransactionRequest request, RefundRecord refund) => new()
    {
        Key = request.Query.Key,
        Found = true,
        State = refund.State,
        Result = ResultCodes.Of(refund.ResultCode!).ToResult(),
        WorkDate = refund.WorkDate,
        ReconState = ReconState.Pending,
        TaxVoucherNo = refund.TaxVoucherNo,
        BankSerialNo = refund.BankSerialNo,
    };

    private static TransactionStatus NotFound(QueryTransactionRequest request) => new()
    {
        Key = request.Query.Key,
        Found = false,
        Result = ResultCodes.NotFound.ToResult(),
    };
}
