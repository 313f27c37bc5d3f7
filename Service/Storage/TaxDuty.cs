using FinTax.Soap.Contracts.TaxFiling;

namespace FinTax.Soap.Service.Storage;

/// <summary>A return that a taxpayer has to file again and again (税费种认定).</summary>
internal sealed record TaxDuty(
    string TaxpayerId, FormCode FormCode, string TaxCode, string TaxName, string BudgetSubjectCode, FilingCycle Cycle);
