using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment;

/// <summary>What is told of a deduction in its state: where a reversal has a say in it, no longer what its own answer was.</summary>
internal static class DeductionResults
{
    public static ResultCode Of(DeductionRecord deduction) => deduction.State switch
    {
        TransactionState.Cancelled => ResultCodes.Cancelled,
        TransactionState.Reversed => ResultCodes.Reversed,
        TransactionState.Reversing => ResultCodes.Reversing,
        TransactionState.Difference => ResultCodes.Differs,
        _ => ResultCodes.Of(deduction.ResultCode!),
    };
}
