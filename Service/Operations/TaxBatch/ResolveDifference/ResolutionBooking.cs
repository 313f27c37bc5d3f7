using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Operations.TaxPayment.DeductTax;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.ResolveDifference;

/// <summary>
/// Books what was approved, on the current work date, and moves the deduction. All of it is looked at anew, since the
/// proposal may be days old. Only the embedded ledger is booked in: what another system of record carries out is put
/// right there, and then resolved by hand.
/// </summary>
internal sealed class ResolutionBooking(LedgerGateway ledger, IGatewayRoutes gateways, WorkCalendar calendar)
{
    public BookedResolution Book(DifferenceRecord difference, Proposal proposal, CallScope scope)
    {
        DeductionRecord? ours = scope.Stores.Deductions.FindAny(difference.Key);

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

    private BookedResolution TakeBack(DeductionRecord? ours, Proposal proposal, CallScope scope) =>
        ReasonNotToTakeBack(ours, scope) is { } reason
            ? new(reason)
            : Move(ours!, Reverse(ours!, proposal, scope), TransactionState.Reversed, "resolved: taken back", scope);

    private BookedResolution Rebook(
        DifferenceRecord difference, DeductionRecord? ours, Proposal proposal, CallScope scope)
    {
        if (difference.Theirs is not { State: BankLineState.Succeeded } theirs)
        {
            return new(ResultCodes.NotResolvableSo);
        }

        if (gateways.OfTaxOrg(difference.Key.TaxOrgCode).IsRemote)
        {
            return new(ResultCodes.BookedElsewhere);
        }

        switch (ours)
        {
            // Both succeeded, with different amounts: theirs in place of ours.
            case { State: TransactionState.Difference, SucceededMove: not null }:
                if (ReasonNotToTakeBack(ours, scope) is { } reason)
                {
                    return new(reason);
                }

                return Reverse(ours, proposal, scope).Refusal is { } refusal
                    ? new(ResultCodes.Of(refusal))
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

    // What was debited stays so, and what was not stays so; where there is nothing in dispute here nothing moves.
    private static BookedResolution LetStand(DeductionRecord? ours, CallScope scope)
    {
        if (ours is { State: TransactionState.Difference })
        {
            scope.Stores.Deductions.Save(ours.SucceededMove is null
                ? ours.To(TransactionState.Failed, scope, "resolved: it stays failed")
                : ours.To(TransactionState.Reconciled, scope, "resolved: it stands"));
        }

        return new();
    }

    private static ResultCode? ReasonNotToTakeBack(DeductionRecord? ours, CallScope scope) => ours switch
    {
        { State: TransactionState.Difference, SucceededMove: not null, EntryId: null } => ResultCodes.BookedElsewhere,

        // What is refunded, or waits for it, goes back that way and no other.
        { State: TransactionState.Difference, SucceededMove: not null } =>
            scope.Stores.Refunds.FindLive(ours.Key.TaxOrgCode, ours.Order!.TaxVoucherNo) is null
                ? null
                : ResultCodes.NotReversible,
        _ => ResultCodes.NotResolvableSo,
    };

    private GatewayAnswer Reverse(DeductionRecord ours, Proposal proposal, CallScope scope) => ledger.Reverse(
        scope.Stores.Ledger, ours.EntryId!.Value, calendar.Current(scope), scope.Now, proposal.Remark ?? "对账冲正");

    private BookedResolution Debit(DeductionRecord ours, PartnerLine theirs, CallScope scope)
    {
        Money amount = ours.Order!.Amount with { Minor = theirs.AmountMinor };
        DeductionRecord debited = ours with { Order = ours.Order with { Amount = amount } };
        LedgerEntry entry = new(
            calendar.Current(scope),
            scope.Now,
            PartyOf(debited.Order!.PayerAccount, scope),
            PartyOf(debited.Order.PayeeAccount, scope))
        {
            Summary = "对账补记",
            VoucherNo = debited.Order.TaxVoucherNo,
            EndToEndId = debited.Key.EndToEndId,
        };
        GatewayAnswer answer = ledger.Pay(
            scope.Stores.Ledger, entry, debited.Order.PayerAccount, debited.Order.PayeeAccount, amount);

        return Move(
            debited with
            {
                EntryId = answer.EntryId,
                BankSerialNo = answer.BankSerialNo,
                ResultCode = ResultCodes.Success.Code,
            },
            answer,
            TransactionState.Reconciled,
            "resolved: it stands",
            scope);
    }

    private static BookedResolution Move(
        DeductionRecord deduction, GatewayAnswer answer, TransactionState state, string cause, CallScope scope)
    {
        if (answer.Refusal is { } refusal)
        {
            return new(ResultCodes.Of(refusal));
        }

        scope.Stores.Deductions.Save(deduction.To(state, scope, cause));

        return new(BankSerialNo: answer.BankSerialNo);
    }

    /// <summary>What the bank's line orders, where its account and the authority's treasury are kept here.</summary>
    private static DeductionOrder? OrderOf(DifferenceRecord difference, PartnerLine theirs, CallScope scope) =>
        theirs.PayerAccount is { } payer
        && scope.Stores.Ledger.FindAccount(payer) is { Kind: AccountKind.Bank } account
        && account.BankCode == difference.BankCode
        && scope.Stores.TaxBureau.FindOffice(difference.Key.TaxOrgCode) is { } office
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
            difference.Key.ToString(),
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
                difference.Key,
                TransactionState.Difference,
                difference.ChkDate,
                scope.Now,
                scope.MessageId)
            {
                Order = order,
            },
            scope);
    }

    private static LedgerParty PartyOf(string accountNo, CallScope scope) =>
        scope.Stores.Ledger.FindAccount(accountNo) is { } account
            ? new LedgerParty(accountNo, account.Name, account.BankCode)
            : new LedgerParty(accountNo, "", null);
}

/// <summary>What was booked, or why it was not.</summary>
internal sealed record BookedResolution(ResultCode? Refusal = null, string? BankSerialNo = null);
