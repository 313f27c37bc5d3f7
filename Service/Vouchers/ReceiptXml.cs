using System.Globalization;
using System.Xml;
using FinTax.Soap.Contracts.Bank;

namespace FinTax.Soap.Service.Vouchers;

/// <summary>
/// An electronic receipt as an XML file: elements in the order of the contract, in a namespace of their own, UTF-8. In
/// comes a receipt that was found, out go bytes that are the same for the same receipt; it refuses nothing.
/// </summary>
internal static class ReceiptXml
{
    private const string Namespace = "urn:fintax:receipt:file:v1";

    public static byte[] Write(ElectronicReceipt receipt)
    {
        using MemoryStream file = new();

        using (XmlWriter xml = XmlWriter.Create(file, VoucherFiles.Settings))
        {
            xml.WriteStartElement("ElectronicReceipt", Namespace);
            Text(xml, "ReceiptNo", receipt.ReceiptNo);
            Text(xml, "BankSerialNo", receipt.BankSerialNo);
            Text(xml, "Account", receipt.Account);
            Text(xml, "BookDate", receipt.BookDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Text(xml, "DrCr", receipt.DrCr == DrCr.Debit ? "D" : "C");
            Text(xml, "Amount", receipt.Amount?.ToString(CultureInfo.InvariantCulture));
            Text(xml, "Currency", receipt.Currency);
            Side(xml, "Payer", receipt.Payer!);
            Side(xml, "Payee", receipt.Payee!);
            Text(xml, "Summary", receipt.Summary);
            xml.WriteEndElement();
        }

        return file.ToArray();
    }

    private static void Side(XmlWriter xml, string element, Party party)
    {
        xml.WriteStartElement(element, Namespace);
        Text(xml, "Account", party.Account);
        Text(xml, "Name", party.Name);
        Text(xml, "BankCode", party.BankCode);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string element, string? text)
    {
        if (text is not null)
        {
            xml.WriteElementString(element, Namespace, text);
        }
    }
}
