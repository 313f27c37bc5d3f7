using FinTax.Soap.Contracts.TaxFiling;

namespace FinTax.Soap.Service.Storage;

/// <summary>A financial statement that was filed. Its content is the statement itself, as JSON in the contract's words.</summary>
internal sealed record FinancialStatementRecord(
    string Sender, StatementNumber Key, FilingState State, DateTimeOffset FiledAt, string Content)
{
    public string? ResultCode { get; init; }

    public string? AcceptanceNo { get; init; }

    /// <summary>Its name in the journal.</summary>
    public override string ToString() => Key.ToString();
}
