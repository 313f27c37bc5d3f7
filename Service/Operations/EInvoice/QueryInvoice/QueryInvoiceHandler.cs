using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.EInvoice.QueryInvoice;

/// <summary>
/// Says what is known of an invoice to those who may see it (发票查询). It changes nothing, and refuses a query for two or
/// for none.
/// </summary>
internal sealed class QueryInvoiceHandler : IOperationHandler<QueryInvoiceRequest, QueryInvoiceResponse>
{
    /// <summary>As many as a reply holds by its schema.</summary>
    private const int ConfirmationsMax = 100;

    public QueryInvoiceResponse Handle(QueryInvoiceRequest request, CallScope scope)
    {
        InvoiceQuery query = request.Query;
        FieldRules.Require([NamesExactlyOne(query)]);

        InvoiceRecord? invoice = query.RequestSerial is { } requestSerial
            ? scope.Stores.Invoices.FindBySerial(scope.Caller.NodeCode, requestSerial)
            : scope.FindVisibleInvoice(query.InvoiceNo!);

        return new QueryInvoiceResponse
        {
            Header = scope.ReplyHeader(),
            Invoice = invoice is null ? NotFound(query) : Describe(invoice, scope),
        };
    }

    private static RuleViolation? NamesExactlyOne(InvoiceQuery query) =>
        query.RequestSerial is null != query.InvoiceNo is null
            ? null
            : new RuleViolation(
                "Query", "FT1105.InvoiceQuery",
                "Exactly one of RequestSerial and InvoiceNo is given.", "请求流水号与发票号码必须且只能填写一个。");

    private static InvoiceStatus Describe(InvoiceRecord invoice, CallScope scope)
    {
        InvoiceStatus status = new()
        {
            Found = true,
            RequestSerial = invoice.Sender == scope.Caller.NodeCode ? invoice.RequestSerial : null,
            InvoiceNo = invoice.InvoiceNo,
            State = invoice.State,
            Result = ResultCodes.Success.ToResult(),
            Kind = KeptContent.Read<Invoice>(invoice.Content).Kind,
            IssuedAt = invoice.IssuedAt.UtcDateTime,
            AmountExTax = invoice.ExTax.ToAmount(),
            Tax = invoice.Tax.ToAmount(),
            BlueInvoiceNo = invoice.BlueInvoiceNo,
        };

        return invoice.BlueInvoiceNo is null ? WithReddening(status, invoice, scope.Stores) : status;
    }

    private static InvoiceStatus WithReddening(InvoiceStatus status, InvoiceRecord invoice, IStoreTransaction stores)
    {
        Remainder left = Remainder.AsItIs(invoice, stores);
        RedConfirmations confirmations = [];
        confirmations.AddRange(stores.RedConfirmations.ReadOf(invoice.InvoiceNo).Take(ConfirmationsMax).Select(Summary));
        status.RemainderExTax = left.ExTax;
        status.RemainderTax = left.Tax;
        status.Confirmations = confirmations;

        return status;
    }

    private static RedConfirmationSummary Summary(RedConfirmationRecord confirmation) => new()
    {
        ConfirmationNo = confirmation.ConfirmationNo,
        State = confirmation.State,
        Role = confirmation.Role,
        AmountExTax = confirmation.ExTax.ToAmount(),
        Tax = confirmation.Tax.ToAmount(),
        ExpiresAt = confirmation.ExpiresAt.UtcDateTime,
    };

    private static InvoiceStatus NotFound(InvoiceQuery query) => new()
    {
        Found = false,
        RequestSerial = query.RequestSerial,
        InvoiceNo = query.InvoiceNo,
        Result = ResultCodes.NoSuchInvoice.ToResult(),
    };
}
