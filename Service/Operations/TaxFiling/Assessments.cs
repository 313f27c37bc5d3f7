using FinTax.Soap.Contracts.TaxFiling;
using FinTax.Soap.Service.Operations.States;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxFiling;

/// <summary>The dues of returns: how they are told, and what their payment makes of the return.</summary>
internal static class Assessments
{
    /// <summary>Null where the return was not accepted.</summary>
    public static AssessedTaxes? Of(FilingRecord filing, IStoreTransaction stores)
    {
        if (filing.DeclarationNo is not { } declarationNo)
        {
            return null;
        }

        AssessedTaxes taxes = [];
        taxes.AddRange(stores.Dues.ReadDeclaration(declarationNo)
            .Where(due => due.State != DueState.Cancelled)
            .Select(Tell));

        return taxes;
    }

    public static bool AnyIsPaid(FilingRecord filing, IStoreTransaction stores) =>
        stores.Dues.ReadDeclaration(filing.DeclarationNo!).Any(due => due.State == DueState.Paid);

    public static void Cancel(FilingRecord filing, IWork work)
    {
        foreach (DueRecord due in work.Stores.Dues.ReadDeclaration(filing.DeclarationNo!))
        {
            due.To(DueState.Cancelled, work);
        }
    }

    /// <summary>A return all of whose dues are paid is PAID. Dues that no return assessed have none to move.</summary>
    public static void Pay(IReadOnlyList<DueRecord> dues, IWork work)
    {
        foreach (DueRecord due in dues)
        {
            due.To(DueState.Paid, work);
        }

        foreach (string declarationNo in dues.Select(due => due.DeclarationNo).Distinct())
        {
            if (work.Stores.Filings.FindByDeclaration(declarationNo) is { } filing
                && work.Stores.Dues.ReadDeclaration(declarationNo).All(due => due.State == DueState.Paid))
            {
                filing.SaveAs(FilingState.Paid, work);
            }
        }
    }

    /// <summary>Their payment is taken back: they are owed again, and their return is paid no more.</summary>
    public static void Reopen(IReadOnlyList<DueRecord> dues, IWork work)
    {
        foreach (DueRecord due in dues)
        {
            due.To(DueState.Open, work);
        }

        foreach (string declarationNo in dues.Select(due => due.DeclarationNo).Distinct())
        {
            if (work.Stores.Filings.FindByDeclaration(declarationNo) is { State: FilingState.Paid } filing)
            {
                filing.SaveAs(FilingState.Accepted, work);
            }
        }
    }

    private static AssessedTax Tell(DueRecord due) => new()
    {
        DeclarationNo = due.DeclarationNo,
        ItemNo = due.ItemNo,
        TaxCode = due.Tax.TypeCode,
        TaxName = due.Tax.TypeName,
        Amount = due.Amount.ToAmount(),
        DueDate = due.DueDate,
        IsPaid = due.State == DueState.Paid,
    };
}
