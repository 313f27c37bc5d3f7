using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Operations.TaxFiling;
using FinTax.Soap.Service.Operations.TaxPayment.PayDeclaredTax;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.ResolveDifference;

/// <summary>The entries of a resolution, on the current work date: a debit taken back, and a debit made good.</summary>
internal sealed class ResolutionLedger(LedgerGateway ledger, WorkCalendar calendar)
{
    /// <summary>What a declared payment has paid is owed again, in the same transaction.</summary>
    public BookedResolution TakeBack(IListedPayment? ours, Proposal proposal, CallScope scope)
    {
        if (ReasonNotToTakeBack(ours, scope) is { } reason)
        {
            return new(reason);
        }

        GatewayAnswer answer = ledger.Reverse(
            scope.Stores.Ledger,
            ours!.EntryId!.Value,
            calendar.Current(scope),
            scope.Now,
            proposal.Remark ?? "对账冲正");

        if (answer.Refusal is null && ours is DeclaredPaymentRecord declared)
        {
            Assessments.Reopen(DeclaredDues.Of(declared.Ordered!, scope.Stores), scope);
        }

        return new(Refusal: OfRefusal(answer), answer.BankSerialNo);
    }

    public GatewayAnswer Debit(
        string payerAccount, string payeeAccount, Money amount, string voucherNo, string endToEndId, CallScope scope)
    {
        LedgerEntry entry = new(
            calendar.Current(scope), scope.Now, PartyOf(payerAccount, scope), PartyOf(payeeAccount, scope))
        {
            Summary = "对账补记",
            VoucherNo = voucherNo,
            EndToEndId = endToEndId,
        };

        return ledger.Pay(scope.Stores.Ledger, entry, payerAccount, payeeAccount, amount);
    }

    public static ResultCode? OfRefusal(GatewayAnswer answer) =>
        answer.Refusal is { } refusal ? ResultCodes.Of(refusal) : null;

    private static ResultCode? ReasonNotToTakeBack(IListedPayment? ours, CallScope scope) => ours switch
    {
        { State: TransactionState.Difference, SucceededMove: not null, EntryId: null } => ResultCodes.BookedElsewhere,

        // Which dues it has paid was not kept: they could not be owed again.
        DeclaredPaymentRecord { Ordered: null } => ResultCodes.NotResolvableSo,

        // What is refunded, or waits for it, goes back that way and no other.
        { State: TransactionState.Difference, SucceededMove: not null } =>
            scope.Stores.Refunds.FindLive(ours.ListedAs.Parts.TaxOrgCode, ours.TaxVoucherNo!) is null
                ? null
                : ResultCodes.NotReversible,
        _ => ResultCodes.NotResolvableSo,
    };

    private static LedgerParty PartyOf(string accountNo, CallScope scope) =>
        scope.Stores.Ledger.FindAccount(accountNo) is { } account
            ? new LedgerParty(accountNo, account.Name, account.BankCode)
            : new LedgerParty(accountNo, "", null);
}
