using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.EInvoice.IssueInvoice;

/// <summary>
/// Issues an invoice of a taxpayer that the caller acts for (开具发票). Refused, with nothing recorded, are lines and totals
/// that do not follow; a seller that is nobody's or somebody else's is FAILED in a normal reply, and leaves nothing either.
/// </summary>
internal sealed class IssueInvoiceHandler(WorkCalendar calendar) : IOperationHandler<IssueInvoiceRequest, IssueInvoiceResponse>
{
    public IssueInvoiceResponse Handle(IssueInvoiceRequest request, CallScope scope)
    {
        Invoice invoice = request.Invoice;
        FieldRules.Require(
        [
            .. InvoiceRules.Violations(invoice),
            InvoiceRules.SerialIsFree("Invoice/RequestSerial", invoice.RequestSerial, scope),
        ]);

        return new IssueInvoiceResponse { Header = scope.ReplyHeader(), Receipt = Issue(invoice, scope) };
    }

    private InvoiceReceipt Issue(Invoice invoice, CallScope scope)
    {
        if (!scope.ActsFor(invoice.Seller.TaxpayerId))
        {
            return InvoiceReplies.Failed(invoice.RequestSerial, ResultCodes.NoSuchTaxpayer);
        }

        if (scope.ValidateOnly)
        {
            return InvoiceReplies.CheckedOnly(invoice.RequestSerial);
        }

        Taxpayer seller = scope.Stores.TaxBureau.FindTaxpayer(invoice.Seller.TaxpayerId)!;
        DateOnly issueDate = calendar.DayAt(scope.Now);
        InvoiceRecord requested = new(
            scope.Caller.NodeCode,
            invoice.RequestSerial,
            BureauNumbers.InvoiceNo(scope, issueDate, scope.Stores.TaxBureau.FindOffice(seller.TaxOrgCode)!),
            InvoiceState.Requested,
            scope.Now,
            issueDate,
            seller.TaxpayerId,
            invoice.Buyer.TaxpayerId,
            Money.Of(invoice.Totals.AmountExTax, Currencies.Cny),
            Money.Of(invoice.Totals.Tax, Currencies.Cny),
            KeptContent.Of(invoice));

        return InvoiceReplies.Issued(InvoiceStates.Issue(requested, scope));
    }
}
