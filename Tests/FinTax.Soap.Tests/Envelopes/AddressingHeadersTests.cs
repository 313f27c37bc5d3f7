using FinTax.Soap.Service.Envelopes;
using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Tests.Envelopes;

public sealed class AddressingHeadersTests
{
    private const string Anonymous = "<a:Address>" + Messages.Wsa + "/anonymous</a:Address>";
    private const string Elsewhere = "<a:Address>http://192.0.2.1/catch</a:Address>";

    [Test]
    public void Reads_what_every_stack_sends()
    {
        using Envelope envelope = Messages.Read(Messages.Envelope(
            $"<a:Action>{Messages.PingAction}</a:Action><a:MessageID> uuid:1 </a:MessageID><a:To>http://localhost/</a:To>"
            + $"<a:ReplyTo>{Anonymous}</a:ReplyTo><a:FaultTo>{Anonymous}</a:FaultTo><a:From>{Elsewhere}</a:From>"
            + "<a:RelatesTo>urn:1</a:RelatesTo><a:RelatesTo>urn:2</a:RelatesTo>"));

        Assert.That(envelope.Addressing.Action, Is.EqualTo(Messages.PingAction));
        Assert.That(envelope.Addressing.MessageId, Is.EqualTo("uuid:1"));
    }

    [TestCase("<a:ReplyTo>" + Elsewhere + "</a:ReplyTo>", "ReplyTo", "wsa:OnlyAnonymousAddressSupported")]
    [TestCase("<a:FaultTo>" + Elsewhere + "</a:FaultTo>", "FaultTo", "wsa:OnlyAnonymousAddressSupported")]
    [TestCase("<a:ReplyTo><a:Address>" + Messages.Wsa + "/none</a:Address></a:ReplyTo>", "ReplyTo", "wsa:OnlyAnonymousAddressSupported")]
    [TestCase("<a:ReplyTo/>", "ReplyTo", "wsa:MissingAddressInEPR")]
    [TestCase("<a:ReplyTo>" + Anonymous + Elsewhere + "</a:ReplyTo>", "ReplyTo", "wsa:MissingAddressInEPR")]
    [TestCase("<a:Action>x</a:Action><a:Action>x</a:Action>", "Action", "wsa:InvalidCardinality")]
    [TestCase("<a:MessageID>1</a:MessageID><a:MessageID>1</a:MessageID>", "MessageID", "wsa:InvalidCardinality")]
    [TestCase("<a:To>1</a:To><a:To>1</a:To>", "To", "wsa:InvalidCardinality")]
    public void Refuses(string headers, string header, string code)
    {
        SoapFaultException refusal = Messages.RefusalOf(Messages.Envelope(headers));

        Assert.That(refusal.Subcode, Is.EqualTo(FaultSubcode.InvalidAddressingHeader));
        Assert.That(refusal.Addressing!.Header, Is.EqualTo(header));
        Assert.That(refusal.LogCode, Is.EqualTo(code));
    }

    [Test]
    public void Leaves_alone_a_block_that_is_for_somebody_else() =>
        Assert.That(
            () => Messages.Read(Messages.Envelope($"<a:ReplyTo s:actor='urn:somebody-else'>{Elsewhere}</a:ReplyTo>")),
            Throws.Nothing);

    [Test]
    public void Refuses_a_message_id_too_long_to_echo()
    {
        string allowed = new('1', 1024);

        Assert.That(() => Messages.Read(Messages.Envelope($"<a:MessageID>{allowed}</a:MessageID>")), Throws.Nothing);
        Assert.That(
            Messages.RefusalOf(Messages.Envelope($"<a:MessageID>{allowed}1</a:MessageID>")).Addressing!.Header,
            Is.EqualTo("MessageID"));
    }
}
