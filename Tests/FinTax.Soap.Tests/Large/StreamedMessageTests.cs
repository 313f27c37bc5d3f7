using System.Text;
using System.Xml;
using FinTax.Soap.Security;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;
using FinTax.Soap.Tests.Security;

namespace FinTax.Soap.Tests.Large;

/// <summary>A message in a file means what it means in memory, and no part of it is held that could be long.</summary>
public sealed class StreamedMessageTests
{
    private const string Start = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "Secured");

    public static IEnumerable<string> Messages =>
        Directory.EnumerateFiles(Folder, "*.xml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path))
            .Order();

    [TestCaseSource(nameof(Messages))]
    public void Verifies_or_refuses_a_message_in_a_file_as_one_in_memory(string name)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, name));
        using var file = new SpooledFile(bytes);

        Assert.That(Meaning(file.Source), Is.EqualTo(Meaning(bytes)));
    }

    // Pieces end where they end: within a pair of surrogates, a line end, a reference, a CDATA section.
    [TestCase("x")]
    [TestCase("\U0001F4B6")]
    [TestCase("a\r\n")]
    [TestCase("\r")]
    [TestCase("&#x1F4B6;&#13;")]
    [TestCase("<![CDATA[\U0001F4B6]]>")]
    [TestCase("税&amp;]]&gt;")]
    public void Reads_the_same_text_in_pieces(string pattern)
    {
        for (int shift = 0; shift < 4; shift++)
        {
            string text = new string('y', shift) + string.Concat(Enumerable.Repeat(pattern, 5000));
            byte[] bytes = Encoding.UTF8.GetBytes($"{Start}<s:Body><a>{text}</a> <b>{text}</b></s:Body></s:Envelope>");
            using var file = new SpooledFile(bytes);

            Assert.That(Meaning(file.Source), Is.EqualTo(Meaning(bytes)));
        }
    }

    [Test]
    public void Reads_the_same_text_in_UTF16()
    {
        string text = string.Concat(Enumerable.Repeat("a税\U0001F4B6\r\n", 3000));
        string xml = $"<?xml version='1.0' encoding='utf-16'?>{Start}<s:Body><a>{text}</a></s:Body></s:Envelope>";
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(xml)];
        using var file = new SpooledFile(bytes);

        Assert.That(Meaning(file.Source), Is.EqualTo(Meaning(bytes)));
    }

    [Test]
    public void Hands_on_a_long_CDATA_section_in_pieces()
    {
        string text = new('x', 500_000);
        using var file = new SpooledFile(Encoding.UTF8.GetBytes($"{Start}<s:Body><a><![CDATA[{text}]]></a></s:Body></s:Envelope>"));
        using VerifiedMessage message = Open(file.Source);
        int longest = 0;

        while (message.Body.Read())
        {
            longest = Math.Max(longest, message.Body.Text.Length);
        }

        Assert.That(longest, Is.InRange(1, 4096));
    }

    [TestCase("<s:Body><a><!--", "--></a></s:Body>")]
    [TestCase("<s:Body><a><![CDATA[", "]]></a></s:Body>")]
    [TestCase("<s:Body>", "<a/></s:Body>")]
    [TestCase("<s:Header><a>", "</a></s:Header><s:Body/>")]
    [TestCase("<s:Body/>", "")]
    public void Refuses_two_megabytes_in_one_piece(string before, string after)
    {
        string blanks = new(' ', 2_000_000);
        using var file = new SpooledFile(Encoding.UTF8.GetBytes($"{Start}{before}{blanks}{after}</s:Envelope>"));

        var malformed = Assert.Throws<MalformedMessageException>(() =>
        {
            using VerifiedMessage message = Open(file.Source);
            message.Body.ReadToEnd();
        });

        Assert.That((malformed.Kind, malformed.Line), Is.EqualTo((Malformation.LimitExceeded, 0)));
    }

    private static VerifiedMessage Open(MessageSource source) =>
        new(SoapMessage.Parse(source, XmlLimits.Default), null, [], null);

    /// <summary>Who sent what, or by which rule it is refused.</summary>
    private static string Meaning(MessageSource source)
    {
        try
        {
            using SoapMessage message = SoapMessage.Parse(source, XmlLimits.Default);
            using VerifiedMessage verified =
                TestKeys.VerifierAt(TestKeys.Noon).Verify(message, isTls: true, anonymousAllowed: true);
            var meaning = new StringBuilder(verified.Principal?.Name);

            while (verified.Body.Read())
            {
                meaning.Append(verified.Body.NodeType switch
                {
                    XmlNodeType.Element => $"<{verified.Body.Tag.LocalName} {verified.Body.Tag.NamespaceUri}>",
                    XmlNodeType.EndElement => "</>",
                    _ => verified.Body.Value,
                });
            }

            return meaning.ToString();
        }
        catch (SecurityRejectedException rejected)
        {
            return rejected.Rejection.ToString();
        }
        catch (MalformedMessageException malformed)
        {
            return malformed.Kind.ToString();
        }
    }
}
