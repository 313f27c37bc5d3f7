using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxFiling.SubmitReturn;

/// <summary>One tax that a form comes to.</summary>
internal sealed record AssessedForm(string TaxCode, string TaxName, string BudgetSubjectCode, decimal Due)
{
    /// <summary>What is to be paid: nothing of what comes to nothing.</summary>
    public static IReadOnlyList<AssessedForm> Of(ReturnForm form, TaxDuty duty)
    {
        IEnumerable<AssessedForm> all = form.Other is { } other
            ? other.Lines.Select(line => new AssessedForm(line.TaxCode, line.TaxName, line.BudgetSubjectCode, line.Due))
            : [new AssessedForm(duty.TaxCode, duty.TaxName, duty.BudgetSubjectCode, DueOf(form))];

        return [.. all.Where(tax => tax.Due > 0)];
    }

    // The rules have seen that exactly one is given.
    private static decimal DueOf(ReturnForm form) =>
        form.VatGeneral?.Due ?? form.VatSmallScale?.Due ?? form.CitQuarterly?.Due ?? form.IitWithholding!.Due;
}
