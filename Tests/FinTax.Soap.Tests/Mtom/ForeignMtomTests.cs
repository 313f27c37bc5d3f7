using System.ServiceModel;
using System.ServiceModel.Channels;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using FinTax.Soap.Contracts.Faults;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Mtom;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Service.Faults;
using FinTax.Soap.Tests.Large;

namespace FinTax.Soap.Tests.Mtom;

/// <summary>
/// MTOM messages that WSS4J signed and other stacks packed; and for each rule one that breaks it and nothing else.
/// </summary>
public sealed class ForeignMtomTests
{
    private const string TwoParts = "jaxws-wss4j-two-parts.request.mtom";

    private static readonly byte[] Content = [.. Enumerable.Range(0, 900).Select(i => (byte)(i * 7))];
    private static readonly byte[] Seal = [.. Enumerable.Range(0, 100).Select(i => (byte)(i * 11))];

    public static IEnumerable<string> Accepted =>
        Directory.EnumerateFiles(MtomMessage.Folder, "*.mtom").Select(path => Path.GetFileName(path)).Order();

    [TestCaseSource(nameof(Accepted))]
    public void Reads_what_was_signed_inline_and_sent_in_parts(string file)
    {
        MtomMessage message = MtomMessage.Load(file);

        foreach (Load load in (Load[])[message.Read(), message.ReadFromFile()])
        {
            Assert.That(load.Content, Is.EqualTo(Content));
            Assert.That(load.Seal, Is.EqualTo(Seal));
        }
    }

    [Test]
    public void Reads_what_the_writer_of_dotnet_packs()
    {
        MtomMessage inline = MtomMessage.Load("jaxws-wss4j-inline.request.mtom");

        MtomMessage packed = PackedByDotnet(inline);

        Assert.That(packed.Hrefs, Has.Length.EqualTo(1), "only the longer one is worth a part to it");
        Assert.That(packed.Read().Content, Is.EqualTo(Content));
    }

    [TestCase("node-soap-signed-include.request.mtom")] // The Include itself was signed, and any part could be put in its place.
    public void Refuses_a_signature_over_the_Include(string file)
    {
        var refusal = Assert.Throws<SecurityRejectedException>(() => MtomMessage.Load("refused/" + file).Read());

        Assert.That(refusal.Rejection, Is.EqualTo(SecurityRejection.BodyDigestMismatch));
    }

    [Test]
    public void Refuses_a_part_in_the_place_of_a_text()
    {
        MtomMessage message = MtomMessage.Load("refused/jaxws-wss4j-text-part.request.mtom");

        var refusal = Assert.Throws<SoapFaultException>(() => message.Read());

        Assert.That(((SchemaValidationFault)refusal.Detail!).Errors[0].Rule, Is.EqualTo("xop-include"));
    }

    [Test]
    public void Refuses_a_part_in_the_header_that_is_no_token() =>
        Assert.That(KindOf(MtomMessage.Load("refused/jaxws-wss4j-digest-part.request.mtom")), Is.EqualTo(Malformation.NotXop));

    [TestCase("href=\"cid:{0}\"", "href=\"cid:nowhere\"")]
    [TestCase("href=\"cid:{0}\"", "href=\"http://192.0.2.1/{0}\"")]
    [TestCase("href=\"cid:{0}\"", "href=\"CID:{0}\"")]
    [TestCase("href=\"cid:{0}\"", "href=\"cid:{1}\"")] // one part twice, and one not at all
    [TestCase("href=\"cid:{0}\"", "href=\"cid:{0}\" a=\"b\"")]
    [TestCase("href=\"cid:{0}\"", "a=\"cid:{0}\"")]
    [TestCase("<xop:Include ", "QUJD<xop:Include ")]
    [TestCase("<xop:Include ", " <xop:Include ")]
    [TestCase("</b:Content>", " </b:Content>")]
    [TestCase("</b:Content>", "<a/></b:Content>")]
    [TestCase("</b:Content>", "QUJD</b:Content>")]
    [TestCase("\r\n--{b}--", "\r\n--{b}\r\nContent-ID: <more>\r\n\r\nbytes\r\n--{b}--")]
    [TestCase("\r\n--{b}\r\n", "\n--{b}\n")] // no boundary, so that its part belongs to the one before it
    public void Refuses_Includes_that_do_not_match_the_parts_one_by_one(string old, string wrong) =>
        Assert.That(KindOf(Changed(old, wrong)), Is.EqualTo(Malformation.NotXop));

