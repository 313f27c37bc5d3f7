using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Gateways;
using FinTax.Soap.Service.Gateways.Ledger;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Operations.TaxFiling;
using FinTax.Soap.Service.Storage;
using Microsoft.Extensions.Options;

namespace FinTax.Soap.Service.Operations.TaxPayment.PayDeclaredTax;

/// <summary>
/// Pays dues at the bank, from an account or in cash (银行端缴款). Refused, with nothing recorded, are broken rules, a
/// bank that is not the caller's and a closed work date; a due that is not open or an account that cannot pay is a
/// decline. The money and the dues move together or not at all. Where another system keeps the dues, what the bank has
/// collected waits for its answer, which is the second half.
/// </summary>
internal sealed class PayDeclaredTaxHandler(
    IGatewayRoutes gateways, LedgerGateway ledger, WorkCalendar calendar, IOptions<GatewayOptions> options)
    : ISettlingHandler<PayDeclaredTaxRequest, PayDeclaredTaxResponse>
{
    private readonly CollectedTax collected = new(ledger);

    public PayDeclaredTaxResponse Handle(PayDeclaredTaxRequest request, CallScope scope)
    {
        FieldRules.Require(
        [
            calendar.Ahead(scope),
            .. PayDeclaredTaxRules.Violations(request, scope.WorkDate),
            FieldRules.OwnBank("Key/BankCode", request.Key.BankCode, scope.Caller),
        ]);
        calendar.RequireOpen(scope);

        ITaxGateway gateway = gateways.OfTaxOrg(request.Payment.TaxOrgCode);
        DeclaredPaymentRecord payment = Receive(request, scope);

        if (ReasonToDecline(request, payment, gateway, scope) is { } reason)
        {
            return Reply(Save(payment.To(TransactionState.Failed, scope), reason, scope), scope);
        }

        payment = payment.To(TransactionState.Accepted, scope);

        if (scope.ValidateOnly)
        {
            return Reply(Save(payment, ResultCodes.ValidatedOnly, scope), scope);
        }

        payment = payment.To(TransactionState.Processing, scope);

        return Reply(
            gateway.IsRemote ? Send(request, payment, gateway, scope) : Pay(request, payment, gateway, scope),
            scope);
    }

    public PayDeclaredTaxResponse Settle(OutgoingCall call, GatewayAnswer answer, IReplyWork work)
    {
        DeclaredPaymentRecord payment = work.Stores.DeclaredPayments.Find(LevyNumber.Parse(call.Subject))!;
        bool isClosed = calendar.IsClosed(work, payment.WorkDate);
        DeclaredPaymentRecord booked = Book(
            payment,
            TransactionOutcome.OfThisAttempt(call, answer, work),
            isOver: isClosed && work.Now - call.SentAt >= options.Value.LateAfter,
            work);

        // [DOMAIN §1.8] The day cut has listed what had succeeded by then; this comes in a batch behind it.
        if (isClosed && booked.State == TransactionState.Succeeded && payment.State != TransactionState.Succeeded)
        {
            BatchCut.CutLate(booked, work);
        }

        return Reply(booked, work);
    }

    public PayDeclaredTaxResponse Report(PayDeclaredTaxRequest request, CallScope scope) =>
        Reply(scope.Stores.DeclaredPayments.Find(BusinessKeys.Of(request.Key))!, scope);

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
            DebitedAccount = request.Payment.FromAccount?.PayerAccount
                ?? LedgerAccounts.ClearingOf(Currencies.Of(request.Payment.Currency)),
            Ordered = KeptContent.Of(request.Payment),
        };

        // [DOMAIN §1.8] What is under resolution, or was resolved, is no decline any more.
        if (declined is not null)
        {
            DeclaredPaymentStates.Machine.RequireMove(declined.State, TransactionState.Received);
        }

        return DeclaredPaymentStates.Begin(received, declined, scope);
    }

    private ResultCode? ReasonToDecline(
        PayDeclaredTaxRequest request, DeclaredPaymentRecord payment, ITaxGateway gateway, CallScope scope)
    {
        if (!gateway.IsRemote
            && PayDeclaredTaxRules.ReasonToDecline(request.Payment, DeclaredDues.Find(request.Payment, scope.Stores)) is { } reason)
        {
            return reason;
        }

        return !MayDebit(request, scope)
            ? ResultCodes.NoSuchAccount
            : ReasonNotToDebit(request, payment, gateway, scope) is { } refusal
                ? ResultCodes.Of(refusal)
                : null;
    }

    // Whose account it is we know, whoever debits it. A bank none of whose accounts are kept here has books of its own,
    // and what its customers can pay is for it to know.
    private static bool MayDebit(PayDeclaredTaxRequest request, CallScope scope) =>
        request.Payment.FromAccount is not { } payer
        || (scope.Stores.Ledger.FindAccount(payer.PayerAccount) is { } account
            ? account.OwnerNode == scope.Caller.NodeCode && account.BankCode == request.Key.BankCode
            : !scope.Stores.Ledger.KeepsBank(request.Key.BankCode));

    private LedgerRefusal? ReasonNotToDebit(
        PayDeclaredTaxRequest request, DeclaredPaymentRecord payment, ITaxGateway gateway, CallScope scope) =>
        gateway switch
        {
            { IsRemote: false } => ledger.ReasonNotToPay(
                scope.Stores.Ledger,
                CollectedTax.AccountToDebit(request, scope.Stores.Ledger),
                scope.Stores.TaxBureau.FindOffice(payment.TaxOrgCode)!.TreasuryAccount,
                payment.Amount),
            _ when gateway.KeepsAccountsOf(request.Key.BankCode) => null,
            _ => collected.ReasonNotToCollect(request, payment.Amount, scope.Stores.Ledger),
        };

    private DeclaredPaymentRecord Pay(
        PayDeclaredTaxRequest request, DeclaredPaymentRecord payment, ITaxGateway gateway, CallScope scope)
    {
        string voucherNo = BureauNumbers.TaxVoucherNo(scope, scope.WorkDate);
        GatewayAnswer answer = gateway.Pay(request, payment with { TaxVoucherNo = voucherNo }, scope);

        if (answer.EntryId is not null)
        {
            Assessments.Pay([.. DeclaredDues.Find(request.Payment, scope.Stores).OfType<DueRecord>()], scope);
        }

        return Book(payment, answer, isOver: false, scope);
    }

    private DeclaredPaymentRecord Send(
        PayDeclaredTaxRequest request, DeclaredPaymentRecord payment, ITaxGateway gateway, CallScope scope)
    {
        DeclaredPaymentRecord held = gateway.KeepsAccountsOf(request.Key.BankCode)
            ? payment
            : collected.Collect(request, payment, scope);

        return Book(held, gateway.Pay(request, held, scope), isOver: false, scope);
    }

    private DeclaredPaymentRecord Book(DeclaredPaymentRecord payment, GatewayAnswer answer, bool isOver, IWork work)
    {
        if (answer.Outcome == GatewayOutcome.Pending)
        {
            return Save(payment with { EntryId = answer.EntryId }, ResultCodes.Processing, work);
        }

        if (TransactionOutcome.Of(payment.State, answer, isOver) is not { } move)
        {
            return payment;
        }

        // Its account was closed meanwhile, say. The money is not lost sight of: it stays in doubt until it is back.
        if ((move.To == TransactionState.Failed ? collected.GiveBack(payment, work) : payment) is not { } settled)
        {
            return Book(payment, GatewayAnswer.InDoubt, isOver: false, work);
        }

        return Save(
            settled.To(move.To, work, move.Cause) with
            {
                TaxVoucherNo = answer.TaxVoucherNo,
                EntryId = answer.EntryId ?? settled.EntryId,
                BankSerialNo = answer.BankSerialNo,
            },
            move.Result,
            work);
    }

    private static DeclaredPaymentRecord Save(DeclaredPaymentRecord payment, ResultCode result, IWork work)
    {
        DeclaredPaymentRecord saved = payment with { ResultCode = result.Code };
        work.Stores.DeclaredPayments.Save(saved);

        return saved;
    }

    private PayDeclaredTaxResponse Reply(DeclaredPaymentRecord payment, IReplyWork work) => new()
    {
        Header = work.ReplyHeader(),
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
            Result = TransactionResults.Of(payment).ToResult(),
            BankSerialNo = payment.BankSerialNo,
            QueryAfterSeconds = TransactionOutcome.IsOpen(payment.State) ? options.Value.QueryAfterSeconds : null,
        },
    };
}
