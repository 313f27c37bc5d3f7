namespace FinTax.Soap.Service.Storage;

/// <summary>Invoices, blue and red.</summary>
internal interface IInvoiceStore
{
    InvoiceRecord? Find(string invoiceNo);

    InvoiceRecord? FindBySerial(string sender, string requestSerial);

    /// <summary>Keeps the invoice as new, or in place of what was kept under its number.</summary>
    void Save(InvoiceRecord invoice);
}
