namespace FinTax.Soap.Service.Storage;

/// <summary>Financial statements that taxpayers filed.</summary>
internal interface IFinancialStatementStore
{
    FinancialStatementRecord? Find(StatementNumber key);

    /// <summary>Keeps the statement as new, or in place of what was kept under its key.</summary>
    void Save(FinancialStatementRecord statement);
}
