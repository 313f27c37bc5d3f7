using System.Text;
using FinTax.Soap.Security.Inbound;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Messages;

/// <summary>Messages are read by one reader after another message; none must notice.</summary>
public sealed class ReaderReuseTests
{
    private const int Messages = 100;

    // A hundred messages have three times as many characters in their names as one may have.
    [Test]
    public void Counts_the_names_of_each_message_from_nothing()
    {
        for (int i = 0; i < Messages; i++)
        {
            string name = "n" + i + new string('a', 1000);

            Assert.That(NamesIn($"<{name}/>"), Is.EqualTo(new[] { name }));
        }
    }

    [Test]
    public void Reads_well_after_a_message_that_was_not()
    {
        Assert.That(() => NamesIn("<a><b></a>"), Throws.InstanceOf<MalformedMessageException>());

        Assert.That(NamesIn("<c><d/></c>"), Is.EqualTo(new[] { "c", "d" }));
    }

    [Test]
    public void Tells_the_line_of_the_message_at_hand()
    {
        NamesIn("\n\n\n<a/>");

        using VerifiedMessage message = Open("\n<b/>");
        message.Body.Read();

        Assert.That(message.Body.Line, Is.EqualTo(2));
    }

    [Test]
    public void Gives_one_reader_to_one_message_however_often_it_is_disposed_of()
    {
        VerifiedMessage earlier = Open("<a/>");
        earlier.Body.ReadToEnd();
        earlier.Dispose();
        earlier.Dispose();

        using VerifiedMessage first = Open("<b/>");
        using VerifiedMessage second = Open("<c/>");

        Assert.That(first.Body.Read() && second.Body.Read(), Is.True);
        Assert.That((first.Body.Tag.LocalName, second.Body.Tag.LocalName), Is.EqualTo(("b", "c")));
    }

    [Test]
    public void Shows_nothing_of_a_later_message_to_who_still_holds_an_earlier_one()
    {
        VerifiedMessage earlier = Open("<a/>");
        earlier.Body.ReadToEnd();
        earlier.Dispose();

        using VerifiedMessage later = Open("<b/>");

        Assert.That(() => earlier.Body.Line, Throws.InstanceOf<ObjectDisposedException>());
    }

    private static List<string> NamesIn(string payload)
    {
        using VerifiedMessage message = Open(payload);
        List<string> names = [];

        while (message.Body.Read())
        {
            if (message.Body.NodeType == System.Xml.XmlNodeType.Element)
            {
                names.Add(message.Body.Tag.LocalName);
            }
        }

        return names;
    }

    private static VerifiedMessage Open(string payload)
    {
        byte[] envelope = Encoding.UTF8.GetBytes(
            $"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>{payload}</s:Body></s:Envelope>");

        return new VerifiedMessage(SoapMessage.Parse(envelope, XmlLimits.Default), null, [], null);
    }
}
