using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.TaxPayment;

namespace FinTax.Soap.Tests.Schemas;

public sealed class BodyReaderTests
{
    [Test]
    public void Fills_the_contract_with_all_that_the_payload_says()
    {
        DeductTaxRequest request = Bodies.Read(Bodies.DeductTax);

        Assert.That(request.Header.MessageId, Is.EqualTo("20261123100100000001"));
        Assert.That(request.Header.ValidateOnly, Is.True);
        Assert.That(request.Header.RefMessageId, Is.Null);
        Assert.That(request.Payment.PayerName, Is.EqualTo("A & B <Ltd>"));
        Assert.That(request.Payment.Amount, Is.EqualTo(10000.00m));
        Assert.That(request.Payment.TrimSign, Is.EqualTo(TrimSign.NormalPeriod));
        Assert.That(string.Join(' ', request.Payment.Remarks!), Is.EqualTo("first second"));
        Assert.That(string.Join(' ', request.Payment.TaxItems.Select(item => item.ProjectId)), Is.EqualTo("1 2"));
    }

    // Each is the same payload, spelled otherwise.
    [TestCase("<ftt:PayerName>", "<!-- who pays --><ftt:PayerName>")]
    [TestCase("<ftt:PayerName>", "\r\n  <ftt:PayerName>")]
    [TestCase("A &amp; B", "A<![CDATA[ & ]]>B")]
    [TestCase("A &amp; B", "A &#38;<!-- --> B")]
    [TestCase(">10000.00<", "> 10000.00\n<")]
    [TestCase(">2026-11-23T12:00:00Z<", ">2026-11-23T20:00:00.000+08:00<")]
    [TestCase(">true</ftc:ValidateOnly>", ">1</ftc:ValidateOnly>")]
    [TestCase("<ftt:DeductTax ", "<ftt:DeductTax xmlns:unused='urn:unused' ")]
    [TestCase("<ftt:DeductTax ", "<ftt:DeductTax " + Bodies.SchemaInstance + " xsi:schemaLocation='urn:fintax:taxpayment:v1 http://192.0.2.1/evil.xsd' ")]
    [TestCase("<ftt:DeductTax ", "<ftt:DeductTax " + Bodies.SchemaInstance + " xsi:type='ftt:DeductTax' ")]
    public void Reads_other_spellings_of_the_same_payload(string old, string spelled)
    {
        string expected = Written(Bodies.Read(Bodies.DeductTax));

        string read = Written(Bodies.Read(Bodies.DeductTax.Replace(old, spelled, StringComparison.Ordinal)));

        Assert.That(read, Is.EqualTo(expected));
    }

    [TestCase("<ftt:TraceNo>00000001</ftt:TraceNo>", "", "/DeductTax/Key", "cvc-complex-type.2.4.b")]
    [TestCase("<ftt:TaxOrgCode>13501000000</ftt:TaxOrgCode>", "", "/DeductTax/Key/EntrustDate", "cvc-complex-type.2.4.a")]
    [TestCase("</ftt:TraceNo>", "</ftt:TraceNo><ftt:TraceNo>00000001</ftt:TraceNo>", "/DeductTax/Key/TraceNo[2]", "cvc-complex-type.2.4.a")]
    [TestCase("<ftt:TraceNo>00000001</ftt:TraceNo>", "<ftt:TraceNo xmlns:ftt='urn:other'>00000001</ftt:TraceNo>", "/DeductTax/Key/TraceNo", "cvc-complex-type.2.4.a")]
    [TestCase("<ftt:TraceNo>00000001", "<ftt:TraceNo>1", "/DeductTax/Key/TraceNo", "cvc-pattern-valid")]
    [TestCase("<ftt:TraceNo>00000001", "<ftt:TraceNo>00000001\n", "/DeductTax/Key/TraceNo", "cvc-datatype-valid.1.2.1")]
    [TestCase("<ftt:TraceNo>00000001", "<ftt:TraceNo><b/>00000001", "/DeductTax/Key/TraceNo/b", "cvc-type.3.1.2")]
    [TestCase("<ftt:TraceNo>", "<ftt:TraceNo a='b'>", "/DeductTax/Key/TraceNo", "cvc-complex-type.3.2.2")]
    [TestCase("<ftt:Key>", "<ftt:Key>text", "/DeductTax/Key", "cvc-complex-type.2.3")]
    [TestCase("<ftt:Key>", "<ftt:Key>\u00A0", "/DeductTax/Key", "cvc-complex-type.2.3")]
    [TestCase(">first<", "><![CDATA[]]>" + LongText + "<", "/DeductTax/Payment/Remarks/Remark[1]", "cvc-maxLength-valid")]
    [TestCase(">10000.00<", ">10000.0<", "/DeductTax/Payment/Amount", "cvc-pattern-valid")]
    [TestCase(">10000.00<", ">0.00<", "/DeductTax/Payment/Amount", "cvc-minInclusive-valid")]
    [TestCase(">6000.00<", ">6000,00<", "/DeductTax/Payment/TaxItems/TaxItem[2]/Amount", "cvc-pattern-valid")]
    [TestCase(">1</ftt:BudgetType>", ">3</ftt:BudgetType>", "/DeductTax/Payment/BudgetType", "cvc-enumeration-valid")]
    [TestCase(">2026-11-23T12:00:00Z<", ">2026-11-23T12:00:00<", "/DeductTax/Header/SentAt", "cvc-pattern-valid")]
    [TestCase(">2026-11-23T12:00:00Z<", ">2026-11-23T12:00:00+15:00<", "/DeductTax/Header/SentAt", "cvc-datatype-valid.1.2.1")]
    [TestCase(">true</ftc:ValidateOnly>", ">yes</ftc:ValidateOnly>", "/DeductTax/Header/ValidateOnly", "cvc-datatype-valid.1.2.1")]
    [TestCase("<ftt:PayerName>", "<ftt:PayerName " + Bodies.SchemaInstance + " xsi:nil='true'>", "/DeductTax/Payment/PayerName", "cvc-elt.3.1")]
    [TestCase("<ftt:PayerName>", "<ftt:PayerName " + Bodies.SchemaInstance + " xsi:nil='banana'>", "/DeductTax/Payment/PayerName", "cvc-elt.3.1")]
    [TestCase("<ftt:Key>", "<ftt:Key " + Bodies.SchemaInstance + " xsi:type='ftt:Payment'>", "/DeductTax/Key", "cvc-elt.4.3")]
    [TestCase("<ftt:Key>", "<ftt:Key " + Bodies.SchemaInstance + " xsi:type='ftt:NoSuchType'>", "/DeductTax/Key", "cvc-elt.4.3")]
    [TestCase("<ftt:Key>", "<ftt:Key " + Bodies.SchemaInstance + " xsi:type='unbound:Key'>", "/DeductTax/Key", "cvc-elt.4.1")]
    public void Names_path_and_rule_of(string old, string wrong, string path, string rule)
    {
        IReadOnlyList<SchemaError> errors = Bodies.ErrorsOf(Bodies.DeductTax.Replace(old, wrong, StringComparison.Ordinal));

        Assert.That(errors[0].Rule, Is.EqualTo(rule), errors[0].Message);
        Assert.That(errors[0].XPath, Is.EqualTo(path));
    }

