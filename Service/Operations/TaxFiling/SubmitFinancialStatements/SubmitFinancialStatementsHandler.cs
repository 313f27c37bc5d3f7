using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitFinancialStatements;

/// <summary>
/// Takes a financial statement in (财务报表报送). Refused, with nothing recorded, is one that does not balance; rejected in a
/// normal reply is one of nobody's taxpayer, or whose revision is not the next. The latest revision stands.
/// </summary>
internal sealed class SubmitFinancialStatementsHandler
    : IOperationHandler<SubmitFinancialStatementsRequest, SubmitFinancialStatementsResponse>
{
    public SubmitFinancialStatementsResponse Handle(SubmitFinancialStatementsRequest request, CallScope scope)
    {
        FieldRules.Require(StatementRules.Violations(request, scope.WorkDate));

        StatementNumber key = FilingKeys.NumberOf(request.Key);
        FinancialStatementRecord received = new(
            scope.Caller.NodeCode, key, FilingState.Submitted, scope.Now, KeptContent.Of(request.Statement));

        // A stranger's attempt leaves nothing behind: the key is the taxpayer's.
        if (scope.FindOwnTaxpayer(key.TaxpayerId, request.Statement.TaxOrgCode) is null)
        {
            return Reply(request, received with { State = FilingState.Rejected }, ResultCodes.NoSuchTaxpayer, scope);
        }

        FinancialStatementRecord statement = FinancialStatementStates.Begin(
            received, scope.Stores.FinancialStatements.Find(key), scope);
        FinancialStatementRecord? before = key.Revision == 0
            ? null
            : scope.Stores.FinancialStatements.Find(key with { Revision = key.Revision - 1 });

        if (key.Revision > 0 && before is not { State: FilingState.Accepted })
        {
            return Save(request, statement.To(FilingState.Rejected, scope), ResultCodes.RevisionDiffers, scope);
        }

        if (scope.ValidateOnly)
        {
            return Reply(request, statement with { State = FilingState.Draft }, ResultCodes.ValidatedOnly, scope);
        }

        if (before is not null)
        {
            scope.Stores.FinancialStatements.Save(before.To(FilingState.Corrected, scope));
        }

        FinancialStatementRecord accepted = statement.To(FilingState.Accepted, scope) with
        {
            AcceptanceNo = BureauNumbers.AcceptanceNo(scope, scope.WorkDate),
        };

        return Save(request, accepted, ResultCodes.Success, scope);
    }

    private static SubmitFinancialStatementsResponse Save(
        SubmitFinancialStatementsRequest request, FinancialStatementRecord statement, ResultCode result, CallScope scope)
    {
        scope.Stores.FinancialStatements.Save(statement with { ResultCode = result.Code });

        return Reply(request, statement, result, scope);
    }

    private static SubmitFinancialStatementsResponse Reply(
        SubmitFinancialStatementsRequest request, FinancialStatementRecord statement, ResultCode result, CallScope scope) =>
        new()
        {
            Header = scope.ReplyHeader(),
            Receipt = new StatementReceipt
            {
                Key = request.Key,
                AcceptanceNo = statement.AcceptanceNo,
                State = statement.State,
                Result = result.ToResult(),
            },
        };
}
