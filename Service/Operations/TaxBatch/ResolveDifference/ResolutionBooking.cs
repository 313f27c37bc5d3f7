using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.ResolveDifference;

/// <summary>
/// Books what was approved, on the current work date, and moves the payment. All of it is looked at anew, since the
/// proposal may be days old. Only the embedded ledger is booked in: what another system of record carries out is put
/// right there, and then resolved by hand.
/// </summary>
internal sealed class ResolutionBooking(
    ResolutionLedger ledger, DeductionRebooking deductions, DeclaredRebooking declared, IGatewayRoutes gateways)
{
    public BookedResolution Book(DifferenceRecord difference, Proposal proposal, CallScope scope)
    {
        IListedPayment? ours = OwnBooks.Find(difference.Key, difference.BankCode, scope.Stores);

        // A second entry that is refused takes the first back with it.
        return scope.Stores.Nested(
            () => proposal.Action switch
            {
                ResolutionAction.Reverse => TakeBack(ours, proposal, scope),
                ResolutionAction.Rebook => Rebook(difference, ours, proposal, scope),
                _ => LetStand(ours, scope),
            },
            keep: booked => booked.Refusal is null);
    }

    private BookedResolution TakeBack(IListedPayment? ours, Proposal proposal, CallScope scope)
    {
        BookedResolution booked = ledger.TakeBack(ours, proposal, scope);

        if (booked.Refusal is null)
        {
            ours!.Move(TransactionState.Reversed, "resolved: taken back", scope);
        }

        return booked;
    }

    private BookedResolution Rebook(
        DifferenceRecord difference, IListedPayment? ours, Proposal proposal, CallScope scope)
    {
        if (difference.Theirs is not { State: BankLineState.Succeeded } theirs)
        {
            return new(ResultCodes.NotResolvableSo);
        }

        if (gateways.OfTaxOrg(difference.Key.Parts.TaxOrgCode).IsRemote)
        {
            return new(ResultCodes.BookedElsewhere);
        }

        return difference.Key.Kind == ReconKind.Declared
            ? declared.Book(theirs, (DeclaredPaymentRecord?)ours, scope)
            : deductions.Book(difference, theirs, (DeductionRecord?)ours, proposal, scope);
    }

    // What was debited stays so, and what was not stays so; where there is nothing in dispute here nothing moves.
    private static BookedResolution LetStand(IListedPayment? ours, CallScope scope)
    {
        if (ours is { State: TransactionState.Difference, SucceededMove: null })
        {
            ours.Move(TransactionState.Failed, "resolved: it stays failed", scope);
        }
        else if (ours is { State: TransactionState.Difference })
        {
            ours.Move(TransactionState.Reconciled, "resolved: it stands", scope);
        }

        return new();
    }
}

/// <summary>What was booked, or why it was not.</summary>
internal sealed record BookedResolution(ResultCode? Refusal = null, string? BankSerialNo = null);
