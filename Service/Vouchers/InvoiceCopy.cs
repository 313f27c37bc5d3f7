namespace FinTax.Soap.Service.Vouchers;

/// <summary>
/// An invoice as a copy to be read (阅览件), PDF or OFD. It has the layout of no tax bureau, says on each page that it
/// has no bureau's seal, and carries the XML file of the invoice inside. The same invoice makes the same bytes; it
/// refuses nothing.
/// </summary>
internal static class InvoiceCopy
{
    public static byte[] WritePdf(IssuedInvoice invoice) => PdfFile.Write(LayOut(invoice));

    public static byte[] WriteOfd(IssuedInvoice invoice) => OfdFile.Write(LayOut(invoice));

    private static FixedDocument LayOut(IssuedInvoice invoice) => new(
        $"{InvoiceLayout.Title(invoice)} {invoice.No}",
        InvoiceLayout.Of(invoice),
        $"{invoice.No}.xml",
        InvoiceXml.Write(invoice));
}
