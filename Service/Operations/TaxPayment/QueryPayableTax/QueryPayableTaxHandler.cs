using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.QueryPayableTax;

/// <summary>Says what tax a taxpayer owes (银行端查询缴税). It changes nothing, and refuses broken rules.</summary>
internal sealed class QueryPayableTaxHandler : IOperationHandler<QueryPayableTaxRequest, QueryPayableTaxResponse>
{
    /// <summary>As many as a reply holds by its schema.</summary>
    private const int ItemsMax = 100;

    public QueryPayableTaxResponse Handle(QueryPayableTaxRequest request, CallScope scope)
    {
        PayableTaxQuery query = request.Query;
        FieldRules.Require(
        [
            FieldRules.BankCode("Query/BankCode", query.BankCode),
            FieldRules.OwnBank("Query/BankCode", query.BankCode, scope.Caller),
            FieldRules.EntrustDate("Query/EntrustDate", query.EntrustDate, scope.WorkDate),
            FieldRules.TaxpayerId("Query/TaxpayerId", query.TaxpayerId),
        ]);

        // One more than the reply holds tells whether there are more.
        IReadOnlyList<DueRecord> dues = scope.Stores.Dues.ReadOpen(
            query.TaxOrgCode, query.TaxpayerId, query.DeclarationNo, ItemsMax + 1);

        return new QueryPayableTaxResponse
        {
            Header = scope.ReplyHeader(),
            Payable = dues.Count == 0 ? Nothing(query) : Describe(query, dues, scope.Stores.TaxBureau),
        };
    }

    private static PayableTax Describe(PayableTaxQuery query, IReadOnlyList<DueRecord> dues, ITaxBureauStore bureau)
    {
        PayableItems items = [];
        items.AddRange(dues.Take(ItemsMax).Select(Item));

        return new PayableTax
        {
            QueryNo = query.QueryNo,
            TaxpayerId = query.TaxpayerId,
            TaxpayerName = bureau.FindTaxpayer(query.TaxpayerId)?.Name,
            Items = items,
            MoreItems = dues.Count > ItemsMax,
            Result = ResultCodes.Success.ToResult(),
        };
    }

    private static PayableItem Item(DueRecord due) => new()
    {
        DeclarationNo = due.DeclarationNo,
        ItemNo = due.ItemNo,
        TaxTypeCode = due.Tax.TypeCode,
        TaxTypeName = due.Tax.TypeName,
        BudgetSubjectCode = due.Tax.BudgetSubjectCode,
        PeriodStart = due.Tax.PeriodStart,
        PeriodEnd = due.Tax.PeriodEnd,
        DueDate = due.DueDate,
        Amount = due.Amount.ToAmount(),
    };

    // Who owes nothing and who is not registered are answered alike: a bank learns of dues and of nothing else.
    private static PayableTax Nothing(PayableTaxQuery query) => new()
    {
        QueryNo = query.QueryNo,
        TaxpayerId = query.TaxpayerId,
        MoreItems = false,
        Result = ResultCodes.NoSuchDue.ToResult(),
    };
}
