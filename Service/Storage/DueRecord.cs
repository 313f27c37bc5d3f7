namespace FinTax.Soap.Service.Storage;

/// <summary>Tax that was assessed and is to be paid (应征).</summary>
internal sealed record DueRecord(
    string DeclarationNo,
    int ItemNo,
    string TaxOrgCode,
    string TaxpayerId,
    DueTax Tax,
    DateOnly DueDate,
    Money Amount,
    DueState State)
{
    /// <summary>Its name in the journal.</summary>
    public override string ToString() => $"{DeclarationNo}/{ItemNo}";
}

/// <summary>Which tax, and for when.</summary>
internal sealed record DueTax(
    string TypeCode, string TypeName, string BudgetSubjectCode, DateOnly PeriodStart, DateOnly PeriodEnd);
