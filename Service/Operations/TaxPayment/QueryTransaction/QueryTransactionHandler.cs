using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.QueryTransaction;

/// <summary>
/// Says what is known of a deduction, of a payment of declared tax, or of an item of a pack of deductions or refunds,
/// of the caller's own (状态查询). It changes nothing, and refuses a query that does not say which.
/// </summary>
internal sealed class QueryTransactionHandler : IOperationHandler<QueryTransactionRequest, QueryTransactionResponse>
{
    // TIPS's numbers of the two kinds of packs, and of payments at the bank.
    private const string DeductionsMsgNo = "1102";
    private const string RefundMsgNo = "1104";
    private const string PaymentMsgNo = "2090";

    public QueryTransactionResponse Handle(QueryTransactionRequest request, CallScope scope)
    {
        FieldRules.Require(
        [
            NamesItsBank(request.Query),
            FieldRules.BankCode("Query/BankCode", request.Query.BankCode),
        ]);

        return new() { Header = scope.ReplyHeader(), Transaction = Find(request, scope) ?? NotFound(request) };
    }

    private static RuleViolation? NamesItsBank(TransactionQuery query) =>
        query is { SearchType: SearchType.Transaction, OriginalMsgNo: PaymentMsgNo } == query.BankCode is not null
            ? null
            : new RuleViolation(
                "Query/BankCode", "FT1105.LevyQuery",
                "The bank is named for a payment of declared tax, and for nothing else.", "查询银行端缴款且仅在此时须填写经收行行号。");

    private static TransactionStatus? Find(QueryTransactionRequest request, CallScope scope) => request.Query switch
    {
        { SearchType: SearchType.PackItem, OriginalMsgNo: RefundMsgNo } =>
            FindRefund(request.Query, scope) is { } refund ? Describe(request, refund) : null,
        { SearchType: SearchType.PackItem, OriginalMsgNo: DeductionsMsgNo, PackNo: { } packNo } =>
            FindDeduction(request.Query, packNo, scope) is { } item ? Describe(request, item) : null,
        { SearchType: SearchType.Transaction, BankCode: { } bankCode } =>
            FindPayment(request.Query, bankCode, scope) is { } payment ? Describe(request, payment) : null,
        { SearchType: SearchType.Transaction } =>
            FindDeduction(request.Query, request.Query.Key.PackNo, scope) is { } deduction
                ? Describe(request, deduction)
                : null,
        _ => null,
    };

    private static DeductionRecord? FindDeduction(TransactionQuery query, string? packNo, CallScope scope) =>
        scope.Stores.Deductions.Find(scope.Caller.NodeCode, BusinessKeys.Of(query.Key) with { PackNo = packNo });

    private static DeclaredPaymentRecord? FindPayment(TransactionQuery query, string bankCode, CallScope scope) =>
        scope.Stores.DeclaredPayments.Find(new(bankCode, query.Key.EntrustDate, query.Key.TraceNo)) is { } payment
        && payment.Sender == scope.Caller.NodeCode
        && payment.TaxOrgCode == query.Key.TaxOrgCode
            ? payment
            : null;

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
        Result = TransactionResults.Of(deduction).ToResult(),
        WorkDate = deduction.WorkDate,
        ReconState = TransactionResults.ReconStateOf(deduction.State),
        TaxVoucherNo = deduction.Order?.TaxVoucherNo,
        BankSerialNo = deduction.BankSerialNo,
    };

    private static TransactionStatus Describe(QueryTransactionRequest request, DeclaredPaymentRecord payment) => new()
    {
        Key = request.Query.Key,
        Found = true,
        State = payment.State,
        Result = TransactionResults.Of(payment).ToResult(),
        WorkDate = payment.WorkDate,
        ReconState = TransactionResults.ReconStateOf(payment.State),
        TaxVoucherNo = payment.TaxVoucherNo,
        BankSerialNo = payment.BankSerialNo,
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
