using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Gateways.Ledger;

/// <summary>
/// Tax that a bank collects here for a bureau elsewhere. The payer's account is debited before the other system is
/// asked, in favour of the clearing account: from then on the bank owes it to the treasury there. What does not come
/// about goes back. It refuses what the ledger refuses.
/// </summary>
internal sealed class CollectedTax(LedgerGateway ledger)
{
    // The bank's own term for tax that it has taken and not yet handed on.
    private const string HandedOnLater = "待结算财政款项";

    private const string NotPaid = "缴款未成功";

    /// <summary>
    /// The payer's account, where it is kept here. What is in the bank's till, or in books of its own, the bank owes to
    /// the treasury at once: that is what its clearing account says.
    /// </summary>
    public static string AccountToDebit(PayDeclaredTaxRequest request, ILedgerStore ledger) =>
        request.Payment.FromAccount is { } payer && ledger.FindAccount(payer.PayerAccount) is not null
            ? payer.PayerAccount
            : ClearingOf(request);

    /// <summary>Says what <see cref="Collect"/> would refuse, and moves nothing.</summary>
    public LedgerRefusal? ReasonNotToCollect(PayDeclaredTaxRequest request, Money amount, ILedgerStore store) =>
        MovesMoney(request, store)
            ? ledger.ReasonNotToPay(store, AccountToDebit(request, store), ClearingOf(request), amount)
            : null;

    /// <returns>The payment with the entry that debited its payer; as it was where the bank has it already.</returns>
    public DeclaredPaymentRecord Collect(PayDeclaredTaxRequest request, DeclaredPaymentRecord payment, IWork work)
    {
        if (!MovesMoney(request, work.Stores.Ledger))
        {
            return payment;
        }

        LedgerEntry entry = Entry(request, payment, new LedgerParty(ClearingOf(request), HandedOnLater, null), work);
        GatewayAnswer answer = ledger.Pay(
            work.Stores.Ledger, entry, entry.Payer.Account, entry.Payee.Account, payment.Amount);

        return payment with
        {
            CollectedEntryId = answer.EntryId
                ?? throw new InvalidOperationException($"The payment {payment} may not be sent: {answer.Refusal}."),
        };
    }

    /// <returns>The payment with nothing collected; null where its account does not take the money back.</returns>
    public DeclaredPaymentRecord? GiveBack(DeclaredPaymentRecord payment, IWork work) =>
        payment.CollectedEntryId is not { } entryId
            ? payment
            : ledger.Reverse(work.Stores.Ledger, entryId, payment.WorkDate, work.Now, NotPaid).Refusal is null
                ? payment with { CollectedEntryId = null }
                : null;

    /// <summary>What the payer's statement shows.</summary>
    public static LedgerEntry Entry(
        PayDeclaredTaxRequest request, DeclaredPaymentRecord payment, LedgerParty payee, IWork work) => new(
            payment.WorkDate,
            work.Now,
            new LedgerParty(
                AccountToDebit(request, work.Stores.Ledger),
                request.Payment.FromAccount?.PayerName ?? request.Payment.InCash!.PayerName,
                payment.Key.BankCode),
            payee)
        {
            Summary = "银行端缴款",
            EndToEndId = payment.Key.ToString(),
        };

    private static bool MovesMoney(PayDeclaredTaxRequest request, ILedgerStore store) =>
        AccountToDebit(request, store) != ClearingOf(request);

    private static string ClearingOf(PayDeclaredTaxRequest request) =>
        LedgerAccounts.ClearingOf(request.Payment.Currency ?? "CNY");
}
