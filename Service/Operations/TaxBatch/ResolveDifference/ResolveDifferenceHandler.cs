using FinTax.Soap.Contracts.TaxBatch;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Operations.TaxBatch.Reconciling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxBatch.ResolveDifference;

/// <summary>
/// Resolves a difference by two operators (差错处理): one proposes, another approves or rejects. Money moves at the
/// approval and never before, together with the state and with who decided it. A step that was taken is answered again.
/// Refused, with nothing recorded, are broken rules, a caller who may not resolve, and a step that the state does not
/// allow; that the ledger or the difference does not allow what was proposed is an answer, and the proposal stands.
/// </summary>
internal sealed class ResolveDifferenceHandler(ResolutionBooking booking)
    : IOperationHandler<ResolveDifferenceRequest, ResolveDifferenceResponse>
{
    public ResolveDifferenceResponse Handle(ResolveDifferenceRequest request, CallScope scope)
    {
        Resolution resolution = request.Resolution;

        if (!scope.Caller.MayResolve)
        {
            throw FaultCatalog.NotAuthorised("ResolvesDifferences");
        }

        FieldRules.Require(ResolutionRules.Violations(resolution));

        if (Find(resolution.DifferenceNo, scope) is not { } difference)
        {
            return Reply(resolution, null, ResultCodes.NoSuchDifference, scope);
        }

        IReadOnlyList<ResolutionRecord> steps = scope.Stores.Differences.ReadSteps(difference.DifferenceId);

        if (ResolutionRules.IsTaken(resolution, difference, steps.Count == 0 ? null : steps[^1]))
        {
            return Reply(resolution, difference, ResultCodes.Success, scope);
        }

        DifferenceStates.Machine.RequireMove(difference.State, ResolutionRules.StateAfter(resolution.Step));

        return resolution.Step == ResolutionStep.Propose
            ? Reply(resolution, Propose(resolution, difference, scope), ResultCodes.Success, scope)
            : Decide(resolution, difference, scope);
    }

    // Of an authority that the caller does not act for it learns nothing.
    private static DifferenceRecord? Find(string number, CallScope scope) =>
        DifferenceRecord.IdOf(number) is { } id
        && scope.Stores.Differences.Find(id) is { } found
        && found.Number == number
        && scope.Caller.MayActFor(found.Key.Parts.TaxOrgCode)
            ? found
            : null;

    private static DifferenceRecord Propose(Resolution resolution, DifferenceRecord difference, CallScope scope)
    {
        Proposal proposal = new(resolution.Action!.Value, resolution.OperatorId, resolution.Remark, scope.Now);
        Append(resolution, proposal, difference, scope);

        return (difference with { Proposal = proposal }).SaveAs(DifferenceState.Proposed, scope);
    }

    private ResolveDifferenceResponse Decide(Resolution resolution, DifferenceRecord difference, CallScope scope)
    {
        // An open difference that nobody has proposed anything for cannot be decided.
        if (difference.Proposal is not { } proposal)
        {
            throw FaultCatalog.BusinessReject("FT3003");
        }

        FieldRules.Require(ResolutionRules.ViolationsAgainst(resolution, proposal));

        if (resolution.Step == ResolutionStep.Reject)
        {
            Append(resolution, proposal, difference, scope);

            return Reply(
                resolution,
                (difference with { Proposal = null }).SaveAs(DifferenceState.Open, scope),
                ResultCodes.Success,
                scope);
        }

        BookedResolution booked = booking.Book(difference, proposal, scope);

        if (booked.Refusal is { } refusal)
        {
            return Reply(resolution, difference, refusal, scope);
        }

        Append(resolution, proposal, difference, scope);
        DifferenceRecord resolved = (difference with
        {
            Approval = new Approval(resolution.OperatorId, scope.Now, booked.BankSerialNo),
        }).SaveAs(DifferenceState.Resolved, scope);
        PackReconciliation.Advance([resolved.Key.Parts], scope);
        Comparison.CloseWhenDone(resolved.BankCode, resolved.ChkDate, scope);

        return Reply(resolution, resolved, ResultCodes.Success, scope);
    }

    private static void Append(
        Resolution resolution, Proposal proposal, DifferenceRecord difference, CallScope scope) =>
        scope.Stores.Differences.Append(new ResolutionRecord(
            difference.DifferenceId,
            resolution.Step,
            proposal.Action,
            scope.Caller.NodeCode,
            resolution.OperatorId,
            resolution.Remark,
            scope.Now,
            scope.MessageId));

    private static ResolveDifferenceResponse Reply(
        Resolution resolution, DifferenceRecord? difference, ResultCode result, CallScope scope) => new()
        {
            Header = scope.ReplyHeader(),
            Receipt = new ResolutionReceipt
            {
                DifferenceNo = resolution.DifferenceNo,
                State = difference?.State,
                Action = difference?.Proposal?.Action,
                OperatorId = difference?.Proposal?.OperatorId,
                ReviewerId = difference?.Approval?.ReviewerId,
                DeductionState = difference is null
                    ? null
                    : OwnBooks.Find(difference.Key, difference.BankCode, scope.Stores)?.State,
                BankSerialNo = difference?.Approval?.BankSerialNo,
                Result = (scope.ValidateOnly && result == ResultCodes.Success
                    ? ResultCodes.ValidatedOnly
                    : result).ToResult(),
            },
        };
}
