using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.QueryPayableTax;

/// <summary>
/// Says what tax a taxpayer owes (银行端查询缴税), or what the system says that keeps the dues. It changes nothing, and
/// refuses broken rules.
/// </summary>
internal sealed class QueryPayableTaxHandler(IGatewayRoutes gateways)
    : IOperationHandler<QueryPayableTaxRequest, QueryPayableTaxResponse>
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

        if (gateways.OfTaxOrg(query.TaxOrgCode).System is { } system)
        {
            scope.AskAfterwards(new Question(system, request, scope.TraceId, told => Relay(query, told, scope)));

            // What will be told takes its place.
            return new QueryPayableTaxResponse { Header = scope.ReplyHeader(), Payable = Nothing(query) };
        }

        // One more than the reply holds tells whether there are more.
        IReadOnlyList<DueRecord> dues = scope.Stores.Dues.ReadOpen(
            query.TaxOrgCode, query.TaxpayerId, query.DeclarationNo, ItemsMax + 1);

        return new QueryPayableTaxResponse
        {
            Header = scope.ReplyHeader(),
            Payable = dues.Count == 0 ? Nothing(query) : Describe(query, dues, scope.Stores.TaxBureau),
        };
    }

    // Another system's word is taken for what was asked, and in our own codes. No more of it than a reply holds.
    private static QueryPayableTaxResponse? Relay(PayableTaxQuery query, PayableTax told, CallScope scope)
    {
        if (told.TaxpayerId != query.TaxpayerId || ResultCodes.Find(told.Result.Code) is not { } result)
        {
            return null;
        }

        PayableItems items = [];
        items.AddRange((told.Items ?? []).Take(ItemsMax));

        return new QueryPayableTaxResponse
        {
            Header = scope.ReplyHeader(),
            Payable = new PayableTax
            {
                QueryNo = query.QueryNo,
                TaxpayerId = query.TaxpayerId,
                TaxpayerName = told.TaxpayerName,
                Items = items.Count == 0 ? null : items,
                MoreItems = told.MoreItems || told.Items?.Count > ItemsMax,
                Result = result.ToResult(),
            },
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
