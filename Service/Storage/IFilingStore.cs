namespace FinTax.Soap.Service.Storage;

/// <summary>Returns and what became of them. Their keys are global: a taxpayer has one return for a period.</summary>
internal interface IFilingStore
{
    FilingRecord? Find(FilingNumber key);

    FilingRecord? FindByAcceptance(string acceptanceNo);

    FilingRecord? FindByDeclaration(string declarationNo);

    /// <summary>All returns of a taxpayer for a form and period, in the order of their revisions.</summary>
    IReadOnlyList<FilingRecord> ReadPeriod(FilingPeriod period);

    /// <summary>Keeps the return as new, or in place of what was kept under its key.</summary>
    void Save(FilingRecord filing);
}
