using System.Diagnostics;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.Text;
using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Mtom;
using FinTax.Soap.Service.Pipeline;
using FinTax.Soap.Tests.Pipeline;
using FinTax.Soap.Tests.Security;

namespace FinTax.Soap.Tests.Mtom;

/// <summary>What goes out as MTOM, and to whom.</summary>
public sealed class MtomReplyTests
{
    private const string Path = "/FileService";

    private Corridor corridor = null!;

    [SetUp]
    public async Task Open() => corridor = await Corridor.OpenAsync(FileService.Install);

    [TearDown]
    public async Task Close() => await corridor.DisposeAsync();

    // Read by the MTOM encoder of WCF, and verified by xmlsec1.
    [TestCase(WellKnown.Soap11)]
    [TestCase(WellKnown.Soap12)]
    public async Task Attaches_what_is_long_and_signs_it_inline(string soap)
    {
        SoapResponse response = await PostAsync(Packed(FileService.Turn(FileService.Content), soap));

        Assert.That(response.Status, Is.EqualTo(200), Corridor.Text(response));
        Assert.That(Includes(response), Is.EqualTo(1));
        string inlined = ReadByDotnet(response, soap);
        Assert.That(inlined, Does.Contain(Convert.ToBase64String([.. FileService.Content.Reverse()])));
        Assert.That(VerifyByXmlsec1(inlined), Is.Empty);
    }

    [TestCase(1023, 0)]
    [TestCase(1024, 1)]
    public async Task Attaches_nothing_that_is_short(int bytes, int attachments)
    {
        SoapResponse response = await PostAsync(Packed(FileService.Turn(FileService.Content[..bytes]), WellKnown.Soap11));

        Assert.That(response.ContentType, Does.StartWith("multipart/related"));
        Assert.That(Includes(response), Is.EqualTo(attachments));
    }

    [TestCase("multipart/related; type=\"application/xop+xml\", text/xml", true)]
    [TestCase("text/xml", false)]
    [TestCase(null, false)]
    public async Task Attaches_to_a_plain_request_only_where_its_sender_says_so(string? accept, bool isMtom)
    {
        string message = corridor.Signed(FileService.Turn(FileService.Content));

        SoapResponse response = await PostAsync(new(Corridor.TextXml, Encoding.UTF8.GetBytes(message)), accept);

        Assert.That(response.ContentType.StartsWith("multipart/related", StringComparison.Ordinal), Is.EqualTo(isMtom));
    }

    [Test]
    public async Task Answers_MTOM_with_a_fault_in_MTOM()
    {
        SoapResponse response = await PostAsync(Packed(FileService.Turn(new byte[200_001]), WellKnown.Soap11));

        Assert.That(response.Status, Is.EqualTo(500));
        Assert.That(ReadByDotnet(response, WellKnown.Soap11), Does.Contain("cvc-maxLength-valid"));
    }

    private Task<SoapResponse> PostAsync(MtomMessage message, string? accept = null) =>
        corridor.Pipeline.HandleAsync(
            new SoapRequest(message.Body, message.ContentType, null, false, Path, Corridor.TraceId, "127.0.0.1", accept),
            CancellationToken.None);

    private MtomMessage Packed(TurnRequest request, string soap)
    {
        byte[] signed = Encoding.UTF8.GetBytes(corridor.Signed(request, soap));
        byte[] base64 = Encoding.ASCII.GetBytes(Convert.ToBase64String(request.File));
        int start = signed.AsSpan().IndexOf(base64);
        MtomForm form = MtomForm.Pack(
            signed, [start..(start + base64.Length)], soap == WellKnown.Soap11 ? "text/xml" : "application/soap+xml");

        return new(form.ContentType, form.Body.ToArray());
    }

    private static int Includes(SoapResponse response) => Corridor.Text(response).Split("xop:Include ").Length - 1;

    private static string ReadByDotnet(SoapResponse response, string soap)
    {
        EnvelopeVersion version = soap == WellKnown.Soap11 ? EnvelopeVersion.Soap11 : EnvelopeVersion.Soap12;
        var binding = new MtomMessageEncodingBindingElement(
            MessageVersion.CreateVersion(version, AddressingVersion.None), Encoding.UTF8)
        {
            MaxBufferSize = 1_000_000,
        };
        XmlDictionaryReaderQuotas.Max.CopyTo(binding.ReaderQuotas);
        MessageEncoder encoder = binding.CreateMessageEncoderFactory().Encoder;
        using Message message = encoder.ReadMessage(
            new MemoryStream(response.Body.ToArray()), int.MaxValue, response.ContentType);
        using var text = new MemoryStream();

        using (XmlDictionaryWriter writer = XmlDictionaryWriter.CreateTextWriter(text, Encoding.UTF8, ownsStream: false))
        {
            message.WriteMessage(writer);
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static string VerifyByXmlsec1(string message)
    {
        string file = System.IO.Path.GetTempFileName();
        File.WriteAllText(file, message);
        var start = new ProcessStartInfo("xmlsec1") { RedirectStandardError = true };

        foreach (string argument in (string[])
            ["--verify", "--pubkey-cert-pem", TestKeys.PathOf("service.pem"), "--id-attr:Id", "Body", "--id-attr:Id", "Timestamp",
                "--id-attr:Id", "Action", "--id-attr:Id", "RelatesTo", "--id-attr:Id", "Delivery", file])
        {
            start.ArgumentList.Add(argument);
        }

        using Process verify = Process.Start(start)!;
        string said = verify.StandardError.ReadToEnd();
        verify.WaitForExit();
        File.Delete(file);

        return verify.ExitCode == 0 ? "" : said;
    }
}
