using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.EInvoice.VerifyInvoice;

/// <summary>
/// Says whether an invoice is what it says (发票查验). Whoever holds one may ask, and learns no more than it knows already.
/// It changes nothing and refuses nothing.
/// </summary>
internal sealed class VerifyInvoiceHandler : IOperationHandler<VerifyInvoiceRequest, VerifyInvoiceResponse>
{
    public VerifyInvoiceResponse Handle(VerifyInvoiceRequest request, CallScope scope)
    {
        (VerificationOutcome outcome, ResultCode result) =
            Compare(request.Query, scope.Stores.Invoices.Find(request.Query.InvoiceNo));

        return new VerifyInvoiceResponse
        {
            Header = scope.ReplyHeader(),
            Verification = new Verification
            {
                InvoiceNo = request.Query.InvoiceNo,
                Outcome = outcome,
                Result = result.ToResult(),
            },
        };
    }

    private static (VerificationOutcome Outcome, ResultCode Result) Compare(VerificationQuery query, InvoiceRecord? invoice) =>
        invoice switch
        {
            null => (VerificationOutcome.NotFound, ResultCodes.NoSuchInvoice),
            _ when invoice.IssueDate != query.IssueDate
                || invoice.ExTax.ToAmount() + invoice.Tax.ToAmount() != query.Amount =>
                (VerificationOutcome.Inconsistent, ResultCodes.InvoiceDiffers),
            { State: InvoiceState.RedFull } => (VerificationOutcome.Void, ResultCodes.InvoiceIsRed),
            _ => (VerificationOutcome.Consistent, ResultCodes.Success),
        };
}
