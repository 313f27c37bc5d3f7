using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Operations.TaxPayment.RequestRefund;

/// <summary>
/// Carries accepted refunds out, from the treasury's account to the payee's. All is looked at anew, since the account may
/// have been closed meanwhile. A refund and its money are one transaction, so that a crash leaves it waiting or done.
/// </summary>
internal sealed class RefundDesk(
    IStore store, LedgerGateway gateway, WorkCalendar calendar, IOptions<RefundOptions> options, TimeProvider clock)
{
    /// <summary>Carries out those that have waited longest, and says whether there may be more.</summary>
    public Task<bool> CarryOutAsync(CancellationToken cancellationToken) => store.WriteAsync(
        stores =>
        {
            IReadOnlyList<RefundRecord> refunds = stores.Refunds.ReadAccepted(options.Value.PerRoundMax);

            foreach (RefundRecord refund in refunds)
            {
                stores.Refunds.Save(CarryOut(refund, new Work(stores, clock.GetUtcNow(), refund.MessageId)));
            }

            return refunds.Count == options.Value.PerRoundMax;
        },
        cancellationToken);

    private RefundRecord CarryOut(RefundRecord accepted, Work work)
    {
        RefundRecord refund = accepted.To(TransactionState.Processing, work);
        PaidVoucher? paid = PaidVoucher.Find(work.Stores, refund.TaxOrgCode, refund.TaxVoucherNo);
        Account? payee = RefundRules.PayeeKeptHere(work.Stores.Ledger, refund.Payee);

        if (RefundRules.ReasonToDecline(refund, paid, other: null, payee) is { } reason)
        {
            return refund.To(TransactionState.Failed, work) with { ResultCode = reason.Code };
        }

        DateOnly workDate = calendar.Current(work);
        GatewayAnswer answer = gateway.Pay(
            work.Stores.Ledger,
            Entry(refund, paid!, workDate, work),
            paid!.TreasuryAccount,
            payee?.AccountNo ?? LedgerAccounts.ClearingOf(refund.Amount.Currency),
            refund.Amount);

        return answer.Refusal is { } refusal
            ? refund.To(TransactionState.Failed, work) with { ResultCode = ResultCodes.Of(refusal).Code }
            : refund.To(TransactionState.Succeeded, work) with
            {
                ResultCode = ResultCodes.Success.Code,
                WorkDate = workDate,
                EntryId = answer.EntryId,
                BankSerialNo = answer.BankSerialNo,
            };
    }

    private static LedgerEntry Entry(RefundRecord refund, PaidVoucher paid, DateOnly workDate, Work work) => new(
        workDate,
        work.Now,
        new LedgerParty(paid.TreasuryAccount, work.Stores.Ledger.FindAccount(paid.TreasuryAccount)!.Name, null),
        refund.Payee)
    {
        Summary = "退库",
        VoucherNo = refund.TaxVoucherNo,
        EndToEndId = refund.Pack,
    };
}
