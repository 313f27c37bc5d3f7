using System.Diagnostics;
using System.Text;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Mtom;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Binding;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Tests.Security;

namespace FinTax.Soap.Tests.Large;

/// <summary>A hundred megabytes are verified, validated and bound in one pass that needs no more memory than one.</summary>
public sealed class ConstantMemoryTests
{
    private const int Rows = 500_000;
    private const long HundredMegabytes = 100_000_000;
    private const long MemoryMax = 64 * 1024 * 1024;

    [Test]
    public void Reads_half_a_million_signed_rows_and_refuses_them_when_one_bit_is_changed()
    {
        using var file = new SpooledFile();
        WriteSigned(file, to => WriteRows(to, Rows));
        Assert.That(file.Source.Length, Is.GreaterThan(HundredMegabytes));
        long idle = GC.GetTotalMemory(forceFullCollection: true);
        var stage = new RowStage();

        Read(file.Source, stage);

        Assert.That((stage.Count, stage.Sum), Is.EqualTo((Rows, Rows * 1.25m)));
        Assert.That(stage.HeapBytesMax - idle, Is.LessThan(MemoryMax));
        TestContext.Out.WriteLine($"{file.Source.Length} bytes, {stage.HeapBytesMax - idle} bytes of heap above idle");

        file.Flip(file.Source.Length - "5</b:Amount>\n</b:Row>\n</b:Rows></b:Load></s:Body></s:Envelope>".Length);
        var refusal = Assert.Throws<SecurityRejectedException>(() => Read(file.Source, new RowStage()));
        Assert.That(refusal.Rejection, Is.EqualTo(SecurityRejection.BodyDigestMismatch));
    }

