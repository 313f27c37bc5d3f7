using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.EInvoice;

/// <summary>
/// What is left of a blue invoice to redden, line by line. A confirmation that can still be used counts as much as one
/// that was, so that two of them never come to more than the invoice.
/// </summary>
internal sealed class Remainder
{
    private readonly Dictionary<int, InvoiceLine> blue;
    private readonly Dictionary<int, (decimal ExTax, decimal Tax)> left;

    private Remainder(Invoice invoice, IEnumerable<RedConfirmationRecord> counted)
    {
        blue = invoice.Lines.ToDictionary(line => line.No);
        left = invoice.Lines.ToDictionary(line => line.No, line => (line.AmountExTax, line.Tax));

        foreach (RedLine line in counted.SelectMany(used => KeptContent.Read<RedApplication>(used.Content).Lines))
        {
            (decimal exTax, decimal tax) = left[line.BlueLineNo];
            left[line.BlueLineNo] = (exTax - line.AmountExTax, tax - line.Tax);
        }
    }

    public decimal ExTax => left.Values.Sum(line => line.ExTax);

    public decimal Tax => left.Values.Sum(line => line.Tax);

    /// <summary>Less whatever may still be reddened. Confirmations whose time is over are moved out of the way first.</summary>
    public static Remainder ToApplyFor(InvoiceRecord invoice, IWork work) => new(
        KeptContent.Read<Invoice>(invoice.Content),
        work.Stores.RedConfirmations.ReadOf(invoice.InvoiceNo)
            .Select(confirmation => ExpireWhenDue(confirmation, work))
            .Where(confirmation => IsOpen(confirmation) || confirmation.State == RedConfirmationState.RedIssued));

    /// <summary>Less what was reddened.</summary>
    public static Remainder AsItIs(InvoiceRecord invoice, IStoreTransaction stores) => new(
        KeptContent.Read<Invoice>(invoice.Content),
        stores.RedConfirmations.ReadOf(invoice.InvoiceNo)
            .Where(confirmation => confirmation.State == RedConfirmationState.RedIssued));

    public static RedConfirmationRecord ExpireWhenDue(RedConfirmationRecord confirmation, IWork work) =>
        IsOpen(confirmation) && confirmation.ExpiresAt <= work.Now
            ? confirmation.SaveAs(RedConfirmationState.Expired, work)
            : confirmation;

    /// <summary>Null when every line is there, has as much left, and its tax follows.</summary>
    public ResultCode? ReasonNotToRedden(RedApplication application) =>
        application.Lines.Select(ReasonNotToRedden).FirstOrDefault(reason => reason is not null);

    private ResultCode? ReasonNotToRedden(RedLine line)
    {
        if (!blue.TryGetValue(line.BlueLineNo, out InvoiceLine? blueLine))
        {
            return ResultCodes.RedLineDiffers;
        }

        (decimal exTax, decimal tax) = left[line.BlueLineNo];

        if (line.AmountExTax > exTax || line.Tax > tax)
        {
            return ResultCodes.RedExceedsRemainder;
        }

        // The last part takes the tax that is left, whatever the parts before were rounded to.
        bool follows = line.AmountExTax == exTax
            ? line.Tax == tax
            : VatLine.Agrees(line.AmountExTax, blueLine.Rate, line.Tax);

        return follows ? null : ResultCodes.RedLineDiffers;
    }

    private static bool IsOpen(RedConfirmationRecord confirmation) => confirmation.State
        is RedConfirmationState.WaitSeller
        or RedConfirmationState.WaitBuyer
        or RedConfirmationState.NoConfirmNeeded
        or RedConfirmationState.Confirmed;
}
