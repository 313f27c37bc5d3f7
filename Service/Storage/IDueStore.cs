namespace FinTax.Soap.Service.Storage;

/// <summary>What taxpayers owe and owed.</summary>
internal interface IDueStore
{
    DueRecord? Find(string declarationNo, int itemNo);

    /// <summary>Open dues of a taxpayer at an office, the earliest due date first.</summary>
    /// <param name="taxOrgCode">The office.</param>
    /// <param name="taxpayerId">The taxpayer.</param>
    /// <param name="declarationNo">One declaration alone, or null for all.</param>
    /// <param name="atMost">How many.</param>
    IReadOnlyList<DueRecord> ReadOpen(string taxOrgCode, string taxpayerId, string? declarationNo, int atMost);

    /// <summary>All dues that a declaration was assessed to, whatever became of them.</summary>
    IReadOnlyList<DueRecord> ReadDeclaration(string declarationNo);

    void Add(DueRecord due);

    void SetState(DueRecord due, DueState state);
}
