using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment;

/// <summary>
/// What is told of a deduction or a payment of declared tax in its state: where a reversal or a reconciliation has a say
/// in it, no longer what its own answer was.
/// </summary>
internal static class TransactionResults
{
    public static ResultCode Of(DeductionRecord deduction) => Of(deduction.State, deduction.ResultCode);

    public static ResultCode Of(DeclaredPaymentRecord payment) => Of(payment.State, payment.ResultCode);

    public static ReconState ReconStateOf(TransactionState state) => state switch
    {
        TransactionState.Reconciled => ReconState.Matched,
        TransactionState.Difference => ReconState.Difference,
        _ => ReconState.Pending,
    };

    private static ResultCode Of(TransactionState state, string? resultCode) => state switch
    {
        TransactionState.Cancelled => ResultCodes.Cancelled,
        TransactionState.Reversed => ResultCodes.Reversed,
        TransactionState.Reversing => ResultCodes.Reversing,
        TransactionState.Difference => ResultCodes.Differs,
        _ => ResultCodes.Of(resultCode!),
    };
}
