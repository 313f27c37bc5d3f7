using FinTax.Soap.Contracts;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Operations.TaxPayment.ReverseDeduction;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Operations.TaxPayment.DeductTax;

/// <summary>
/// Debits tax from the payer's account in favour of the treasury (实时扣税). Refused, with nothing recorded, are broken
/// rules, a closed work date, an unknown agreement and a key that a reversal has barred; all else that is wrong is a
/// decline, which is recorded and told in the receipt. Where another system debits, its answer is the second half.
/// </summary>
internal sealed class DeductTaxHandler(
    IGatewayRoutes gateways, LedgerGateway ledger, WorkCalendar calendar, AutomaticReversal reversal, IOptions<GatewayOptions> options)
    : ISettlingHandler<DeductTaxRequest, DeductTaxResponse>
{
    /// <summary>What its keys are kept under.</summary>
    public const string Scope = $"{{{Namespaces.TaxPayment}}}DeductTax";

    public DeductTaxResponse Handle(DeductTaxRequest request, CallScope scope)
    {
        FieldRules.Require([calendar.Ahead(scope), .. DeductTaxRules.Violations(request, scope.WorkDate)]);
        calendar.RequireOpen(scope);

        ITaxGateway gateway = gateways.OfTaxOrg(request.Key.TaxOrgCode);
        DeductionRecord deduction = Receive(request, scope);

        if (!gateway.IsRemote && ReasonToDecline(request, deduction.Order!, scope) is { } reason)
        {
            return Reply(Save(deduction.To(TransactionState.Failed, scope), reason, scope), scope);
        }

        deduction = deduction.To(TransactionState.Accepted, scope);

        if (scope.ValidateOnly)
        {
            return Reply(Save(deduction, ResultCodes.ValidatedOnly, scope), scope);
        }

        deduction = deduction.To(TransactionState.Processing, scope);
        GatewayAnswer answer = gateway.Debit(request, deduction, scope);

        return Reply(Book(deduction, answer, isOver: false, scope), scope);
    }

    public DeductTaxResponse Settle(OutgoingCall call, GatewayAnswer answer, IReplyWork work)
    {
        DeductionRecord deduction = work.Stores.Deductions.Find(call.Sender, DeductionKey.Parse(call.Subject))!;
        bool isClosed = calendar.IsClosed(work, deduction.WorkDate);
        bool isReversalRefused = isClosed && AutomaticReversal.WasTried(deduction, work);
        bool isOver = isReversalRefused && work.Now - call.SentAt >= options.Value.LateAfter;

        DeductionRecord booked = Book(deduction, TransactionOutcome.OfThisAttempt(call, answer, work), isOver, work);

        // [DOMAIN §1.8] The day cut has listed what had succeeded by then; this comes in a batch behind it.
        if (isClosed && booked.State == TransactionState.Succeeded && deduction.State != TransactionState.Succeeded)
        {
            BatchCut.CutLate(booked, work);
        }

        deduction = booked;

        // [DOMAIN §1.4] The work date has closed on a call in doubt: while the other system still takes a reversal, that
        // settles it, and bars an original that is still on its way.
        if (deduction.State == TransactionState.InDoubt && isClosed && !isReversalRefused)
        {
            deduction = reversal.Begin(deduction, work);
        }

        return Reply(deduction, work);
    }

    public DeductTaxResponse Report(DeductTaxRequest request, CallScope scope) =>
        Reply(scope.Stores.Deductions.Find(scope.Caller.NodeCode, BusinessKeys.Of(request.Key))!, scope);

    private static DeductionRecord Receive(DeductTaxRequest request, CallScope scope)
    {
        DeductionKey key = BusinessKeys.Of(request.Key);
        DeductionRecord? earlier = scope.Stores.Deductions.Find(scope.Caller.NodeCode, key);

        // [DOMAIN §1.5] The reversal came before its original, or after a decline: the key is spent.
        if (earlier is { State: TransactionState.Cancelled })
        {
            throw FaultCatalog.DuplicateConflict("FT4002", key.ToString(), WireName.Of(earlier.State), earlier.FirstSeen);
        }

        DeductionRecord received = new(
            scope.Caller.NodeCode,
            key,
            TransactionState.Received,
            scope.WorkDate,
            earlier?.FirstSeen ?? scope.Now,
            scope.MessageId)
        {
            Order = new DeductionOrder(
                request.Payment.TaxVoucherNo,
                request.Payment.PayerAccount,
                request.Transfer.PayeeAccount,
                Money.Of(request.Payment.Amount, Currencies.Of(request.Payment.Currency)))
            {
                Bank = new PayersBank(
                    request.Transfer.PayerBankCode,
                    request.Transfer.PayerOpenBankCode,
                    request.Payment.ProtocolNo,
                    request.Payment.TaxpayerName),
            },
        };

        // [DOMAIN §1.8] What is under resolution, or was resolved, is no decline any more.
        if (earlier is not null)
        {
            DeductionStates.Machine.RequireMove(earlier.State, TransactionState.Received);
        }

        return earlier is null
            ? DeductionStates.Begin(received, scope)
            : DeductionStates.Again(earlier, received, scope);
    }

    // An account that does not exist is told before an agreement that does not fit it: the bank knows its accounts first.
    private ResultCode? ReasonToDecline(DeductTaxRequest request, DeductionOrder order, CallScope scope)
    {
        AgreementRecord agreement = scope.Stores.Agreements.Find(request.Payment.ProtocolNo)
            ?? throw FaultCatalog.BusinessReject("FT3001");
        LedgerRefusal? refusal = ledger.ReasonNotToPay(
            scope.Stores.Ledger, order.PayerAccount, order.PayeeAccount, order.Amount);

        return refusal is { } first && first != LedgerRefusal.InsufficientFunds
            ? ResultCodes.Of(first)
            : DeductTaxRules.ReasonToDecline(agreement, request)
                ?? (refusal is { } last ? ResultCodes.Of(last) : null);
    }

    private static DeductionRecord Book(DeductionRecord deduction, GatewayAnswer answer, bool isOver, IWork work)
    {
        if (answer.Outcome == GatewayOutcome.Pending)
        {
            return Save(deduction, ResultCodes.Processing, work);
        }

        return TransactionOutcome.Of(deduction.State, answer, isOver) is { } move
            ? Save(deduction.To(move.To, work, move.Cause), move.Result, work, answer)
            : deduction;
    }

    private static DeductionRecord Save(
        DeductionRecord deduction, ResultCode result, IWork work, GatewayAnswer? answer = null)
    {
        DeductionRecord saved = deduction with
        {
            ResultCode = result.Code,
            EntryId = answer?.EntryId,
            BankSerialNo = answer?.BankSerialNo,
        };
        work.Stores.Deductions.Save(saved);

        return saved;
    }

    private DeductTaxResponse Reply(DeductionRecord deduction, IReplyWork work)
    {
        DeductionReceipt receipt = new()
        {
            Key = new TransactionKey
            {
                TaxOrgCode = deduction.Key.TaxOrgCode,
                EntrustDate = deduction.Key.EntrustDate,
                TraceNo = deduction.Key.TraceNo,
                PackNo = deduction.Key.PackNo,
            },
            TaxVoucherNo = deduction.Order!.TaxVoucherNo,
            TaxDate = deduction.WorkDate,
            State = deduction.State,
            Result = TransactionResults.Of(deduction).ToResult(),
            BankSerialNo = deduction.BankSerialNo,
            QueryAfterSeconds = TransactionOutcome.IsOpen(deduction.State) ? options.Value.QueryAfterSeconds : null,
        };

        return new DeductTaxResponse { Header = work.ReplyHeader(), Receipt = receipt };
    }
}
