using System.Xml;
using System.Xml.Schema;

namespace FinTax.Soap.Tests.Contracts;

/// <summary>The field rules of the schemas: for each value that is admitted, one that differs in one thing and is not.</summary>
[TestFixture]
public class ContractSchemaFieldTests
{
    [TestCase("MessageId", "20261123100100000001")]
    [TestCase("MessageId", "6f0b6a1e-3c57-4c0e-9d52-000000000001")]
    [TestCase("NodeCode", "100000000102")]
    [TestCase("CalendarDate", "2024-02-29")]
    [TestCase("Instant", "2026-11-23T12:00:00Z")]
    [TestCase("Instant", "2026-11-23T20:00:00.123+08:00")]
    [TestCase("TaxOrgCode", "13501000000")]
    [TestCase("BankCode", "102100009980")]
    [TestCase("TaxpayerId", "91350100M000100Y43")]
    [TestCase("TaxpayerId", "350100000143490")]
    [TestCase("TaxpayerId", "91350100M000100Y4300")]
    [TestCase("AccountNo", "6222021001116245702")]
    [TestCase("MoneyAmount", "-0.01")]
    [TestCase("MoneyAmount", "999999999999999.99")]
    [TestCase("PositiveAmount", "0.01")]
    [TestCase("NonNegativeAmount", "0.00")]
    [TestCase("Currency", "CNY")]
    [TestCase("TaxVoucherNo", "350100261100000001")]
    [TestCase("SerialNo8", "00000001")]
    [TestCase("Name60", "国")]
    [TestCase("ResultCode", "FT4001")]
    [TestCase("TipsCode", "24007")]
    [TestCase("HandleType", "2")]
    [TestCase("BudgetLevel", "0")]
    [TestCase("BudgetLevel", "5")]
    [TestCase("TaxKind", "4")]
    [TestCase("Rate", "0.000001")]
    [TestCase("PageSize", "100")]
    [TestCase("EntrySeq", "999999999999999")]
    [TestCase("TransactionState", "IN_DOUBT")]
    [TestCase("TransferState", "WAIT_AUTH2")]
    [TestCase("AgreementState", "VERIFIED")]
    public void Admits(string type, string value)
    {
        Assert.That(() => Parse(type, value), Throws.Nothing);
    }

    [TestCase("MessageId", "2026112310010000000")]
    [TestCase("MessageId", "6f0b6a1e-3c57-4c0e-9d52-00000000000")]
    [TestCase("MessageId", "6f0b6a1e3c574c0e9d52000000000001")]
    [TestCase("NodeCode", "10000000010")]
    [TestCase("NodeCode", "10000000010２")] // a digit, but of another script
    [TestCase("CalendarDate", "2026-02-29")]
    [TestCase("CalendarDate", "2024-02-29Z")]
    [TestCase("CalendarDate", "2024-02-29+08:00")]
    [TestCase("CalendarDate", "20240229")]
    [TestCase("CalendarDate", "-2024-02-29")]
    [TestCase("Instant", "2026-11-23T12:00:00")]
    [TestCase("Instant", "2026-11-23T24:00:00Z")]
    [TestCase("Instant", "2026-11-23T12:00:60Z")]
    [TestCase("Instant", "2026-11-23 12:00:00Z")]
    [TestCase("TaxOrgCode", "1350100000000")]
    [TestCase("TaxOrgCode", "")]
    [TestCase("BankCode", "10210000998")]
    [TestCase("TaxpayerId", "3501000001434900")]
    [TestCase("TaxpayerId", "91350100m000100y43")]
    [TestCase("AccountNo", "6222 0210")]
    [TestCase("AccountNo", "123456789012345678901234567890123")]
    [TestCase("MoneyAmount", "1.0")]
    [TestCase("MoneyAmount", "1.005")]
    [TestCase("MoneyAmount", "1e2")]
    [TestCase("MoneyAmount", "+1.00")]
    [TestCase("MoneyAmount", "1,000.00")]
    [TestCase("MoneyAmount", "1000000000000000.00")]
    [TestCase("PositiveAmount", "0.00")]
    [TestCase("PositiveAmount", "-0.01")]
    [TestCase("NonNegativeAmount", "-0.01")]
    [TestCase("Currency", "RMB1")]
    [TestCase("Currency", "cny")]
    [TestCase("TaxVoucherNo", "3501002611000000010")]
    [TestCase("TaxVoucherNo", "3501 ")]
    [TestCase("SerialNo8", "0000001")]
    [TestCase("Name60", "")]
    [TestCase("Name60", "1234567890123456789012345678901234567890123456789012345678901")]
    [TestCase("ResultCode", "4001")]
    [TestCase("TipsCode", "2400")]
    [TestCase("HandleType", "3")]
    [TestCase("BudgetLevel", "6")]
    [TestCase("TaxKind", "0")]
    [TestCase("Rate", "0.0000001")]
    [TestCase("Rate", "-0.1")]
    [TestCase("PageSize", "101")]
    [TestCase("PageSize", "0")]
    [TestCase("EntrySeq", "1000000000000000")]
    [TestCase("TransactionState", "in_doubt")]
    [TestCase("TransferState", "FAILED")]
    [TestCase("AgreementState", "")]
    public void Refuses(string type, string value)
    {
        Assert.That(() => Parse(type, value), Throws.InstanceOf<XmlSchemaException>());
    }

    private static void Parse(string typeName, string value)
    {
        XmlSchemaType type = PublishedSchemas.Types.Single(one => one.Name == typeName);
        type.Datatype!.ParseValue(value, new NameTable(), new XmlNamespaceManager(new NameTable()));
    }
}
