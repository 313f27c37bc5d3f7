using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.TaxPayment.PayDeclaredTax;

/// <summary>The dues that a payment of declared tax names.</summary>
internal static class DeclaredDues
{
    public static List<DueRecord?> Find(DeclaredPayment payment, IStoreTransaction stores) =>
        [.. payment.Items.Select(item => stores.Dues.Find(item.DeclarationNo, item.ItemNo))];

    /// <summary>Those that a payment has paid, by what was kept of it.</summary>
    public static List<DueRecord> Of(string ordered, IStoreTransaction stores) =>
        [.. Find(KeptContent.Read<DeclaredPayment>(ordered), stores).OfType<DueRecord>()];
}
