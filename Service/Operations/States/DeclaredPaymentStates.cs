using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.TaxPayment.TransactionState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a payment of declared tax may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class DeclaredPaymentStates
{
    public static readonly StateMachine<TransactionState> Machine = new("DeclaredPayment")
    {
        { null, Received, "request" },
        { Received, Accepted, "it keeps the rules" },
        { Received, Failed, "due or account declines it" },
        { Accepted, Processing, "sent to the system of record" },
        { Processing, Succeeded, "debited" },
        { Processing, Failed, "refused" },
        { Processing, Failed, "not sent" },
        { Processing, InDoubt, "no answer" },
        { InDoubt, Succeeded, "query: debited" },
        { InDoubt, Failed, "query: refused" },
        { InDoubt, Failed, "query: not found, work date closed" },

        // [DOMAIN §1.3]
        { Failed, Received, "another attempt after a decline" },

        { Succeeded, Reconciled, "listed with its amount" },
        { Succeeded, Difference, "not listed at the day cut" },
        { Succeeded, Difference, "listed with another amount" },
        { Succeeded, Difference, "listed as a failure" },
        { Failed, Difference, "listed as a success" },
        { Difference, Reconciled, "listed later with its amount" },
        { Difference, Failed, "listed later as a failure" },
        { Difference, Reversed, "resolved: taken back" },
        { Difference, Reconciled, "resolved: it stands" },
        { Difference, Failed, "resolved: it stays failed" },
    };

    public static DeclaredPaymentRecord Begin(
        DeclaredPaymentRecord payment, DeclaredPaymentRecord? declined, IWork work) =>
        Move(declined?.State, payment, work);

    public static DeclaredPaymentRecord To(
        this DeclaredPaymentRecord payment, TransactionState state, IWork work, string? cause = null) =>
        Move(payment.State, payment with { State = state }, work, cause);

    private static DeclaredPaymentRecord Move(
        TransactionState? from, DeclaredPaymentRecord payment, IWork work, string? cause = null)
    {
        long move = Machine.Move(from, payment.State, payment.ToString(), work, cause);

        return payment.State == Succeeded
            ? payment with { SucceededMove = payment.SucceededMove ?? move }
            : payment;
    }
}
