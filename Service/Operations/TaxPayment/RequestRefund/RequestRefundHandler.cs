using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.RequestRefund;

/// <summary>
/// Takes a pack of refunds in (退库) and moves no money: <see cref="RefundDesk"/> does that later. Refused, with nothing
/// recorded, are broken rules and a closed work date; a voucher that was not paid, is refunded already or was paid with
/// less is a decline of its item.
/// </summary>
internal sealed class RequestRefundHandler(WorkCalendar calendar) : IOperationHandler<RequestRefundRequest, RequestRefundResponse>
{
    // The desk goes round every few seconds; a minute later all of a pack is done.
    private const int QueryAfterSeconds = 60;

    public RequestRefundResponse Handle(RequestRefundRequest request, CallScope scope)
    {
        FieldRules.Require([calendar.Ahead(scope), .. RefundRules.Violations(request, scope.WorkDate)]);
        calendar.RequireOpen(scope);

        List<RefundRecord> refunds = [.. request.Refund.Items.Select(item => Decide(Receive(request, item, scope), scope))];

        return Reply(request, refunds, scope);
    }

    private static RefundRecord Receive(RequestRefundRequest request, RefundItem item, CallScope scope)
    {
        string pack = BusinessKeys.Of(request.Key);
        RefundRecord received = new(
            scope.Caller.NodeCode,
            pack,
            item.TraceNo,
            TransactionState.Received,
            request.Key.TaxOrgCode,
            item.TaxVoucherNo,
            Money.Of(item.Amount, Currencies.Of(request.Refund.Currency)),
            new LedgerParty(item.PayeeAccount, item.PayeeName, item.PayeeBankCode),
            scope.MessageId);

        return RefundStates.Begin(received, scope.Stores.Refunds.Find(scope.Caller.NodeCode, pack, item.TraceNo), scope);
    }

    private static RefundRecord Decide(RefundRecord refund, CallScope scope)
    {
        ResultCode? reason = RefundRules.ReasonToDecline(
            refund,
            PaidVoucher.Find(scope.Stores, refund.TaxOrgCode, refund.TaxVoucherNo),
            scope.Stores.Refunds.FindLive(refund.TaxOrgCode, refund.TaxVoucherNo),
            RefundRules.PayeeKeptHere(scope.Stores.Ledger, refund.Payee));
        RefundRecord decided = reason is null
            ? refund.To(TransactionState.Accepted, scope) with { ResultCode = AcceptedCode(scope).Code }
            : refund.To(TransactionState.Failed, scope) with { ResultCode = reason.Code };
        scope.Stores.Refunds.Save(decided);

        return decided;
    }

    private static RequestRefundResponse Reply(RequestRefundRequest request, List<RefundRecord> refunds, CallScope scope)
    {
        RefundRecord first = refunds.Find(refund => refund.State == TransactionState.Accepted) ?? refunds[0];
        RefundOutcomes outcomes = [];
        outcomes.AddRange(refunds.Select(refund => new RefundOutcome
        {
            TraceNo = refund.TraceNo,
            State = refund.State,
            Result = ResultCodes.Of(refund.ResultCode!).ToResult(),
        }));

        return new RequestRefundResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = new RefundReceipt
            {
                Key = request.Key,
                State = first.State,
                Result = ResultCodes.Of(first.ResultCode!).ToResult(),
                Outcomes = outcomes,
                QueryAfterSeconds = first.State == TransactionState.Accepted ? QueryAfterSeconds : null,
            },
        };
    }

    private static ResultCode AcceptedCode(CallScope scope) =>
        scope.ValidateOnly ? ResultCodes.ValidatedOnly : ResultCodes.Accepted;
}
