using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Storage;
using static FinTax.Soap.Contracts.TaxFiling.FilingState;

namespace FinTax.Soap.Service.Operations.States;

/// <summary>How a financial statement may move, and nothing else moves it. [DOMAIN §4]</summary>
internal static class FinancialStatementStates
{
    public static readonly StateMachine<FilingState> Machine = new("FinancialStatement")
    {
        { null, Submitted, "request" },
        { Submitted, Accepted, "it keeps the rules" },
        { Submitted, Rejected, "the bureau declines it" },
        { Accepted, Corrected, "a later revision took its place" },

        // [DOMAIN §1.3]
        { Rejected, Submitted, "another attempt after a decline" },
    };

    public static FinancialStatementRecord Begin(
        FinancialStatementRecord statement, FinancialStatementRecord? rejected, IWork work) =>
        Move(rejected?.State, statement, work);

    public static FinancialStatementRecord To(this FinancialStatementRecord statement, FilingState state, IWork work) =>
        Move(statement.State, statement with { State = state }, work);

    private static FinancialStatementRecord Move(FilingState? from, FinancialStatementRecord statement, IWork work)
    {
        Machine.Move(from, statement.State, statement.ToString(), work);

        return statement;
    }
}
