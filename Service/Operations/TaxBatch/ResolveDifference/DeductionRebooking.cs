using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Operations.TaxPayment.DeductTax;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.ResolveDifference;

/// <summary>
/// Books the deduction that the bank has: the one that is missing here, or theirs in place of ours. It refuses what is
/// not in dispute, and what the ledger refuses.
/// </summary>
internal sealed class DeductionRebooking(ResolutionLedger ledger)
{
    public BookedResolution Book(
        DifferenceRecord difference, PartnerLine theirs, DeductionRecord? ours, Proposal proposal, CallScope scope)
    {
        switch (ours)
        {
            // Both succeeded, with different amounts: theirs in place of ours.
            case { State: TransactionState.Difference, SucceededMove: not null }:
                return ledger.TakeBack(ours, proposal, scope) is { Refusal: not null } refused
                    ? refused
                    : Debit(ours, theirs, scope);

            case { State: TransactionState.Difference }:
                return Debit(ours, theirs, scope);

            // The key is known by now, or was barred: it is not ours to book under it.
            case not null:
                return new(ResultCodes.NotResolvableSo);

            default:
                return OrderOf(difference, theirs, scope) is { } order
                    ? Debit(Begin(difference, order, scope), theirs, scope)
                    : new(ResultCodes.NotResolvableSo);
        }
    }

    private BookedResolution Debit(DeductionRecord ours, PartnerLine theirs, CallScope scope)
    {
        DeductionOrder order = ours.Order! with { Amount = ours.Order.Amount with { Minor = theirs.AmountMinor } };
        GatewayAnswer answer = ledger.Debit(
            order.PayerAccount, order.PayeeAccount, order.Amount, order.TaxVoucherNo, ours.Key.EndToEndId, scope);

        if (answer.Refusal is null)
        {
            scope.Stores.Deductions.Save(
                ours.To(TransactionState.Reconciled, scope, "resolved: it stands") with
                {
                    Order = order,
                    EntryId = answer.EntryId,
                    BankSerialNo = answer.BankSerialNo,
                    ResultCode = ResultCodes.Success.Code,
                });
        }

        return new(ResolutionLedger.OfRefusal(answer), answer.BankSerialNo);
    }

    /// <summary>What the bank's line orders, where its account and the authority's treasury are kept here.</summary>
    private static DeductionOrder? OrderOf(DifferenceRecord difference, PartnerLine theirs, CallScope scope) =>
        theirs.PayerAccount is { } payer
        && scope.Stores.Ledger.FindAccount(payer) is { Kind: AccountKind.Bank } account
        && account.BankCode == difference.BankCode
        && scope.Stores.TaxBureau.FindOffice(difference.Key.Parts.TaxOrgCode) is { } office
            ? new DeductionOrder(
                theirs.TaxVoucherNo, payer, office.TreasuryAccount, new Money(theirs.AmountMinor, Currencies.Cny))
            {
                Bank = new PayersBank(difference.BankCode, difference.BankCode, "", ""),
            }
            : null;

    // From now on the key is taken: an order that comes late must not be debited again.
    private static DeductionRecord Begin(DifferenceRecord difference, DeductionOrder order, CallScope scope)
    {
        scope.Stores.Receipts.Add(new Receipt(
            DeductTaxHandler.Scope,
            difference.Key.Parts.ToString(),
            Attempt: 1,
            scope.Caller.NodeCode,
            PayloadDigest: default,
            Payload: default,
            WireName.Of(TransactionState.Reconciled),
            MayRetry: false,
            scope.Now));

        return DeductionStates.Begin(
            new DeductionRecord(
                scope.Caller.NodeCode,
                difference.Key.Parts,
                TransactionState.Difference,
                difference.ChkDate,
                scope.Now,
                scope.MessageId)
            {
                Order = order,
            },
            scope);
    }
}