    [TestCase("</xop:Include>", "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:{1}\"></xop:Include></xop:Include>")]
    [TestCase("</xop:Include>", "QUJD</xop:Include>")]
    [TestCase("</xop:Include>", "<a/></xop:Include>")]
    public void Refuses_an_Include_with_content(string end, string wrong)
    {
        MtomMessage opened = MtomMessage.Load(TwoParts).With("\"/></b:Content>", "\"></xop:Include></b:Content>");

        Assert.That(opened.Read().Content, Is.EqualTo(Content));
        Assert.That(KindOf(opened.With(end, Filled(opened, wrong))), Is.EqualTo(Malformation.NotXop));
    }

    [TestCase("\r\n--{b}--", "\r\n--{b}", false)] // the end is missing
    [TestCase("\r\n--{b}--", "", false)]
    [TestCase("\r\n--{b}--", "\r\n--{b}x--", false)]
    [TestCase("\r\n--{b}--", "\r\n--{b} --", false)]
    [TestCase("\r\n--{b}--", "\r\n--{b}--\r\nmore", false)]
    [TestCase("--{b}\r\n", "preamble\r\n--{b}\r\n", false)]
    [TestCase("\r\n--{b}\r\n", "\r\n--{b}x\r\n", false)] // begins like the boundary
    [TestCase("Content-Id: <{0}>", "Content-Id: <{1}>", false)] // one id for two parts
    [TestCase("Content-Id: <{0}>", "Content-Id: {0}", false)]
    [TestCase("Content-Id: <{0}>\r\n", "", false)]
    [TestCase("Content-Id: <{0}>", "Content-Id: <x>\r\nContent-Id: <{0}>", false)]
    [TestCase("Content-Transfer-Encoding: binary", "Content-Transfer-Encoding: base64", true)]
    [TestCase("Content-Transfer-Encoding: binary", "Content-Transfer-Encoding: quoted-printable", true)]
    [TestCase("Content-Transfer-Encoding: binary", "Content-Transfer-Encoding: binary\r\nContent-Transfer-Encoding: base64", true)]
    [TestCase("Content-Transfer-Encoding: binary", "Content-Transfer-Encoding: binary,\r\n base64", true)]
    [TestCase("Content-Transfer-Encoding: binary", "Content-Encoding: gzip", true)]
    [TestCase("Content-Transfer-Encoding: binary", "Content-Transfer-Encoding : binary", true)]
    [TestCase("Content-Transfer-Encoding: binary", "\u0001: x", true)]
    [TestCase("application/xop+xml;", "text/xml;", false)]
    [TestCase("type=\"text/xml\"", "type=\"application/soap+xml\"", false)] // contradicts start-info
    [TestCase("type=\"text/xml\"", "type=\"text/xml\";type=\"text/xml\"", false)]
    public void Refuses_parts_that_cannot_be_told_apart_for_certain(string old, string wrong, bool last) =>
        Assert.That(KindOf(Changed(old, wrong, last)), Is.EqualTo(Malformation.NotMultipart));

    [TestCase("boundary=\"", "boundary=\"x")]
    [TestCase("boundary=", "other=")]
    [TestCase("start=\"<", "start=\"<x")]
    public void Refuses_a_content_type_that_is_not_the_bodys(string old, string wrong)
    {
        MtomMessage message = MtomMessage.Load(TwoParts);
        message = message with { ContentType = message.ContentType.Replace(old, wrong, StringComparison.Ordinal) };

        Assert.That(KindOf(message), Is.EqualTo(Malformation.NotMultipart));
    }

