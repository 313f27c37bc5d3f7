using System.Text;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Tests.Schemas;

namespace FinTax.Soap.Tests.Large;

/// <summary>xs:base64Binary in a contract, in either way through the schema: the acceptor's and the validator's.</summary>
[TestFixture("")]
[TestFixture(" " + Bodies.SchemaInstance + " xsi:schemaLocation='a b'")]
public sealed class BinaryValueTests(string doubt)
{
    [TestCase("AAEC", 3)]
    [TestCase("AAE=", 2)]
    [TestCase(" A\r\n A E\t= ", 2)]
    [TestCase("<![CDATA[AA]]>E<!-- -->=", 2)]
    public void Reads_bytes(string text, int count)
    {
        Load load = Read(text);

        Assert.That(load.Content, Is.EqualTo(new byte[] { 0, 1, 2 }[..count]));
    }

    [Test]
    public void Reads_as_many_bytes_as_the_schema_admits()
    {
        byte[] bytes = [.. Enumerable.Range(0, Load.ContentBytesMax).Select(i => (byte)(i * 7))];

        Assert.That(Read(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)).Content, Is.EqualTo(bytes));
    }

    [TestCase("AAE", "cvc-datatype-valid.1.2.1")]
    [TestCase("A", "cvc-datatype-valid.1.2.1")]
    [TestCase("AAE=AAE=", "cvc-datatype-valid.1.2.1")]
    [TestCase("AAF=", "cvc-datatype-valid.1.2.1")] // bits that stand for nothing
    [TestCase("AB==", "cvc-datatype-valid.1.2.1")]
    [TestCase("AAE_", "cvc-datatype-valid.1.2.1")]
    [TestCase("", "cvc-datatype-valid.1.2.1")] // minLength
    [TestCase("=", "cvc-datatype-valid.1.2.1")]
    [TestCase("====", "cvc-datatype-valid.1.2.1")]
    [TestCase("AAEC\u00A0", "cvc-datatype-valid.1.2.1")]
    [TestCase("<b:Title/>", "cvc-type.3.1.2")]
    public void Refuses(string text, string rule)
    {
        SchemaError error = ErrorOf(text);

        Assert.That((error.XPath!.Split('/')[2], error.Rule), Is.EqualTo(("Content", rule)));
    }

    [Test]
    public void Refuses_one_byte_more() =>
        Assert.That(
            ErrorOf(Convert.ToBase64String(new byte[Load.ContentBytesMax + 1])).Rule, Is.EqualTo("cvc-maxLength-valid"));

    [Test]
    public void Writes_what_it_reads()
    {
        byte[] bytes = [.. Enumerable.Range(0, 100).Select(i => (byte)(i * 11))];

        string written = Encoding.UTF8.GetString(new ContractWriter().Write(new Load { Content = bytes }).Span);

        Assert.That(written, Does.Contain($">{Convert.ToBase64String(bytes)}<"));
    }

    private Load Read(string content) => (Load)Bodies.Read(
        $"<b:Load xmlns:b='{Load.Namespace}'{doubt}><b:Title>t</b:Title><b:Content>{content}</b:Content><b:Rows/></b:Load>",
        typeof(Load),
        Load.Reader);

    private SchemaError ErrorOf(string content)
    {
        var refusal = Assert.Throws<SoapFaultException>(() => Read(content));

        return ((SchemaValidationFault)refusal.Detail!).Errors[0];
    }
}