    // Nothing is known of the value but that it is too long; whose message it is comes first all the same.
    [TestCase("Title", 'x')]
    [TestCase("Content", 'A')]
    public void Refuses_a_value_of_a_hundred_megabytes_without_keeping_it(string element, char character)
    {
        using var file = new SpooledFile();
        WriteSigned(file, to => WriteLongValue(to, element, character));
        long before = GC.GetTotalAllocatedBytes(precise: true);

        var refusal = Assert.Throws<SoapFaultException>(() => Read(file.Source, new RowStage()));

        SchemaError error = ((SchemaValidationFault)refusal.Detail!).Errors[0];
        Assert.That((error.XPath, error.Rule), Is.EqualTo(($"/Load/{element}", "cvc-maxLength-valid")));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(MemoryMax));
    }

    [Test]
    public void Verifies_an_attachment_of_75_megabytes_and_refuses_it_when_one_bit_is_changed()
    {
        const string Boundary = "the-boundary";
        using var file = new SpooledFile();
        WriteMtom(file, Boundary);
        long before = GC.GetTotalAllocatedBytes(precise: true);

        VerifyMtom(file.Source, Boundary);

        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(MemoryMax));

        file.Flip(file.Source.Length / 2);
        var refusal = Assert.Throws<SecurityRejectedException>(() => VerifyMtom(file.Source, Boundary));
        Assert.That(refusal.Rejection, Is.EqualTo(SecurityRejection.BodyDigestMismatch));
    }

    [Test]
    public void Signs_the_messages_of_these_tests_so_that_xmlsec1_agrees()
    {
        using var file = new SpooledFile();
        WriteSigned(file, to => WriteRows(to, 10));
        var start = new ProcessStartInfo("xmlsec1")
        {
            ArgumentList =
            {
                "--verify", "--pubkey-cert-pem", TestKeys.PathOf("bank.pem"), "--id-attr:Id", "Body", "--id-attr:Id", "Timestamp", file.Path,
            },
            RedirectStandardError = true,
        };

        using Process verify = Process.Start(start)!;
        string said = verify.StandardError.ReadToEnd();
        verify.WaitForExit();

        Assert.That(verify.ExitCode, Is.Zero, said);
    }

    private static object Read(MessageSource source, IItemStage stage)
    {
        using SoapMessage message = SoapMessage.Parse(source, XmlLimits.Default);
        using VerifiedMessage verified =
            TestKeys.VerifierAt(TestKeys.Noon).Verify(message, isTls: false, anonymousAllowed: false);

        return Load.Reader.Read(message, verified.Body, ContractShape.Of(typeof(Load)), stage);
    }

    private static void WriteSigned(SpooledFile file, Action<Stream> payload)
    {
        using Stream to = file.OpenWrite();
        LargeMessage.Write(to, TestKeys.WithPrivateKey("bank"), TestKeys.Noon, payload);
    }

    private static void WriteRows(Stream to, int rows)
    {
        const string Row =
            "<b:Row>\n                              <b:No>0000001</b:No>\n"
            + "                              <b:Text>税 \U0001F4B6 a row of two hundred bytes and</b:Text>\n"
            + "                              <b:Amount>1.25</b:Amount>\n</b:Row>\n";
        byte[] ten = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Row, 10)));
        LargeMessage.Text(to, "<b:Load xmlns:b=\"urn:test:bulk\"><b:Title>rows</b:Title><b:Rows>");

        for (int written = 0; written < rows; written += 10)
        {
            to.Write(ten);
        }

        LargeMessage.Text(to, "</b:Rows></b:Load>");
    }

    private static void WriteLongValue(Stream to, string element, char character)
    {
        byte[] piece = Encoding.UTF8.GetBytes(new string(character, 1_000_000));
        LargeMessage.Text(to, "<b:Load xmlns:b=\"urn:test:bulk\">");
        LargeMessage.Text(to, element == "Title" ? "" : "<b:Title>long</b:Title>");
        LargeMessage.Text(to, $"<b:{element}>");

        for (long written = 0; written < HundredMegabytes; written += piece.Length)
        {
            to.Write(piece);
        }

        LargeMessage.Text(to, $"</b:{element}><b:Rows></b:Rows></b:Load>");
    }

    private static void VerifyMtom(MessageSource source, string boundary)
    {
        MimeType type = MimeType.Parse($"multipart/related; type=\"application/xop+xml\"; boundary={boundary}")!;
        MtomPackage package = MtomPackage.Open(source, type, new MtomLimits { PartBytesMax = HundredMegabytes });
        using SoapMessage message = SoapMessage.Parse(package.Root, XmlLimits.Default, package.Attachments);
        using VerifiedMessage verified =
            TestKeys.VerifierAt(TestKeys.Noon).Verify(message, isTls: false, anonymousAllowed: false);
        verified.Body.ReadToEnd();
    }

    // The envelope is signed with the base64 in it, and sent with an Include in its place.
    private static void WriteMtom(SpooledFile file, string boundary)
    {
        const string Start = "<b:Load xmlns:b=\"urn:test:bulk\"><b:Title>t</b:Title><b:Content>";
        const string End = "</b:Content><b:Rows></b:Rows></b:Load>";
        const string Include = "<x:Include xmlns:x=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:a\"/>";
        byte[] piece = [.. Enumerable.Range(0, 750_000).Select(i => (byte)(i * 7))];
        byte[] base64 = Encoding.ASCII.GetBytes(Convert.ToBase64String(piece));
        bool isDigested = false;
        using Stream to = file.OpenWrite();

        LargeMessage.Text(to, $"--{boundary}\r\nContent-Type: application/xop+xml; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n");
        LargeMessage.Write(to, TestKeys.WithPrivateKey("bank"), TestKeys.Noon, output =>
        {
            LargeMessage.Text(output, Start);

            for (int i = 0; i < 100 && !isDigested; i++)
            {
                output.Write(base64);
            }

            LargeMessage.Text(output, (isDigested ? Include : "") + End);
            isDigested = true;
        });
        LargeMessage.Text(to, $"\r\n--{boundary}\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: binary\r\n\r\n");

        for (int i = 0; i < 100; i++)
        {
            to.Write(piece);
        }

        LargeMessage.Text(to, $"\r\n--{boundary}--\r\n");
    }
}
