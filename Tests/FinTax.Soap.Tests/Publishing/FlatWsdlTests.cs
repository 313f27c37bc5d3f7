using System.Xml.Linq;
using FinTax.Soap.Service.Publishing;

namespace FinTax.Soap.Tests.Publishing;

internal sealed class FlatWsdlTests
{
    private const string Xs = "xmlns:xs='http://www.w3.org/2001/XMLSchema'";

    [Test]
    public void A_schema_stands_behind_those_it_uses_and_once()
    {
        XDocument wsdl = Wsdl("<xs:import schemaLocation='a'/><xs:import schemaLocation='b'/>");

        XDocument flat = FlatWsdl.Flatten(wsdl, new Dictionary<string, XDocument>
        {
            ["a"] = Schema("urn:a", "<xs:import schemaLocation='b'/>"),
            ["b"] = Schema("urn:b", ""),
        });

        string order = string.Join(' ', flat.Descendants().Attributes("targetNamespace").Select(space => space.Value));
        Assert.That(order, Is.EqualTo("urn:b urn:a"));
    }

    [Test]
    public void Schemas_that_import_each_other_end()
    {
        XDocument flat = FlatWsdl.Flatten(Wsdl("<xs:import schemaLocation='a'/>"), new Dictionary<string, XDocument>
        {
            ["a"] = Schema("urn:a", "<xs:import schemaLocation='b'/>"),
            ["b"] = Schema("urn:b", "<xs:import schemaLocation='a'/>"),
        });

        Assert.That(flat.Descendants().Attributes("targetNamespace").Count(), Is.EqualTo(2));
    }

    [TestCase("<xs:include schemaLocation='a'/>")]
    [TestCase("<xs:redefine schemaLocation='a'/>")]
    [TestCase("<xs:import schemaLocation='missing'/>")]
    public void What_cannot_be_flattened_stops_the_start(string import) =>
        Assert.Throws<InvalidDataException>(() =>
            FlatWsdl.Flatten(Wsdl(import), new Dictionary<string, XDocument> { ["a"] = Schema("urn:a", "") }));

    private static XDocument Wsdl(string imports) =>
        SafeXml.Parse(
            "<w:definitions xmlns:w='http://schemas.xmlsoap.org/wsdl/'><w:types>" +
            $"<xs:schema {Xs}>{imports}</xs:schema></w:types></w:definitions>");

    private static XDocument Schema(string targetNamespace, string imports) =>
        SafeXml.Parse($"<xs:schema {Xs} targetNamespace='{targetNamespace}'>{imports}</xs:schema>");
}
