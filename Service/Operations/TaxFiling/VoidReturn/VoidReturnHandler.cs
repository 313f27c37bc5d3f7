using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxFiling.VoidReturn;

/// <summary>
/// Takes a return of the caller's own back, with its dues, before anything of it is paid (申报作废). It may come twice, and
/// then finds its work done. It refuses nothing: that a return cannot be voided is an answer.
/// </summary>
internal sealed class VoidReturnHandler : IOperationHandler<VoidReturnRequest, VoidReturnResponse>
{
    public VoidReturnResponse Handle(VoidReturnRequest request, CallScope scope)
    {
        FilingRecord? filing = scope.Stores.Filings.FindByAcceptance(request.Void.AcceptanceNo);

        if (filing is null || filing.Sender != scope.Caller.NodeCode || filing.TaxOrgCode != request.Void.TaxOrgCode)
        {
            return Reply(request, null, ResultCodes.NoSuchFiling, scope);
        }

        if (filing.State == FilingState.Voided)
        {
            return Reply(request, filing, ResultCodes.Success, scope);
        }

        if (!FilingRules.MayGo(
            filing,
            scope.Stores.Filings.ReadPeriod(filing.Key.Period),
            standing => Assessments.AnyIsPaid(standing, scope.Stores)))
        {
            return Reply(request, filing, ResultCodes.NotVoidable, scope);
        }

        Assessments.Cancel(filing, scope);

        return Reply(request, filing.SaveAs(FilingState.Voided, scope), ResultCodes.Success, scope);
    }

    private static VoidReturnResponse Reply(
        VoidReturnRequest request, FilingRecord? filing, ResultCode result, CallScope scope) => new()
        {
            Header = scope.ReplyHeader(),
            Receipt = new VoidReceipt
            {
                AcceptanceNo = request.Void.AcceptanceNo,
                State = filing?.State,
                Result = (scope.ValidateOnly && result == ResultCodes.Success ? ResultCodes.ValidatedOnly : result).ToResult(),
            },
        };
}
