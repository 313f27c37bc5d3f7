using System.Globalization;
using System.Xml;
using FinTax.Soap.Contracts.EInvoice;

namespace FinTax.Soap.Service.Vouchers;

/// <summary>
/// An invoice as an XML file: elements in the order of the contract, in a namespace of their own, UTF-8. In comes an
/// invoice with its numbers, out go bytes that are the same for the same invoice; it refuses nothing.
/// </summary>
internal static class InvoiceXml
{
    private const string Namespace = "urn:fintax:einvoice:file:v1";

    public static byte[] Write(IssuedInvoice issued)
    {
        Invoice invoice = issued.Content;
        using MemoryStream file = new();

        using (XmlWriter xml = XmlWriter.Create(file, VoucherFiles.Settings))
        {
            xml.WriteStartElement("EInvoice", Namespace);
            Text(xml, "InvoiceNo", issued.No);
            Text(xml, "IssueDate", issued.IssueDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Text(xml, "Kind", invoice.Kind == InvoiceKind.VatSpecial ? "VAT_SPECIAL" : "VAT_ORDINARY");
            Text(xml, "BlueInvoiceNo", issued.BlueNo);
            Party(xml, "Seller", invoice.Seller.Name, invoice.Seller.TaxpayerId, invoice.Seller.Address, invoice.Seller.Bank);
            Party(xml, "Buyer", invoice.Buyer.Name, invoice.Buyer.TaxpayerId, invoice.Buyer.Address, invoice.Buyer.Bank);
            Lines(xml, invoice.Lines);
            Totals(xml, invoice.Totals);
            Text(xml, "Remark", invoice.Remark);
            xml.WriteEndElement();
        }

        return file.ToArray();
    }

    private static void Lines(XmlWriter xml, InvoiceLines lines)
    {
        xml.WriteStartElement("Lines", Namespace);

        foreach (InvoiceLine line in lines)
        {
            xml.WriteStartElement("Line", Namespace);
            Text(xml, "No", line.No.ToString(CultureInfo.InvariantCulture));
            Text(xml, "GoodsName", line.GoodsName);
            Text(xml, "TaxClassCode", line.TaxClassCode);
            Text(xml, "Specification", line.Specification);
            Text(xml, "Unit", line.Unit);
            Text(xml, "Quantity", Number(line.Quantity));
            Text(xml, "UnitPrice", Number(line.UnitPrice));
            Text(xml, "Discount", Number(line.Discount));
            Text(xml, "AmountExTax", Number(line.AmountExTax));
            Text(xml, "Rate", Number(line.Rate));
            Text(xml, "Tax", Number(line.Tax));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Totals(XmlWriter xml, InvoiceTotals totals)
    {
        xml.WriteStartElement("Totals", Namespace);
        Text(xml, "AmountExTax", Number(totals.AmountExTax));
        Text(xml, "Tax", Number(totals.Tax));
        Text(xml, "AmountWithTax", Number(totals.AmountWithTax));
        xml.WriteEndElement();
    }

    private static void Party(XmlWriter xml, string element, string name, string? taxpayerId, string? address, string? bank)
    {
        xml.WriteStartElement(element, Namespace);
        Text(xml, "Name", name);
        Text(xml, "TaxpayerId", taxpayerId);
        Text(xml, "Address", address);
        Text(xml, "Bank", bank);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string element, string? text)
    {
        if (text is not null)
        {
            xml.WriteElementString(element, Namespace, text);
        }
    }

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