    // Each has the same elements and the same parts; only what was signed is not there any more.
    [TestCase("cid:{0}", "cid:{1}", "cid:{1}", "cid:{0}")]
    [TestCase("\u0015\u001C#", "\u0015\u001C$", "\u0000", "\u0000")]
    public void Refuses_other_bytes_than_were_signed(string old, string other, string old2, string other2)
    {
        MtomMessage genuine = MtomMessage.Load(TwoParts);
        MtomMessage changed = genuine
            .With(Filled(genuine, old), "@first@")
            .With(Filled(genuine, old2), Filled(genuine, other2))
            .With("@first@", Filled(genuine, other));

        var refusal = Assert.Throws<SecurityRejectedException>(() => changed.Read());

        Assert.That(refusal.Rejection, Is.EqualTo(SecurityRejection.BodyDigestMismatch));
    }

    [Test]
    public void Refuses_what_is_over_a_limit()
    {
        MtomMessage message = MtomMessage.Load(TwoParts);

        Assert.That(KindOf(message, new MtomLimits { PartsMax = 3, PartBytesMax = 900 }), Is.Null);
        Assert.That(KindOf(message, new MtomLimits { PartsMax = 2 }), Is.EqualTo(Malformation.LimitExceeded));
        Assert.That(KindOf(message, new MtomLimits { PartBytesMax = 899 }), Is.EqualTo(Malformation.LimitExceeded));
        Assert.That(KindOf(message, new MtomLimits { PartHeaderBytesMax = 100 }), Is.EqualTo(Malformation.NotMultipart));
    }

    [Test]
    public void Refuses_it_wherever_it_is_cut_off()
    {
        MtomMessage message = MtomMessage.Load(TwoParts);

        for (int length = 0; length < message.Body.Length - 2; length += 37)
        {
            Assert.That(KindOf(message with { Body = message.Body[..length] }), Is.EqualTo(Malformation.NotMultipart));
        }
    }

    private static MtomMessage Changed(string old, string wrong, bool last = false)
    {
        MtomMessage message = MtomMessage.Load(TwoParts);

        return message.With(Filled(message, old), Filled(message, wrong), last);
    }

    private static string Filled(MtomMessage message, string text) => text
        .Replace("{0}", message.Hrefs[0], StringComparison.Ordinal)
        .Replace("{1}", message.Hrefs.Length > 1 ? message.Hrefs[1] : "", StringComparison.Ordinal)
        .Replace("{b}", MimeType.Parse(message.ContentType)!["boundary"], StringComparison.Ordinal);

    private static Malformation? KindOf(MtomMessage message, MtomLimits? limits = null)
    {
        try
        {
            message.Read(limits);

            return null;
        }
        catch (MalformedMessageException malformed)
        {
            return malformed.Kind;
        }
    }

    // The encoder of WCF's MTOM binding element, given the message as it is but for its base64, which it gets as bytes.
    private static MtomMessage PackedByDotnet(MtomMessage inline)
    {
        MtomPackage package = MtomPackage.Open(inline.Body, MimeType.Parse(inline.ContentType)!, MtomLimits.Default);
        byte[] envelope = new byte[package.Root.Length];
        package.Root.Read(0, envelope);
        var binding = new MtomMessageEncodingBindingElement(
            MessageVersion.CreateVersion(EnvelopeVersion.Soap11, AddressingVersion.None), Encoding.UTF8);
        using var output = new MemoryStream();
        using XmlReader reader = XmlReader.Create(new MemoryStream(envelope), new() { DtdProcessing = DtdProcessing.Prohibit });
        using var message = new CopiedMessage(XElement.Load(reader), binding.MessageVersion);
        binding.CreateMessageEncoderFactory().Encoder.WriteMessage(message, output);

        // It writes the header fields of the whole before it.
        string text = Encoding.Latin1.GetString(output.ToArray());
        int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        string type = text[..end].Split("Content-Type:")[1].Replace("\r\n\t", "", StringComparison.Ordinal).Trim();

        return new(type, Encoding.Latin1.GetBytes(text[(end + 4)..]));
    }
}
