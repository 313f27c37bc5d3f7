using FinTax.Soap.Service.Faults;

namespace FinTax.Soap.Tests.Envelopes;

public sealed class HeaderBlockTests
{
    private const string Next11 = "http://schemas.xmlsoap.org/soap/actor/next";
    private const string Role12 = Messages.Soap12 + "/role/";

    [TestCase("s:mustUnderstand='1'")]
    [TestCase("s:mustUnderstand='true'")]
    [TestCase("s:mustUnderstand=' 1 '")]
    [TestCase("s:mustUnderstand='yes'")]
    [TestCase("s:mustUnderstand='1' s:actor=''")]
    [TestCase("s:mustUnderstand='1' s:actor='" + Next11 + "'")]
    public void Refuses_a_block_that_it_must_understand_and_does_not(string attributes)
    {
        SoapFaultException refusal = Messages.RefusalOf(Messages.Envelope($"<u:Unknown xmlns:u='urn:u' {attributes}/>"));

        Assert.That(refusal.Side, Is.EqualTo(FaultSide.MustUnderstand));
        Assert.That(refusal.NotUnderstood[0].ToString(), Is.EqualTo("urn:u:Unknown"));
    }

    [TestCase("")]
    [TestCase("s:mustUnderstand='0'")]
    [TestCase("s:mustUnderstand='false'")]
    [TestCase("mustUnderstand='1'")]
    [TestCase("s:mustUnderstand='1' s:actor='urn:somebody-else'")]
    public void Lets_pass_a_block_that_it_need_not_understand(string attributes) =>
        Assert.That(() => Messages.Read(Messages.Envelope($"<u:Unknown xmlns:u='urn:u' {attributes}/>")), Throws.Nothing);

    [TestCase("s:role='" + Role12 + "next'", true)]
    [TestCase("s:role='" + Role12 + "ultimateReceiver'", true)]
    [TestCase("s:role='" + Role12 + "none'", false)]
    [TestCase("s:role='urn:somebody-else'", false)]
    [TestCase("s:actor='urn:somebody-else'", true)]
    public void Acts_in_the_roles_of_soap_1_2(string role, bool isOurs)
    {
        string message = Messages.Envelope($"<u:Unknown xmlns:u='urn:u' s:mustUnderstand='true' {role}/>", Messages.Soap12);

        Assert.That(
            () => Messages.Read(message, Messages.SoapXml),
            isOurs ? Throws.TypeOf<SoapFaultException>() : Throws.Nothing);
    }

    [TestCase("<a:Action s:mustUnderstand='1'>urn:fintax:ops:v1/Ping</a:Action>")]
    [TestCase("<a:To s:mustUnderstand='1'>http://localhost/</a:To>")]
    [TestCase("<w:Security s:mustUnderstand='1' xmlns:w='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'/>")]
    public void Understands(string block) =>
        Assert.That(() => Messages.Read(Messages.Envelope(block)), Throws.Nothing);

    [TestCase("<a:NoSuchHeader s:mustUnderstand='1'/>")]
    [TestCase("<Action xmlns='http://schemas.xmlsoap.org/ws/2004/08/addressing' s:mustUnderstand='1'/>")]
    public void Does_not_understand(string block) =>
        Assert.That(Messages.RefusalOf(Messages.Envelope(block)).Side, Is.EqualTo(FaultSide.MustUnderstand));
}
