using FinTax.Soap.Contracts.Bank;
using FinTax.Soap.Contracts.Common;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Service.Gateways.Soap;

/// <summary>What a reply of another system means for us.</summary>
internal static class SoapAnswers
{
    private const string Cancelled = "FT0107";

    public static GatewayAnswer Of(
        TransactionState state, string? bankSerialNo, Result result, string? taxVoucherNo = null) => state switch
        {
            TransactionState.Succeeded or TransactionState.Reconciled =>
                GatewayAnswer.BookedElsewhere(bankSerialNo, taxVoucherNo),
            TransactionState.Failed => Refused(result),

            // Taken back, or barred before it came: no money stays moved, and the key is spent there.
            TransactionState.Reversed or TransactionState.Cancelled =>
                GatewayAnswer.RefusedElsewhere(Cancelled, mayRetry: false),
            _ => GatewayAnswer.InDoubt,
        };

    public static GatewayAnswer Of(TransferState state, string? bankSerialNo, Result result) => state switch
    {
        TransferState.Succeeded or TransferState.RecallPending or TransferState.RecallRefused or TransferState.Returned =>
            GatewayAnswer.BookedElsewhere(bankSerialNo),
        TransferState.Rejected => Refused(result),
        _ => GatewayAnswer.InDoubt,
    };

    /// <summary>A decline in a normal reply: recorded there, and before any debit.</summary>
    public static GatewayAnswer Refused(Result result) => GatewayAnswer.RefusedElsewhere(result.Code, mayRetry: true);
}
