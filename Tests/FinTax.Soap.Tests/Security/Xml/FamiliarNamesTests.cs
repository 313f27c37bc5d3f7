using System.Text;
using FinTax.Soap.Security.Messages;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Tests.Security.Xml;

/// <summary>A name that an earlier message had is compared and not read: it must be the very same.</summary>
public sealed class FamiliarNamesTests
{
    private const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";

    [TestCase($"<s:Envelope xmlns:s='{Soap}'><s:Body><a/></s:Body></s:Envelope>", "s", "s")]
    [TestCase($"<soap:Envelope xmlns:soap='{Soap}'><soap:Body><a/></soap:Body></soap:Envelope>", "soap", "soap")]
    [TestCase($"<Envelope xmlns='{Soap}'><Body><a/></Body></Envelope>", "", "")]
    [TestCase($"<s:Envelope xmlns:s='{Soap}'><Body xmlns='{Soap}'><a/></Body></s:Envelope>", "s", "")]
    [TestCase($"<s:Envelope xmlns:s='{Soap}' xmlns:t='{Soap}'><t:Body><a/></t:Body></s:Envelope>", "s", "t")]
    [TestCase($"<s:Envelope xmlns:s='{Soap}'><s:Body xmlns:s='{Soap}'><a/></s:Body></s:Envelope>", "s", "s")]
    [TestCase($"<s:Envelope xmlns:s='{Soap}'><t:Body xmlns:s='urn:x' xmlns:t='{Soap}'><a/></t:Body></s:Envelope>", "s", "t")]
    [TestCase($"<s:Envelope xmlns:s='http:&#x2F;/schemas.xmlsoap.org/soap/envelope/'><s:Body><a/></s:Body></s:Envelope>", "s", "s")]
    public void Finds_the_prefixes_of_the_envelope_and_of_the_body(string message, string ofEnvelope, string ofBody)
    {
        for (int i = 0; i < 4; i++)
        {
            using SoapMessage read = Parse(message);

            Assert.That((read.Envelope.Prefix, read.Body.Prefix), Is.EqualTo((ofEnvelope, ofBody)));
            Assert.That((read.Envelope.NamespaceUri, read.Body.NamespaceUri), Is.EqualTo((Soap, Soap)));
            Assert.That((read.Envelope.LocalName, read.Body.LocalName), Is.EqualTo(("Envelope", "Body")));
        }
    }

    [Test]
    public void Finds_the_payloads_of_more_messages_than_it_remembers()
    {
        for (int i = 0; i < 200; i++)
        {
            int number = i % 60;
            using SoapMessage read = Parse(
                $"<s:Envelope xmlns:s='{Soap}'><s:Body><p{number}:a{number} xmlns:p{number}='urn:{number}'/></s:Body></s:Envelope>");

            Assert.That((read.PayloadName!.Name, read.PayloadName.Namespace), Is.EqualTo(($"a{number}", $"urn:{number}")));
        }
    }

    [Test]
    public void Tells_a_name_from_one_that_begins_alike()
    {
        foreach (string name in (string[])["Pay", "Paying", "Pa", "P", "Päy", "Pay"])
        {
            using SoapMessage read = Parse($"<s:Envelope xmlns:s='{Soap}'><s:Body><{name} xmlns='urn:{name}'/></s:Body></s:Envelope>");

            Assert.That((read.PayloadName!.Name, read.PayloadName.Namespace), Is.EqualTo((name, "urn:" + name)));
        }
    }

    // To .NET's reader each of these equals the name in ASCII.
    [TestCase('h', '\u0168')]
    [TestCase('/', '\u012F')]
    [TestCase('s', '\uFF73')]
    public void Tells_a_namespace_from_one_with_the_same_lower_halves(char genuine, char other)
    {
        string soapAlike = Soap.Replace(genuine, other);

        for (int i = 0; i < 30; i++)
        {
            using SoapMessage alike = Parse($"<s:Envelope xmlns:s='{soapAlike}'><s:Body><a/></s:Body></s:Envelope>");
            using SoapMessage read = Parse($"<s:Envelope xmlns:s='{Soap}'><s:Body><a/></s:Body></s:Envelope>");

            Assert.That((alike.SoapNamespace, read.SoapNamespace), Is.EqualTo((soapAlike, Soap)));
        }
    }

    [Test]
    public void Takes_no_body_of_a_namespace_with_the_same_lower_halves()
    {
        string soapAlike = Soap.Replace('h', '\u0168');

        Assert.That(
            () => Parse($"<s:Envelope xmlns:s='{soapAlike}'><t:Body xmlns:t='{Soap}'><a/></t:Body></s:Envelope>"),
            Throws.InstanceOf<MalformedMessageException>());
    }

    private static SoapMessage Parse(string message) => SoapMessage.Parse(Encoding.UTF8.GetBytes(message), XmlLimits.Default);
}
