using FinTax.Soap.Service.Pipeline;

namespace FinTax.Soap.Tests.Pipeline;

/// <summary>Each rule of the domain, broken in a signed message: the whole corridor names the rule and the field.</summary>
public sealed class BrokenRuleTests : RefusalFixture
{
    private const string PayerBank = "<PayerBankCode>102100009980";
    private const string WrongPayerBank = "<PayerBankCode>102100009981";
    private const string OpenBank = "<PayerOpenBankCode>102100009980";
    private const string WrongOpenBank = "<PayerOpenBankCode>102100009981";
    private const string WrongPayeeBank = "<PayeeBankCode>102100009981</PayeeBankCode>";
    private const string TwoNumbers = "</ClientSerialNo><BankSerialNo>20261123000000000005</BankSerialNo>";
    private const string Later = "<ExpectedAt>2026-11-23T12:00:01Z</ExpectedAt>";
    private const string Tomorrow = "2026-11-24";
    private const string TooFar = "2026-11-25";
    private const string TooLongAgo = "2026-08-22";

    [TestCase("DeductTax", "<PayeeOrgCode>", WrongPayeeBank + "<PayeeOrgCode>", "FT1101.BankCode", "Transfer/PayeeBankCode")]
    [TestCase("DeductTax", "<PayerBankCode>102100009980", "<PayerBankCode>313651027021", "FT1101.BankCode", "Transfer/PayerBankCode")]
    [TestCase("DeductTax", OpenBank, WrongOpenBank, "FT1101.BankCode", "Transfer/PayerOpenBankCode")]
    [TestCase("DeductTax", "91350100M000100Y43", "91350100M000100Y44", "FT1101.TaxpayerId", "Payment/TaxpayerId")]
    [TestCase("DeductTax", "91350100M000100Y43", "91110000600037341I", "FT1101.TaxpayerId", "Payment/TaxpayerId")]
    [TestCase("DeductTax", "91350100M000100Y43", "110105194912310029", "FT1101.TaxpayerId", "Payment/TaxpayerId")]
    [TestCase("DeductTax", "<Amount>10000.00</Amount>\n        <Tax", "<Amount>10000.01</Amount><Tax", "FT1102.TaxItems", "Payment/Amount")]
    [TestCase("DeductTax", "</Amount>\n          </TaxItem>", "</Amount>" + Details + "</TaxItem>", "FT1102.Details", "Payment/TaxItems/TaxItem[1]/Amount")]
    [TestCase("DeductTax", "<EntrustDate>2026-11-23", "<EntrustDate>" + TooFar, "FT1104.EntrustDate", "Key/EntrustDate")]
    [TestCase("DeductTax", "<c:WorkDate>2026-11-23", "<c:WorkDate>" + TooFar, "FT1104.WorkDate", "Header/WorkDate")]
    [TestCase("DeductTax", "<BillDate>2026-11-23", "<BillDate>" + Tomorrow, "FT1104.BillDate", "Payment/BillDate")]
    [TestCase("DeductTax", "<PeriodEnd>2026-10-31", "<PeriodEnd>2026-09-30", "FT1104.Period", "Payment/TaxItems/TaxItem[1]/PeriodEnd")]
    [TestCase("DeductTax", "<TaxVoucherNo>", "<Currency>USD</Currency><TaxVoucherNo>", "FT1105.Currency", "Payment/Currency")]
    [TestCase("VerifyAgreement", OpenBank, WrongOpenBank, "FT1101.BankCode", "Agreement/PayerOpenBankCode")]
    [TestCase("VerifyAgreement", PayerBank, WrongPayerBank, "FT1101.BankCode", "Agreement/PayerBankCode")]
    [TestCase("VerifyAgreement", "91350100M000100Y43", "91350100M000100Y44", "FT1101.TaxpayerId", "Agreement/TaxpayerId")]
    [TestCase("VerifyAgreement", "<EntrustDate>2026-11-23", "<EntrustDate>" + TooFar, "FT1104.EntrustDate", "Agreement/EntrustDate")]
    [TestCase("RevokeAgreement", OpenBank, WrongOpenBank, "FT1101.BankCode", "Agreement/PayerOpenBankCode")]
    [TestCase("RevokeAgreement", PayerBank, WrongPayerBank, "FT1101.BankCode", "Agreement/PayerBankCode")]
    [TestCase("RevokeAgreement", "91350100M000100Y43", "91350100M000100Y44", "FT1101.TaxpayerId", "Agreement/TaxpayerId")]
    [TestCase("RevokeAgreement", "<EntrustDate>2026-11-23", "<EntrustDate>" + TooFar, "FT1104.EntrustDate", "Agreement/EntrustDate")]
    [TestCase("ReverseDeduction", "2026-11-23</EntrustDate>\n        <CancelNo>", TooFar + "</EntrustDate><CancelNo>", "FT1104.EntrustDate", "Key/EntrustDate")]
    [TestCase("ReverseDeduction", "2026-11-23</EntrustDate>\n          <TraceNo>", TooFar + "</EntrustDate><TraceNo>", "FT1104.EntrustDate", "Reversal/Original/EntrustDate")]
    [TestCase("ReverseDeduction", "<c:WorkDate>2026-11-23", "<c:WorkDate>" + TooFar, "FT1104.WorkDate", "Header/WorkDate")]
    [TestCase("SubmitTransfer", "<BankCode>102100009980", "<BankCode>102100009981", "FT1101.BankCode", "Transfer/Payer/BankCode")]
    [TestCase("SubmitTransfer", "<BankCode>402873300213", "<BankCode>402873300214", "FT1101.BankCode", "Transfer/Payee/BankCode")]
    [TestCase("SubmitTransfer", "<c:WorkDate>2026-11-23", "<c:WorkDate>" + TooFar, "FT1104.WorkDate", "Header/WorkDate")]
    [TestCase("SubmitTransfer", "<Usage>", Later + "<Usage>", "FT1104.ExpectedAt", "Transfer/ExpectedAt")]
    [TestCase("SubmitTransfer", "<BankCode>402873300213</BankCode>", "", "FT1105.PayeeBankCode", "Transfer/Payee/BankCode")]
    [TestCase("SubmitTransfer", "35050161843600001234", "6222021001116245702", "FT1105.PayeeAccount", "Transfer/Payee/Account")]
    [TestCase("GetStatement", "<From>2026-11-01", "<From>" + Tomorrow, "FT1104.Range", "Query/To")]
    [TestCase("GetStatement", "<From>2026-11-01", "<From>" + TooLongAgo, "FT1104.Days", "Query/To")]
    [TestCase("GetStatement", "<PageSize>", "<NextTag>not-ours</NextTag><PageSize>", "FT1105.NextTag", "Query/NextTag")]
    [TestCase("QueryTransfer", "<ClientSerialNo>PAY20261123000001</ClientSerialNo>", "", "FT1105.TransferQuery", "Query")]
    [TestCase("QueryTransfer", "</ClientSerialNo>", TwoNumbers, "FT1105.TransferQuery", "Query")]
    public async Task Names_the_rule_and_the_field(string operation, string right, string wrong, string rule, string field)
    {
        SoapResponse response = await Corridor.PostAsync(new GoldenMessage(operation + "/happy").With(right, wrong));

        AssertRefused(response, rule[..6], $"({rule} {field})");
        Assert.That(Corridor.Value(response, "RuleId"), Is.EqualTo(rule));
        Assert.That(Corridor.Value(response, "Field"), Is.EqualTo(field));
        Assert.That(Corridor.Value(response, "Violations")!, Does.Contain(" / "), "both languages");
        Assert.That(Corridor.IsSigned(response), Is.True);
    }

