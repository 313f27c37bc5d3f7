using System.Text;
using System.Xml;
using System.Xml.Schema;
using FinTax.Soap.Service.Schemas;

namespace FinTax.Soap.Tests.Schemas;

public sealed class SchemaCatalogTests
{
    [Test]
    public void Describes_the_payloads_of_the_published_services()
    {
        SchemaCatalog catalog = SchemaCatalog.Bundled();

        Assert.That(catalog.Describes(new XmlQualifiedName("DeductTax", "urn:fintax:taxpayment:v1")), Is.True);
        Assert.That(catalog.Describes(new XmlQualifiedName("DeductTax", "urn:fintax:taxpayment:v2")), Is.False);
    }

    [Test]
    public void Reads_a_bundled_schema_that_another_one_imports() =>
        Assert.That(() => CatalogImporting("b.xsd"), Throws.Nothing);

    [TestCase("http://192.0.2.1/b.xsd")]
    [TestCase("file:///etc/passwd")]
    [TestCase("../b.xsd.bak")]
    public void Resolves_nothing_else(string location) =>
        Assert.That(() => CatalogImporting(location), Throws.InstanceOf<XmlSchemaException>().Or.InstanceOf<XmlException>());

    [Test]
    public void Reads_no_document_type_declaration()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["a.xsd"] = Encoding.UTF8.GetBytes("<!DOCTYPE a><xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>"),
        };

        Assert.That(() => new SchemaCatalog(files), Throws.InstanceOf<XmlException>());
    }

    private static SchemaCatalog CatalogImporting(string location) => new(new Dictionary<string, byte[]>
    {
        ["a.xsd"] = Encoding.UTF8.GetBytes(
            $"""
             <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:b="urn:b" targetNamespace="urn:a">
               <xs:import namespace="urn:b" schemaLocation="{location}"/>
               <xs:element name="a" type="b:T"/>
             </xs:schema>
             """),
        ["b.xsd"] = Encoding.UTF8.GetBytes(
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:b">
              <xs:simpleType name="T"><xs:restriction base="xs:string"/></xs:simpleType>
            </xs:schema>
            """),
    });
}
