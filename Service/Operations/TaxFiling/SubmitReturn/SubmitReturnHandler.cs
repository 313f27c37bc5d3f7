using FinTax.Soap.Contracts.Checks;
using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;

/// <summary>
/// Takes a return in, and makes dues of what it comes to (纳税申报). Refused, with nothing recorded, are forms whose lines
/// do not follow from each other. What the bureau does not accept (nobody's taxpayer, no such duty, a return that stands
/// already) is REJECTED in a normal reply. A correction takes the place of a return and of its dues.
/// </summary>
internal sealed class SubmitReturnHandler : IOperationHandler<SubmitReturnRequest, SubmitReturnResponse>
{
    public SubmitReturnResponse Handle(SubmitReturnRequest request, CallScope scope)
    {
        FieldRules.Require(ReturnRules.Violations(request, scope.WorkDate));

        FilingNumber key = FilingKeys.NumberOf(request.Key);

        // A stranger's attempt leaves nothing behind: the key is the taxpayer's.
        if (scope.FindOwnTaxpayer(key.Period.TaxpayerId, request.Return.TaxOrgCode) is null)
        {
            return Reply(request, Received(key, request, scope) with { State = FilingState.Rejected }, ResultCodes.NoSuchTaxpayer, scope);
        }

        IReadOnlyList<FilingRecord> earlier = scope.Stores.Filings.ReadPeriod(key.Period);
        TaxDuty? duty = scope.Stores.TaxBureau.ReadDuties(key.Period.TaxpayerId)
            .FirstOrDefault(known => known.FormCode == key.Period.FormCode);
        FilingRecord filing = FilingStates.Begin(
            Received(key, request, scope), earlier.FirstOrDefault(other => other.Key == key), scope);

        if (FilingRules.ReasonToReject(
            request.Key, duty, earlier, standing => Assessments.AnyIsPaid(standing, scope.Stores)) is { } reason)
        {
            return Reject(request, filing, reason, scope);
        }

        if (scope.ValidateOnly)
        {
            return Reply(request, filing with { State = FilingState.Draft }, ResultCodes.ValidatedOnly, scope);
        }

        if (key.ReturnType == ReturnType.Correction)
        {
            Replace(FilingRules.Standing(earlier)!, scope);
        }

        return Accept(request, filing, AssessedForm.Of(request.Return.Form, duty!), scope);
    }

    private static FilingRecord Received(FilingNumber key, SubmitReturnRequest request, CallScope scope) => new(
        scope.Caller.NodeCode,
        key,
        FilingState.Submitted,
        scope.Now,
        request.Return.TaxOrgCode,
        KeptContent.Of(request.Return));

    private static SubmitReturnResponse Reject(
        SubmitReturnRequest request, FilingRecord filing, ResultCode reason, CallScope scope)
    {
        FilingRecord rejected = filing.To(FilingState.Rejected, scope) with { ResultCode = reason.Code };
        scope.Stores.Filings.Save(rejected);

        return Reply(request, rejected, reason, scope);
    }

    private static void Replace(FilingRecord standing, CallScope scope)
    {
        Assessments.Cancel(standing, scope);
        standing.SaveAs(FilingState.Corrected, scope);
    }

    private static SubmitReturnResponse Accept(
        SubmitReturnRequest request, FilingRecord filing, IReadOnlyList<AssessedForm> taxes, CallScope scope)
    {
        FilingRecord accepted = filing.To(FilingState.Accepted, scope) with
        {
            ResultCode = ResultCodes.Success.Code,
            AcceptanceNo = BureauNumbers.AcceptanceNo(scope, scope.WorkDate),
            DeclarationNo = BureauNumbers.DeclarationNo(scope, scope.WorkDate),
        };
        scope.Stores.Filings.Save(accepted);

        foreach ((int index, AssessedForm tax) in taxes.Index())
        {
            DueStates.Assess(Due(accepted, index + 1, tax), scope);
        }

        return Reply(request, accepted, ResultCodes.Success, scope);
    }

    private static DueRecord Due(FilingRecord filing, int itemNo, AssessedForm tax) => new(
        filing.DeclarationNo!,
        itemNo,
        filing.TaxOrgCode,
        filing.Key.Period.TaxpayerId,
        new DueTax(tax.TaxCode, tax.TaxName, tax.BudgetSubjectCode, filing.Key.Period.Start, filing.Key.Period.End),
        TaxPeriods.DueDate(filing.Key.Period.End),
        Money.Of(tax.Due, Currencies.Cny),
        DueState.Open);

    private static SubmitReturnResponse Reply(
        SubmitReturnRequest request, FilingRecord filing, ResultCode result, CallScope scope) => new()
        {
            Header = scope.ReplyHeader(),
            Receipt = new FilingReceipt
            {
                Key = request.Key,
                AcceptanceNo = filing.AcceptanceNo,
                State = filing.State,
                Result = result.ToResult(),
                Assessed = Assessments.Of(filing, scope.Stores),
                Warnings = ReturnRules.Warnings(request, scope.WorkDate),
            },
        };
}
