using FinTax.Soap.Service.Calls;
using FinTax.Soap.Service.Storage;

namespace FinTax.Soap.Service.Operations.EInvoice;

/// <summary>Who may act for a side of an invoice, and who may see it.</summary>
internal static class InvoiceParties
{
    /// <summary>The caller is the agent of that taxpayer.</summary>
    public static bool ActsFor(this CallScope scope, string? taxpayerId) =>
        taxpayerId is not null
        && scope.Stores.TaxBureau.FindTaxpayer(taxpayerId)?.AgentNode == scope.Caller.NodeCode;

    /// <summary>An invoice that the caller asked for, or whose seller or buyer it acts for. Others are as if they were not.</summary>
    public static InvoiceRecord? FindVisibleInvoice(this CallScope scope, string invoiceNo) =>
        scope.Stores.Invoices.Find(invoiceNo) is { } invoice
        && (invoice.Sender == scope.Caller.NodeCode || scope.ActsFor(invoice.SellerId) || scope.ActsFor(invoice.BuyerId))
            ? invoice
            : null;
}
