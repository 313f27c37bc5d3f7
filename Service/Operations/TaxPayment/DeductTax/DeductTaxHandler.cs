using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.DeductTax;

/// <summary>
/// Debits tax from the payer's account in favour of the treasury (实时扣税). Refused, with nothing recorded, are broken
/// rules, a closed work date, an unknown agreement and a key that a reversal has barred; all else that is wrong is a
/// decline, which is recorded and told in the receipt.
/// </summary>
internal sealed class DeductTaxHandler(LedgerGateway gateway, WorkCalendar calendar)
    : IOperationHandler<DeductTaxRequest, DeductTaxResponse>
{
    public DeductTaxResponse Handle(DeductTaxRequest request, CallScope scope)
    {
        FieldRules.Require([calendar.Ahead(scope), .. DeductTaxRules.Violations(request, scope.WorkDate)]);
        calendar.RequireOpen(scope);

        DeductionRecord deduction = Receive(request, scope);
        AgreementRecord agreement = scope.Stores.Agreements.Find(request.Payment.ProtocolNo)
            ?? throw FaultCatalog.BusinessReject("FT3001");

        if (ReasonToDecline(agreement, request, deduction.Order!, scope) is { } reason)
        {
            return Reply(deduction.To(TransactionState.Failed, scope), reason, scope);
        }

        deduction = deduction.To(TransactionState.Accepted, scope);

        if (scope.ValidateOnly)
        {
            return Reply(deduction, ResultCodes.ValidatedOnly, scope);
        }

        deduction = deduction.To(TransactionState.Processing, scope);
        GatewayAnswer answer = Debit(request, deduction.Order!, scope);

        return answer.Refusal is { } refusal
            ? Reply(deduction.To(TransactionState.Failed, scope), ResultCodes.Of(refusal), scope)
            : Reply(deduction.To(TransactionState.Succeeded, scope), ResultCodes.Success, scope, answer);
    }

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
                Money.Of(request.Payment.Amount, Currencies.Of(request.Payment.Currency))),
        };

        return earlier is null
            ? DeductionStates.Begin(received, scope)
            : DeductionStates.Again(earlier, received, scope);
    }

    // An account that does not exist is told before an agreement that does not fit it: the bank knows its accounts first.
    private ResultCode? ReasonToDecline(
        AgreementRecord agreement, DeductTaxRequest request, DeductionOrder order, CallScope scope)
    {
        LedgerRefusal? refusal = gateway.ReasonNotToPay(
            scope.Stores.Ledger, order.PayerAccount, order.PayeeAccount, order.Amount);

        return refusal is { } first && first != LedgerRefusal.InsufficientFunds
            ? ResultCodes.Of(first)
            : DeductTaxRules.ReasonToDecline(agreement, request)
                ?? (refusal is { } last ? ResultCodes.Of(last) : null);
    }

    private GatewayAnswer Debit(DeductTaxRequest request, DeductionOrder order, CallScope scope)
    {
        Transfer transfer = request.Transfer;
        Payment payment = request.Payment;
        LedgerEntry entry = new(
            scope.WorkDate,
            scope.Now,
            new LedgerParty(order.PayerAccount, payment.PayerName, transfer.PayerBankCode),
            new LedgerParty(order.PayeeAccount, transfer.PayeeName, transfer.PayeeBankCode))
        {
            Summary = "实时扣税",
            Usage = payment.TaxItems[0].TaxTypeName,
            Postscript = payment.Remarks?.FirstOrDefault(),
            VoucherNo = payment.TaxVoucherNo,
            EndToEndId = BusinessKeys.Of(request.Key).ToString(),
        };

        return gateway.Pay(scope.Stores.Ledger, entry, order.PayerAccount, order.PayeeAccount, order.Amount);
    }

    private static DeductTaxResponse Reply(
        DeductionRecord deduction, ResultCode result, CallScope scope, GatewayAnswer? answer = null)
    {
        scope.Stores.Deductions.Save(deduction with
        {
            ResultCode = result.Code,
            EntryId = answer?.EntryId,
            BankSerialNo = answer?.BankSerialNo,
        });

        return new DeductTaxResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = new DeductionReceipt
            {
                Key = new TransactionKey
                {
                    TaxOrgCode = deduction.Key.TaxOrgCode,
                    EntrustDate = deduction.Key.EntrustDate,
                    TraceNo = deduction.Key.TraceNo,
                },
                TaxVoucherNo = deduction.Order!.TaxVoucherNo,
                TaxDate = deduction.WorkDate,
                State = deduction.State,
                Result = result.ToResult(),
                BankSerialNo = answer?.BankSerialNo,
            },
        };
    }
}
