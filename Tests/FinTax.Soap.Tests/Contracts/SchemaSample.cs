using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace FinTax.Soap.Tests.Contracts;

/// <summary>Makes valid elements from the schemas alone: the barest one, or the fullest with extreme values.</summary>
internal static class SchemaSample
{
    // One extreme but valid value for each type whose pattern or range a program cannot guess from.
    private static readonly Dictionary<string, string> Values = new()
    {
        ["MessageId"] = "6F0B6A1E-3c57-4c0e-9d52-000000000001",
        ["NodeCode"] = "100000000102",
        ["TraceId"] = "0123456789abcdef0123456789abcdef",
        ["CalendarDate"] = "9999-12-31",
        ["Instant"] = "2026-11-23T12:00:00.1234567Z",
        ["TaxOrgCode"] = "000000000000",
        ["OrgCode"] = "1901000000",
        ["BankCode"] = "102100009980",
        ["TaxpayerId"] = "91350100M000100Y43",
        ["AccountNo"] = "6222-021001116245702",
        ["MoneyAmount"] = "-999999999999999.99",
        ["PositiveAmount"] = "999999999999999.99",
        ["NonNegativeAmount"] = "0.00",
        ["Currency"] = "CNY",
        ["SerialNo8"] = "00000001",
        ["CodeName"] = "ERP_1",
        ["ServiceVersion"] = "1.0",
        ["ResultCode"] = "FT0000",
        ["TipsCode"] = "90000",
        ["Seconds"] = "86400",
        ["PageTag"] = "AbC_-9",
        ["Place"] = "2147483647",
        ["MessageNo"] = "1001",
        ["SubjectCode20"] = "01010101010101010101",
        ["BudgetSubjectCode"] = "101010106",
        ["AuxFlag"] = "00000000000000000000000000000000001",
        ["TaxKind"] = "4",
        ["LineNo"] = "9999",
        ["Quantity"] = "12345678901.123456",
        ["Rate"] = "0.13",
        ["EntrySeq"] = "999999999999999",
        ["PageSize"] = "100",
        ["BatchNo"] = "B20261123-1",
        ["BatchItemNo"] = "9999",
        ["BatchCount"] = "1000",
        ["RefundCount"] = "100",
        ["BatchFileName"] = "13501000000-20261123-00000001.csv",
        ["BatchMediaType"] = "text/csv",
        ["BatchFileDigest"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ["PackCount"] = "1000000",
        ["ItemNum"] = "1000000",
        ["ChildPackCount"] = "1000",
        ["ChildPackNo"] = "1000",
        ["ReturnTerm"] = "99",
        ["ChkAcctOrd"] = "0001",
        ["ReconPackNo"] = "100000",
        ["ReconPackNum"] = "100000",
        ["LineNum"] = "100000000",
        ["OperatorId"] = "A0000000000000000001",
        ["DifferenceNo"] = "202611230000000001",
        ["DifferencePageSize"] = "100",
        ["Revision"] = "99",
        ["TaxCode"] = "10101",
        ["SubjectCode30"] = "101010106",
        ["TaxRate"] = "0.13",
        ["RowNo"] = "9999",
        ["HeadCount"] = "1000",
        ["Sha256"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ["InvoiceNo"] = "24112000000123456789",
        ["TaxClassCode"] = "1090522990000000000",
        ["Qty"] = "12345678901.123456",
        ["UnitPrice"] = "123456789.12345678",
        ["InvoiceRate"] = "0.13",
        ["InvoiceLineNo"] = "2000",
        ["FileName"] = "24112000000123456789.xml",
        ["MediaType"] = "application/xml",
        ["ReceiptFileName"] = "ER20261123000000000001.xml",
        ["ReceiptMediaType"] = "application/xml",
        ["ReceiptDigest"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ["boolean"] = "true",
    };

    internal static XElement Make(string elementName, bool full)
    {
        XName name = elementName;
        var element = (XmlSchemaElement)PublishedSchemas.Set.GlobalElements[
            new XmlQualifiedName(name.LocalName, name.NamespaceName)]!;
        return Make(element, full);
    }

    private static XElement Make(XmlSchemaElement element, bool full)
    {
        XName name = XName.Get(element.QualifiedName.Name, element.QualifiedName.Namespace);
        return element.ElementSchemaType is XmlSchemaComplexType complex
            ? new XElement(name, SchemaShape.Fields(complex).SelectMany(field => Repeat(field, full)))
            : new XElement(name, Text((XmlSchemaSimpleType)element.ElementSchemaType!));
    }

    private static IEnumerable<XElement> Repeat(XmlSchemaElement field, bool full)
    {
        decimal count = full ? Math.Min(field.MaxOccurs, 3) : field.MinOccurs;
        return Enumerable.Range(0, (int)count).Select(_ => Make(field, full));
    }

    // What has no entry above is limited by length alone.
    private static string Text(XmlSchemaSimpleType type) =>
        SchemaShape.Values(type).LastOrDefault() ?? Values.GetValueOrDefault(type.QualifiedName.Name)
        ?? (type.TypeCode == XmlTypeCode.Base64Binary ? "AAEC" : "福a");
}
