using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.EInvoice.ApplyRedConfirmation;

/// <summary>
/// Applies for the reddening of an invoice, or of a part of it (红字确认单申请). The other side must agree, unless the buyer
/// is not registered here. Refused are sums that differ; an invoice that is not there, is red itself or has not as much
/// left is a decline, which leaves nothing behind.
/// </summary>
internal sealed class ApplyRedConfirmationHandler
    : IOperationHandler<ApplyRedConfirmationRequest, ApplyRedConfirmationResponse>
{
    // As the tax bureau has it: whoever has not answered by then is asked anew.
    private static readonly TimeSpan Validity = TimeSpan.FromHours(72);

    public ApplyRedConfirmationResponse Handle(ApplyRedConfirmationRequest request, CallScope scope)
    {
        RedApplication application = request.Application;
        FieldRules.Require(
        [
            TotalFollows("AmountExTax", application.AmountExTax, application.Lines.Select(line => line.AmountExTax)),
            TotalFollows("Tax", application.Tax, application.Lines.Select(line => line.Tax)),
            .. application.Lines.Select((line, index) => LineStandsOnce(application.Lines, line, index)),
        ]);

        InvoiceRecord? blue = scope.Stores.Invoices.Find(application.BlueInvoiceNo);

        return ReasonToDecline(blue, application, scope) is { } reason
            ? Reply(scope, new RedApplicationReceipt { ApplySerial = application.ApplySerial, Result = reason.ToResult() })
            : Reply(scope, Receipt(Apply(blue!, application, scope), scope));
    }

    private static ResultCode? ReasonToDecline(InvoiceRecord? blue, RedApplication application, CallScope scope) => blue switch
    {
        null => ResultCodes.NoSuchInvoice,
        _ when !scope.ActsFor(application.Role == ApplicantRole.Seller ? blue.SellerId : blue.BuyerId) =>
            ResultCodes.NoSuchInvoice,
        { BlueInvoiceNo: not null } => ResultCodes.NotReddenable,
        { State: not (InvoiceState.Issued or InvoiceState.RedPartial) } => ResultCodes.NotReddenable,
        _ => Remainder.ToApplyFor(blue, scope).ReasonNotToRedden(application),
    };

    private static RedConfirmationRecord Apply(InvoiceRecord blue, RedApplication application, CallScope scope)
    {
        RedConfirmationRecord applied = new(
            BureauNumbers.ConfirmationNo(scope, scope.WorkDate),
            scope.Caller.NodeCode,
            application.ApplySerial,
            RedConfirmationState.Applied,
            blue.InvoiceNo,
            application.Role,
            Money.Of(application.AmountExTax, Currencies.Cny),
            Money.Of(application.Tax, Currencies.Cny),
            scope.Now + Validity,
            KeptContent.Of(application));

        return RedConfirmationStates.Apply(applied, NextState(blue, application, scope.Stores.TaxBureau), scope);
    }

    // A buyer that is not registered has nobody who could answer, and has deducted nothing.
    private static RedConfirmationState NextState(InvoiceRecord blue, RedApplication application, ITaxBureauStore bureau)
    {
        if (application.Role == ApplicantRole.Buyer)
        {
            return RedConfirmationState.WaitSeller;
        }

        return blue.BuyerId is null || bureau.FindTaxpayer(blue.BuyerId) is null
            ? RedConfirmationState.NoConfirmNeeded
            : RedConfirmationState.WaitBuyer;
    }

    private static RuleViolation? TotalFollows(string field, decimal total, IEnumerable<decimal> parts) =>
        Sums.Agree(total, parts)
            ? null
            : new RuleViolation(
                $"Application/{field}", "FT1102.Totals",
                "The total is not the sum of the lines.", "合计与明细不符。");

    private static RuleViolation? LineStandsOnce(RedLines lines, RedLine line, int index) =>
        lines.FindIndex(other => other.BlueLineNo == line.BlueLineNo) == index
            ? null
            : new RuleViolation(
                $"Application/Lines/Line[{index + 1}]/BlueLineNo", "FT1105.RowTwice",
                "The line stands twice.", "行号重复。");

    private static RedApplicationReceipt Receipt(RedConfirmationRecord confirmation, CallScope scope) => new()
    {
        ApplySerial = confirmation.ApplySerial,
        ConfirmationNo = confirmation.ConfirmationNo,
        State = confirmation.State,
        ExpiresAt = confirmation.ExpiresAt.UtcDateTime,
        Result = (scope.ValidateOnly ? ResultCodes.ValidatedOnly : ResultCodes.Success).ToResult(),
    };

    private static ApplyRedConfirmationResponse Reply(CallScope scope, RedApplicationReceipt receipt) =>
        new() { Header = scope.ReplyHeader(), Receipt = receipt };
}
