using System.Security.Cryptography;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Contracts.Platform;
using FinTax.Soap.Contracts.TaxPayment;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Tests.Mtom;

namespace FinTax.Soap.Tests.Binding;

public sealed class ContractWriterTests
{
    private readonly ContractWriter writer = new();

    [Test]
    public void Writes_what_exclusive_canonicalization_would_make_of_it()
    {
        byte[] written = writer.Write(Samples.DeductTax()).ToArray();

        Assert.That(Text(written), Is.EqualTo(Canonical(written)));
    }

    [Test]
    public void Declares_a_namespace_again_on_each_sibling()
    {
        string written = Text(writer.Write(Samples.DeductTax()));

        Assert.That(written, Does.StartWith("<ftt:DeductTax xmlns:ftt=\"urn:fintax:taxpayment:v1\"><ftt:Header>"));
        Assert.That(written, Does.Contain("<ftc:Sender xmlns:ftc=\"urn:fintax:common:v1\">100000000201</ftc:Sender>"));
        Assert.That(written, Does.Contain("<ftt:TraceNo>00000001</ftt:TraceNo>"));
    }

    [TestCase("10000", "10000.00")]
    [TestCase("0.1", "0.10")]
    [TestCase("999999999999999.99", "999999999999999.99")]
    [TestCase("-1", "-1.00")]
    public void Writes_money_with_two_decimals(string amount, string expected)
    {
        DeductTaxRequest request = Samples.DeductTax();
        request.Payment.Amount = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        Assert.That(Text(writer.Write(request)), Does.Contain($"<ftt:Amount>{expected}</ftt:Amount>"));
    }

    [TestCase(0, "12:00:00Z")]
    [TestCase(5_000_000, "12:00:00.5Z")]
    [TestCase(1, "12:00:00.0000001Z")]
    public void Writes_time_as_utc_with_as_much_fraction_as_it_has(int ticks, string expected)
    {
        DeductTaxRequest request = Samples.DeductTax();
        request.Header.SentAt = new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc).AddTicks(ticks);

        Assert.That(Text(writer.Write(request)), Does.Contain($">2026-11-23T{expected}</ftc:SentAt>"));
    }

    [Test]
    public void Leaves_out_what_is_not_there()
    {
        DeductTaxRequest request = Samples.DeductTax();
        request.Payment.Remarks = null;

        string written = Text(writer.Write(request));

        Assert.That(written, Does.Not.Contain("Remark").And.Not.Contain("CorpCode"));
    }

    [Test]
    public void Escapes_as_canonical_xml_does()
    {
        PingResponse reply = new() { Echo = "<a> & \"b\"\r\n\t\U0001F4B6" };

        string written = Text(writer.Write(reply));

        Assert.That(written, Does.Contain("<fto:Echo>&lt;a&gt; &amp; \"b\"&#xD;\n\t\U0001F4B6</fto:Echo>"));
    }

    [TestCase(0x0001)]
    [TestCase(0xFFFE)]
    [TestCase(0xD83D)]
    [TestCase(0xDC96)]
    public void Writes_a_replacement_for_what_is_no_character_of_xml(int unit)
    {
        string written = Text(writer.Write(new PingResponse { Echo = $"a{(char)unit}b" }));

        Assert.That(written, Does.Contain("<fto:Echo>a\uFFFDb</fto:Echo>"));
    }

    [Test]
    public void Leaves_a_lone_surrogate_at_the_end_out_of_what_comes_after_it()
    {
        string written = Text(writer.Write(new PingResponse { Echo = "a\uD83D" }));

        Assert.That(written, Does.EndWith("<fto:Echo>a\uFFFD</fto:Echo></fto:PingResponse>"));
    }

    [Test]
    public void Writes_the_members_of_the_base_type_first()
    {
        DownstreamFault fault = new() { Code = "FT5002", Category = Soap.Contracts.Common.ResultCategory.Downstream, QueryKey = "k" };

        string written = Text(writer.Write(fault));

        Assert.That(written, Does.StartWith("<ftf:DownstreamFault xmlns:ftf=\"urn:fintax:fault:v1\"><ftf:Code>FT5002</ftf:Code>"));
        Assert.That(written, Does.EndWith("<ftf:MayHaveExecuted>false</ftf:MayHaveExecuted><ftf:QueryKey>k</ftf:QueryKey></ftf:DownstreamFault>"));
    }

    [Test]
    public void Writes_the_same_without_the_header_whatever_the_header_says()
    {
        DeductTaxRequest first = Samples.DeductTax();
        DeductTaxRequest again = Samples.DeductTax();
        again.Header.MessageId = "20261123100100000002";
        again.Header.ResendFlag = true;

        Assert.That(Text(writer.WriteWithoutHeader(again)), Is.EqualTo(Text(writer.WriteWithoutHeader(first))));
    }

    [Test]
    public void Writes_something_else_without_the_header_where_the_amount_differs()
    {
        DeductTaxRequest first = Samples.DeductTax();
        DeductTaxRequest other = Samples.DeductTax();
        other.Payment.Amount += 0.01m;

        Assert.That(Text(writer.WriteWithoutHeader(other)), Is.Not.EqualTo(Text(writer.WriteWithoutHeader(first))));
    }

    // Receipts keep this digest: another one for the same request would make each of them a conflict.
    [Test]
    public void Digests_to_what_it_always_did() =>
        Assert.That(
            Convert.ToHexString(writer.DigestWithoutHeader(Samples.DeductTax())),
            Is.EqualTo("4D47FABB36D5E3262D7F80154D8C6C173D6360049CA64640BA36723C6810CEBE"));

    [TestCase(1)]
    [TestCase(2_000)]
    public void Digests_the_bytes_that_it_would_write(int items)
    {
        DeductTaxRequest request = Samples.DeductTax();
        request.Payment.TaxItems = [.. Enumerable.Repeat(request.Payment.TaxItems[0], items)];

        byte[] digest = writer.DigestWithoutHeader(request);

        Assert.That(digest, Is.EqualTo(SHA256.HashData(writer.WriteWithoutHeader(request).Span)));
    }

    [Test]
    public void Digests_a_long_payload_without_keeping_it()
    {
        TurnRequest request = FileService.Turn(new byte[20_000_000]);
        writer.DigestWithoutHeader(request);
        long before = GC.GetAllocatedBytesForCurrentThread();

        byte[] digest = writer.DigestWithoutHeader(request);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64 * 1024));
        Assert.That(digest, Is.EqualTo(SHA256.HashData(writer.WriteWithoutHeader(request).Span)));
    }

    [Test]
    public void Refuses_an_enumeration_that_was_never_set()
    {
        DeductTaxRequest request = Samples.DeductTax();
        request.Payment.BudgetType = default;

        Assert.That(() => writer.Write(request), Throws.InvalidOperationException);
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    private static string Canonical(byte[] bytes)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        using XmlReader reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit });
        document.Load(reader);
        var transform = new XmlDsigExcC14NTransform();
        transform.LoadInput(document);
        using var output = new MemoryStream();
        ((Stream)transform.GetOutput(typeof(Stream))).CopyTo(output);

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
