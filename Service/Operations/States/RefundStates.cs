using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.TaxPayment.TransactionState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a refund may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class RefundStates
{
    public static readonly StateMachine<TransactionState> Machine = new("Refund")
    {
        { null, Received, "request" },
        { Received, Accepted, "it keeps the rules" },
        { Received, Failed, "voucher or payee declines it" },
        { Accepted, Processing, "its turn has come" },
        { Processing, Succeeded, "given back" },
        { Processing, Failed, "refused" },

        // [DOMAIN §1.3]
        { Failed, Received, "another attempt after a decline" },
    };

    public static RefundRecord Begin(RefundRecord refund, RefundRecord? declined, IWork work) =>
        Move(declined?.State, refund, work);

    public static RefundRecord To(this RefundRecord refund, TransactionState state, IWork work) =>
        Move(refund.State, refund with { State = state }, work);

    private static RefundRecord Move(TransactionState? from, RefundRecord refund, IWork work)
    {
        Machine.Move(from, refund.State, refund.ToString(), work);

        return refund;
    }
}
