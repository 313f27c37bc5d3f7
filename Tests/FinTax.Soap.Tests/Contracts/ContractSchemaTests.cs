using System.Xml.Linq;
using System.Xml.Schema;

namespace FinTax.Soap.Tests.Contracts;

[TestFixture]
public class ContractSchemaTests
{
    private static readonly SortedDictionary<string, string[]> Schema = SchemaShape.ReadTypes();
    private static readonly SortedDictionary<string, string[]> Contract = ContractShape.ReadTypes();

    private static IEnumerable<string> TypeNames => Schema.Keys.Intersect(Contract.Keys);

    [Test]
    public void Every_type_of_the_schemas_has_a_contract_and_the_other_way_round()
    {
        Assert.That(Contract.Keys, Is.EqualTo(Schema.Keys));
    }

    [Test]
    public void Every_element_of_the_schemas_has_a_contract_and_the_other_way_round()
    {
        Assert.That(ContractShape.ReadElements(), Is.EqualTo(SchemaShape.ReadElements()));
    }

    [TestCaseSource(nameof(TypeNames))]
    public void Contract_and_schema_have_the_same_fields(string typeName)
    {
        Assert.That(Contract[typeName], Is.EqualTo(Schema[typeName]));
    }

    [Test]
    public void Schemas_use_only_what_every_client_can_read()
    {
        string[] brokenSomewhere =
            ["attribute", "attributeGroup", "choice", "all", "any", "anyAttribute", "group", "list", "union", "include"];

        var used = PublishedSchemas.Set.Schemas().Cast<XmlSchema>().Select(AsXml).SelectMany(
            schema => schema.DescendantsAndSelf()).ToArray();

        Assert.That(used.Select(node => node.Name.LocalName), Has.None.AnyOf(brokenSomewhere));
        Assert.That(used.Attributes("nillable"), Is.Empty);
        Assert.That(used.Attributes("elementFormDefault").Select(form => form.Value), Is.All.EqualTo("qualified"));
    }

    // JAX-WS takes elements of one name in request and reply for one parameter, and refuses the WSDL where they differ
    // in type.
    [Test]
    public void No_field_of_a_request_comes_back_in_the_reply_with_another_type()
    {
        ILookup<string, XmlSchemaElement> fields = PublishedSchemas.Elements
            .SelectMany(payload => SchemaShape.Fields((XmlSchemaComplexType)payload.ElementSchemaType!)
                .Select(field => (Operation: OperationOf(payload), Field: field)))
            .ToLookup(pair => $"{pair.Operation}/{pair.Field.Name}", pair => pair.Field);

        Assert.That(fields.Where(TypesDiffer).Select(group => group.Key), Is.Empty);
    }

    [Test]
    public void Every_type_and_field_of_the_schemas_is_explained()
    {
        var undocumented = PublishedSchemas.Types
            .Where(type => type.Annotation is null || FieldsOf(type).Any(field => field.Annotation is null));

        Assert.That(undocumented.Select(type => type.Name), Is.Empty);
    }

    private static IEnumerable<XmlSchemaElement> FieldsOf(XmlSchemaType type) =>
        type is XmlSchemaComplexType complex ? SchemaShape.Fields(complex).Where(field => field.MaxOccurs == 1) : [];

    private static string OperationOf(XmlSchemaElement payload) =>
        payload.Name!.EndsWith("Response", StringComparison.Ordinal) ? payload.Name[..^8] : payload.Name;

    private static bool TypesDiffer(IEnumerable<XmlSchemaElement> fields) =>
        fields.DistinctBy(field => field.SchemaTypeName).Skip(1).Any();

    private static XElement AsXml(XmlSchema schema)
    {
        var document = new XDocument();
        using (var writer = document.CreateWriter())
        {
            schema.Write(writer);
        }

        return document.Root!;
    }
}
