using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment;

/// <summary>The answer that verifying and revoking share.</summary>
internal static class AgreementReplies
{
    /// <summary>An agreement whose particulars differ is not told of: it may be somebody else's.</summary>
    public static AgreementAnswer Failed(Agreement told, AgreementRecord? kept, ResultCode reason) => new()
    {
        VcNo = told.VcNo,
        VcResult = VcResult.Failed,
        ProtocolState = reason == ResultCodes.AgreementDiffers ? AgreementState.None : kept?.State ?? AgreementState.None,
        Result = reason.ToResult(),
    };

    public static AgreementAnswer Passed(Agreement told, AgreementRecord agreement, CallScope scope) => new()
    {
        VcNo = told.VcNo,
        VcResult = VcResult.Passed,
        ProtocolState = agreement.State,
        Result = (scope.ValidateOnly ? ResultCodes.ValidatedOnly : ResultCodes.Success).ToResult(),
    };
}
