using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.RevokeAgreement;

/// <summary>Ends an agreement, whatever its state (三方协议撤销). One that has ended already has, and that is no error.</summary>
internal sealed class RevokeAgreementHandler : IOperationHandler<RevokeAgreementRequest, RevokeAgreementResponse>
{
    public RevokeAgreementResponse Handle(RevokeAgreementRequest request, CallScope scope)
    {
        Agreement told = request.Agreement;
        FieldRules.Require(AgreementRules.Violations(told, scope.WorkDate));

        AgreementRecord? kept = scope.Stores.Agreements.Find(told.ProtocolNo);

        return new RevokeAgreementResponse
        {
            Header = scope.ReplyHeader(),
            Answer = AgreementRules.ReasonNotToRevoke(kept, told) is { } reason
                ? AgreementReplies.Failed(told, kept, reason)
                : AgreementReplies.Passed(told, kept!.To(AgreementState.Revoked, scope), scope),
        };
    }
}
