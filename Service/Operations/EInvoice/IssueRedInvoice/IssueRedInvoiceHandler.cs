using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.EInvoice.IssueInvoice;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.EInvoice.IssueRedInvoice;

/// <summary>
/// Issues the red invoice that a confirmation allows (开具红字发票), once. Refused is a serial number that is taken; a
/// confirmation that is not there, not agreed to or over is FAILED in a normal reply.
/// </summary>
internal sealed class IssueRedInvoiceHandler(WorkCalendar calendar)
    : IOperationHandler<IssueRedInvoiceRequest, IssueRedInvoiceResponse>
{
    public IssueRedInvoiceResponse Handle(IssueRedInvoiceRequest request, CallScope scope)
    {
        RedInvoice red = request.RedInvoice;
        FieldRules.Require([InvoiceRules.SerialIsFree("RedInvoice/RequestSerial", red.RequestSerial, scope)]);

        return new IssueRedInvoiceResponse { Header = scope.ReplyHeader(), Receipt = Issue(red, scope) };
    }

    private InvoiceReceipt Issue(RedInvoice red, CallScope scope)
    {
        RedConfirmationRecord? found = scope.Stores.RedConfirmations.Find(red.ConfirmationNo);
        InvoiceRecord? blue = found is null ? null : scope.Stores.Invoices.Find(found.BlueInvoiceNo);

        if (blue is null || !scope.ActsFor(blue.SellerId))
        {
            return InvoiceReplies.Failed(red.RequestSerial, ResultCodes.NoSuchConfirmation);
        }

        RedConfirmationRecord confirmation = Remainder.ExpireWhenDue(found!, scope);

        if (!RedConfirmationStates.Machine.MayMove(confirmation.State, RedConfirmationState.RedIssued))
        {
            return InvoiceReplies.Failed(red.RequestSerial, ResultCodes.NotDecidable);
        }

        if (scope.ValidateOnly)
        {
            return InvoiceReplies.CheckedOnly(red.RequestSerial);
        }

        confirmation.SaveAs(RedConfirmationState.RedIssued, scope);
        InvoiceRecord issued = InvoiceStates.Issue(Redden(red, blue, confirmation, scope), scope);
        Remainder left = Remainder.AsItIs(blue, scope.Stores);
        blue.SaveAs(left.ExTax == 0 ? InvoiceState.RedFull : InvoiceState.RedPartial, scope);

        return InvoiceReplies.Issued(issued);
    }

    private InvoiceRecord Redden(RedInvoice red, InvoiceRecord blue, RedConfirmationRecord confirmation, CallScope scope)
    {
        DateOnly issueDate = calendar.DayAt(scope.Now);
        Taxpayer seller = scope.Stores.TaxBureau.FindTaxpayer(blue.SellerId)!;

        return new InvoiceRecord(
            scope.Caller.NodeCode,
            red.RequestSerial,
            BureauNumbers.InvoiceNo(scope, issueDate, scope.Stores.TaxBureau.FindOffice(seller.TaxOrgCode)!),
            InvoiceState.Requested,
            scope.Now,
            issueDate,
            blue.SellerId,
            blue.BuyerId,
            confirmation.ExTax with { Minor = -confirmation.ExTax.Minor },
            confirmation.Tax with { Minor = -confirmation.Tax.Minor },
            KeptContent.Of(Negative(red, KeptContent.Read<Invoice>(blue.Content), confirmation)))
        {
            BlueInvoiceNo = blue.InvoiceNo,
        };
    }

    // The blue lines that are reddened, with the amounts of the confirmation below zero.
    private static Invoice Negative(RedInvoice red, Invoice blue, RedConfirmationRecord confirmation)
    {
        RedApplication application = KeptContent.Read<RedApplication>(confirmation.Content);
        InvoiceLines lines = [];
        lines.AddRange(application.Lines.Select((line, index) => Negative(
            index + 1, line, blue.Lines.Single(candidate => candidate.No == line.BlueLineNo))));

        return new Invoice
        {
            RequestSerial = red.RequestSerial,
            Kind = blue.Kind,
            Seller = blue.Seller,
            Buyer = blue.Buyer,
            Lines = lines,
            Totals = new InvoiceTotals
            {
                AmountExTax = -application.AmountExTax,
                Tax = -application.Tax,
                AmountWithTax = -application.AmountExTax - application.Tax,
            },
            Remark = $"红字确认单编号 {confirmation.ConfirmationNo}",
        };
    }

    private static InvoiceLine Negative(int no, RedLine line, InvoiceLine blue) => new()
    {
        No = no,
        GoodsName = blue.GoodsName,
        TaxClassCode = blue.TaxClassCode,
        Specification = blue.Specification,
        Unit = blue.Unit,
        AmountExTax = -line.AmountExTax,
        Rate = blue.Rate,
        Tax = -line.Tax,
    };
}
