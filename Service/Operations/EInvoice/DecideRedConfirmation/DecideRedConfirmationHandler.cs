using FinTax.Soap.Contracts.EInvoice;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.EInvoice.DecideRedConfirmation;

/// <summary>
/// Confirms, rejects or withdraws a red confirmation (红字确认单处理): the side that was asked says yes or no, the side that
/// asked takes back. It may come twice, and then finds its work done. It refuses nothing: that a confirmation cannot be
/// moved is an answer.
/// </summary>
internal sealed class DecideRedConfirmationHandler
    : IOperationHandler<DecideRedConfirmationRequest, DecideRedConfirmationResponse>
{
    public DecideRedConfirmationResponse Handle(DecideRedConfirmationRequest request, CallScope scope)
    {
        RedDecision decision = request.Decision;

        if (scope.Stores.RedConfirmations.Find(decision.ConfirmationNo) is not { } found
            || !MayDecide(decision.Action, found, scope))
        {
            return Reply(decision, null, ResultCodes.NoSuchConfirmation, scope);
        }

        RedConfirmationRecord confirmation = Remainder.ExpireWhenDue(found, scope);
        RedConfirmationState next = StateAfter(decision.Action);

        if (confirmation.State == next)
        {
            return Reply(decision, confirmation, ResultCodes.Success, scope);
        }

        return RedConfirmationStates.Machine.MayMove(confirmation.State, next)
            ? Reply(decision, confirmation.SaveAs(next, scope), ResultCodes.Success, scope)
            : Reply(decision, confirmation, ResultCodes.NotDecidable, scope);
    }

    private static bool MayDecide(RedDecisionAction action, RedConfirmationRecord confirmation, CallScope scope)
    {
        InvoiceRecord blue = scope.Stores.Invoices.Find(confirmation.BlueInvoiceNo)!;
        bool isApplicantAsked = action == RedDecisionAction.Withdraw;
        bool isSellerAsked = confirmation.Role == ApplicantRole.Seller == isApplicantAsked;

        return scope.ActsFor(isSellerAsked ? blue.SellerId : blue.BuyerId);
    }

    private static RedConfirmationState StateAfter(RedDecisionAction action) => action switch
    {
        RedDecisionAction.Confirm => RedConfirmationState.Confirmed,
        RedDecisionAction.Reject => RedConfirmationState.Rejected,
        _ => RedConfirmationState.Withdrawn,
    };

    private static DecideRedConfirmationResponse Reply(
        RedDecision decision, RedConfirmationRecord? confirmation, ResultCode result, CallScope scope) => new()
        {
            Header = scope.ReplyHeader(),
            Receipt = new RedDecisionReceipt
            {
                ConfirmationNo = decision.ConfirmationNo,
                State = confirmation?.State,
                Result = (scope.ValidateOnly && result == ResultCodes.Success ? ResultCodes.ValidatedOnly : result).ToResult(),
            },
        };
}
