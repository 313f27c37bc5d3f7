using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.VerifyAgreement;

/// <summary>Compares an agreement with what the bank has signed, and from then on admits deductions under it (三方协议验证).</summary>
internal sealed class VerifyAgreementHandler : IOperationHandler<VerifyAgreementRequest, VerifyAgreementResponse>
{
    public VerifyAgreementResponse Handle(VerifyAgreementRequest request, CallScope scope)
    {
        Agreement told = request.Agreement;
        FieldRules.Require(AgreementRules.Violations(told, scope.WorkDate));

        AgreementRecord? kept = scope.Stores.Agreements.Find(told.ProtocolNo);
        Account? payer = scope.Stores.Ledger.FindAccount(told.PayerAccount);

        return new VerifyAgreementResponse
        {
            Header = scope.ReplyHeader(),
            Answer = AgreementRules.ReasonNotToVerify(kept, payer, told) is { } reason
                ? AgreementReplies.Failed(told, kept, reason)
                : AgreementReplies.Passed(told, kept!.To(AgreementState.Verified, scope), scope),
        };
    }
}