    [Test]
    public void Names_line_and_column()
    {
        SchemaError error = Bodies.ErrorsOf(Bodies.DeductTax.Replace(">10000.00<", ">\n0.00<", StringComparison.Ordinal))[0];

        Assert.That(error.Line, Is.EqualTo(3));
        Assert.That(error.Col, Is.EqualTo(18));
    }

    [Test]
    public void Lists_every_error_of_a_message()
    {
        string payload = Bodies.DeductTax
            .Replace("00000001</ftt:TraceNo>", "x</ftt:TraceNo>", StringComparison.Ordinal)
            .Replace(">6000.00<", ">six<", StringComparison.Ordinal);

        IReadOnlyList<SchemaError> errors = Bodies.ErrorsOf(payload);

        Assert.That(
            string.Join(' ', errors.Select(error => error.XPath)),
            Is.EqualTo("/DeductTax/Key/TraceNo /DeductTax/Payment/TaxItems/TaxItem[2]/Amount"));
    }

    [Test]
    public void Stops_listing_after_twenty()
    {
        string items = string.Concat(Enumerable.Repeat("<ftt:TaxItem><ftt:ProjectId>x</ftt:ProjectId></ftt:TaxItem>", 30));

        IReadOnlyList<SchemaError> errors =
            Bodies.ErrorsOf(Bodies.DeductTax.Replace("<ftt:TaxItems>", "<ftt:TaxItems>" + items, StringComparison.Ordinal));

        Assert.That(errors, Has.Count.EqualTo(20));
    }

    [TestCase("<b/>")]
    [TestCase("text")]
    [TestCase("\u3000")]
    public void Refuses_what_stands_beside_the_payload(string beside)
    {
        SchemaError error = Bodies.ErrorsOf(Bodies.DeductTax + beside)[0];

        Assert.That(error.Rule, Is.EqualTo("soap-body"));
    }

    [Test]
    public void Refuses_a_second_payload() =>
        Assert.That(Bodies.ErrorsOf(Bodies.DeductTax + Bodies.DeductTax)[0].Rule, Is.EqualTo("soap-body"));

    [Test]
    public void Counts_a_character_outside_the_basic_plane_as_one()
    {
        // 福 in the supplementary plane: 60 of them are 120 units of UTF-16.
        string sixty = string.Concat(Enumerable.Repeat("\U0002F877", 60));

        DeductTaxRequest request = Bodies.Read(Bodies.DeductTax.Replace(">first<", $">{sixty}<", StringComparison.Ordinal));

        Assert.That(request.Payment.Remarks![0], Is.EqualTo(sixty));
    }

    [Test]
    public void Refuses_one_character_more_than_that()
    {
        string sixtyOne = string.Concat(Enumerable.Repeat("\U0002F877", 61));

        SchemaError error = Bodies.ErrorsOf(Bodies.DeductTax.Replace(">first<", $">{sixtyOne}<", StringComparison.Ordinal))[0];

        Assert.That(error.Rule, Is.EqualTo("cvc-maxLength-valid"));
    }

    [Test]
    public void Joins_text_that_comes_in_many_pieces()
    {
        string pieces = string.Concat(Enumerable.Repeat("<![CDATA[a]]><!-- -->", 50));

        DeductTaxRequest request = Bodies.Read(Bodies.DeductTax.Replace(">first<", $">{pieces}<", StringComparison.Ordinal));

        Assert.That(request.Payment.Remarks![0], Is.EqualTo(new string('a', 50)));
    }

    [Test]
    public void Reads_the_next_payload_after_one_that_was_refused()
    {
        Bodies.ErrorsOf(Bodies.DeductTax.Replace("<ftt:Key>", "<ftt:Key evil='1'>", StringComparison.Ordinal));

        Assert.That(Bodies.Read(Bodies.DeductTax).Key.TraceNo, Is.EqualTo("00000001"));
    }

    private const string LongText = "1234567890123456789012345678901234567890123456789012345678901";

    private static string Written(DeductTaxRequest request) =>
        System.Text.Encoding.UTF8.GetString(new Soap.Service.Binding.ContractWriter().Write(request).Span);
}