    [TestCase("DeductTax", "2026-11-23</", "2026-11-20</", "FT3002", "The work date is closed.")]
    [TestCase("ReverseDeduction", "2026-11-23</", "2026-11-20</", "FT3002", "The work date is closed.")]
    [TestCase("SubmitTransfer", "2026-11-23</", "2026-11-20</", "FT3002", "The work date is closed.")]
    [TestCase("DeductTax", "AG20260001", "AG20269999", "FT3001", "There is no agreement for this payment in force.")]
    [TestCase("DeductTax", "<c:ServiceVersion>1.0", "<c:ServiceVersion>9.9", "FT1003", "service-version")]
    [TestCase("DeductTax", "<c:Receiver>100000000001", "<c:Receiver>100000000002", "FT2007", "Receiver is not this node.")]
    [TestCase("DeductTax", "13501000000", "13502000000", "FT2007", "The caller does not act for the tax authority 13502000000.")]
    public async Task Names_the_reason(string operation, string right, string wrong, string code, string reason)
    {
        SoapResponse response = await Corridor.PostAsync(new GoldenMessage(operation + "/happy").With(right, wrong));

        AssertRefused(response, code, reason);
        Assert.That(Corridor.Value(response, "Code"), Is.EqualTo(code));
        Assert.That(Corridor.IsSigned(response), Is.True);
    }

    // One second past the hour that message identifiers are kept, and one past the minute that a clock may be ahead.
    [TestCase("2026-11-23T10:59:59Z")]
    [TestCase("2026-11-23T12:01:01Z")]
    public async Task Refuses_a_message_that_says_it_was_sent_at_another_time(string sentAt)
    {
        GoldenMessage message = new GoldenMessage("DeductTax/happy").With("2026-11-23T12:00:00Z", sentAt);

        SoapResponse response = await Corridor.PostAsync(message);

        AssertRefused(response, "FT2004", "StaleMessage");
        Assert.That(Corridor.Value(response, "Code"), Is.EqualTo("FT2002"));
    }

    private const string Details =
        "<Details><Detail><No>1</No><SubjectCode>0101</SubjectCode><SubjectName>一般货物</SubjectName><Quantity>1</Quantity>"
        + "<TaxBase>100000.00</TaxBase><Rate>0.1</Rate><Payable>10000.01</Payable><Deduction>0.00</Deduction><Paid>10000.01</Paid>"
        + "</Detail></Details>";
}
