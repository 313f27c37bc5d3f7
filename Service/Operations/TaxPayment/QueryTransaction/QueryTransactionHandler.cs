using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.QueryTransaction;

/// <summary>Says what is known of a deduction of the caller's own (状态查询). It changes nothing and refuses nothing.</summary>
internal sealed class QueryTransactionHandler : IOperationHandler<QueryTransactionRequest, QueryTransactionResponse>
{
    public QueryTransactionResponse Handle(QueryTransactionRequest request, CallScope scope) => new()
    {
        Header = scope.ReplyHeader(),
        Transaction = Find(request.Query, scope) is { } deduction ? Describe(request, deduction) : NotFound(request),
    };

    // Packs are not served yet, so that no item of one can be found.
    private static DeductionRecord? Find(TransactionQuery query, CallScope scope) =>
        query.SearchType == SearchType.Transaction
            ? scope.Stores.Deductions.Find(scope.Caller.NodeCode, BusinessKeys.Of(query.Key))
            : null;

    private static TransactionStatus Describe(QueryTransactionRequest request, DeductionRecord deduction) => new()
    {
        Key = request.Query.Key,
        Found = true,
        State = deduction.State,
        Result = ResultOf(deduction).ToResult(),
        WorkDate = deduction.WorkDate,
        ReconState = ReconState.Pending,
        TaxVoucherNo = deduction.Order?.TaxVoucherNo,
        BankSerialNo = deduction.BankSerialNo,
    };

    private static TransactionStatus NotFound(QueryTransactionRequest request) => new()
    {
        Key = request.Query.Key,
        Found = false,
        Result = ResultCodes.NotFound.ToResult(),
    };

    private static ResultCode ResultOf(DeductionRecord deduction) => deduction.State switch
    {
        TransactionState.Cancelled => ResultCodes.Cancelled,
        TransactionState.Reversed => ResultCodes.Reversed,
        _ => ResultCodes.Of(deduction.ResultCode!),
    };
}
