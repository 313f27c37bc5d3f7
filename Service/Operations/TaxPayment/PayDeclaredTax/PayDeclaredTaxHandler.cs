using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Operations.BankAccount;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Operations.TaxFiling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.PayDeclaredTax;

/// <summary>
/// Pays dues at the bank, from one of the caller's accounts or in cash (银行端缴款). Refused, with nothing recorded, are
/// broken rules, a bank that is not the caller's and a closed work date; a due that is not open or an account that cannot
/// pay is a decline. The money and the dues move together or not at all.
/// </summary>
internal sealed class PayDeclaredTaxHandler(LedgerGateway gateway, WorkCalendar calendar)
    : IOperationHandler<PayDeclaredTaxRequest, PayDeclaredTaxResponse>
{
    public PayDeclaredTaxResponse Handle(PayDeclaredTaxRequest request, CallScope scope)
    {
        FieldRules.Require(
        [
            calendar.Ahead(scope),
            .. PayDeclaredTaxRules.Violations(request, scope.WorkDate),
            FieldRules.OwnBank("Key/BankCode", request.Key.BankCode, scope.Caller),
        ]);
        calendar.RequireOpen(scope);

        DeclaredPaymentRecord payment = Receive(request, scope);
        List<DueRecord?> found = DeclaredDues.Find(request.Payment, scope.Stores);

        if (PayDeclaredTaxRules.ReasonToDecline(request.Payment, found) is { } reason)
        {
            return Reply(payment.To(TransactionState.Failed, scope), reason, scope);
        }

        DeclaredOrder order = Order(request, [.. found.OfType<DueRecord>()], scope);

        if (ReasonNotToDebit(order, request, scope) is { } refusal)
        {
            return Reply(payment.To(TransactionState.Failed, scope), refusal, scope);
        }

        payment = payment.To(TransactionState.Accepted, scope);

        if (scope.ValidateOnly)
        {
            return Reply(payment, ResultCodes.ValidatedOnly, scope);
        }

        return Pay(payment.To(TransactionState.Processing, scope), order, scope);
    }

    private static DeclaredPaymentRecord Receive(PayDeclaredTaxRequest request, CallScope scope)
    {
        LevyNumber key = BusinessKeys.Of(request.Key);
        DeclaredPaymentRecord? declined = scope.Stores.DeclaredPayments.Find(key);
        DeclaredPaymentRecord received = new(
            scope.Caller.NodeCode,
            key,
            TransactionState.Received,
            scope.WorkDate,
            declined?.FirstSeen ?? scope.Now,
            request.Payment.TaxOrgCode,
            request.Payment.TaxpayerId,
            Money.Of(request.Payment.Amount, Currencies.Of(request.Payment.Currency)))
        {
            DebitedAccount = AccountToDebit(request.Payment),
            Ordered = KeptContent.Of(request.Payment),
        };

        // [DOMAIN §1.8] What is under resolution, or was resolved, is no decline any more.
        if (declined is not null)
        {
            DeclaredPaymentStates.Machine.RequireMove(declined.State, TransactionState.Received);
        }

        return DeclaredPaymentStates.Begin(received, declined, scope);
    }

    // Cash was handed to the bank, which owes it to the treasury from then on: that is what its clearing account says.
    private static string AccountToDebit(DeclaredPayment payment) =>
        payment.FromAccount?.PayerAccount ?? LedgerAccounts.ClearingOf(Currencies.Of(payment.Currency));

    private static DeclaredOrder Order(PayDeclaredTaxRequest request, List<DueRecord> dues, CallScope scope)
    {
        TaxOffice office = scope.Stores.TaxBureau.FindOffice(request.Payment.TaxOrgCode)
            ?? throw new InvalidOperationException("A due names an office that is not in the register.");
        string debited = AccountToDebit(request.Payment);
        string payerName = request.Payment.FromAccount?.PayerName ?? request.Payment.InCash!.PayerName;

        return new DeclaredOrder(
            dues,
            office,
            debited,
            new LedgerParty(debited, payerName, request.Key.BankCode),
            Money.Of(request.Payment.Amount, Currencies.Of(request.Payment.Currency)));
    }

    private ResultCode? ReasonNotToDebit(DeclaredOrder order, PayDeclaredTaxRequest request, CallScope scope)
    {
        if (request.Payment.FromAccount is { } payer
            && scope.FindOwn(payer.PayerAccount)?.BankCode != request.Key.BankCode)
        {
            return ResultCodes.NoSuchAccount;
        }

        return gateway.ReasonNotToPay(
            scope.Stores.Ledger, order.DebitedAccount, order.Office.TreasuryAccount, order.Amount) is { } refusal
            ? ResultCodes.Of(refusal)
            : null;
    }

    private PayDeclaredTaxResponse Pay(DeclaredPaymentRecord payment, DeclaredOrder order, CallScope scope)
    {
        string voucherNo = BureauNumbers.TaxVoucherNo(scope, scope.WorkDate);
        LedgerEntry entry = new(
            scope.WorkDate,
            scope.Now,
            order.Payer,
            new LedgerParty(order.Office.TreasuryAccount, order.Office.Name, null))
        {
            Summary = "银行端缴款",
            Usage = order.Dues[0].Tax.TypeName,
            VoucherNo = voucherNo,
            EndToEndId = payment.Key.ToString(),
        };
        GatewayAnswer answer = gateway.Pay(
            scope.Stores.Ledger, entry, order.DebitedAccount, order.Office.TreasuryAccount, order.Amount);

        if (answer.Refusal is { } refusal)
        {
            return Reply(payment.To(TransactionState.Failed, scope), ResultCodes.Of(refusal), scope);
        }

        Assessments.Pay(order.Dues, scope);

        return Reply(
            payment.To(TransactionState.Succeeded, scope) with
            {
                TaxVoucherNo = voucherNo,
                EntryId = answer.EntryId,
                BankSerialNo = answer.BankSerialNo,
            },
            ResultCodes.Success,
            scope);
    }

    private static PayDeclaredTaxResponse Reply(DeclaredPaymentRecord payment, ResultCode result, CallScope scope)
    {
        scope.Stores.DeclaredPayments.Save(payment with { ResultCode = result.Code });

        return new PayDeclaredTaxResponse
        {
            Header = scope.ReplyHeader(),
            Receipt = new DeclaredPaymentReceipt
            {
                Key = new LevyKey
                {
                    BankCode = payment.Key.BankCode,
                    EntrustDate = payment.Key.EntrustDate,
                    LevyNo = payment.Key.LevyNo,
                },
                TaxVoucherNo = payment.TaxVoucherNo,
                TaxDate = payment.WorkDate,
                State = payment.State,
                Result = result.ToResult(),
                BankSerialNo = payment.BankSerialNo,
            },
        };
    }

    /// <summary>What the ledger is asked to do, and for which dues.</summary>
    private sealed record DeclaredOrder(
        IReadOnlyList<DueRecord> Dues, TaxOffice Office, string DebitedAccount, LedgerParty Payer, Money Amount);
}
