using System.Xml.Schema;

namespace FinTax.Soap.Tests.Contracts;

/// <summary>
/// What the schemas say, as lines of text that <see cref="ContractShape"/> writes in the same words: for each type its
/// fields in order, its enumeration values, or what it is a list of.
/// </summary>
internal static class SchemaShape
{
    internal static SortedDictionary<string, string[]> ReadTypes()
    {
        var shapes = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (XmlSchemaType type in PublishedSchemas.Types)
        {
            if (type is XmlSchemaComplexType complex)
            {
                shapes[Name(type)] = [.. Complex(complex)];
            }
            else if (type is XmlSchemaSimpleType simple && Values(simple).Any())
            {
                shapes[Name(type)] = [.. Values(simple).Select(value => $"value {value}")];
            }
        }

        return shapes;
    }

    internal static string[] ReadElements() =>
        [.. PublishedSchemas.Elements.Select(Line).Order(StringComparer.Ordinal)];

    internal static IEnumerable<XmlSchemaElement> Fields(XmlSchemaComplexType type) =>
        type.ContentTypeParticle is XmlSchemaSequence sequence ? Flatten(sequence) : [];

    internal static IEnumerable<string> Values(XmlSchemaSimpleType type) =>
        type.Content is XmlSchemaSimpleTypeRestriction restriction
            ? restriction.Facets.OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!)
            : [];

    /// <summary>Whether the schema gives a field of a type an amount of money.</summary>
    internal static bool IsMoney(string typeName, string field)
    {
        XmlSchemaType type = PublishedSchemas.Types.Single(one => Name(one) == typeName);
        XmlSchemaType? given = Fields((XmlSchemaComplexType)type).Single(one => one.QualifiedName.Name == field).ElementSchemaType;

        while (given is not null && given.QualifiedName.Name != "MoneyAmount")
        {
            given = given.BaseXmlSchemaType;
        }

        return given is not null;
    }

    private static IEnumerable<string> Complex(XmlSchemaComplexType type)
    {
        XmlSchemaElement[] fields = [.. Fields(type)];
        if (fields is [{ MaxOccurs: > 1 } item])
        {
            return [$"list of {Line(item)}"];
        }

        if (type.ContentModel?.Content is not XmlSchemaComplexContentExtension)
        {
            return fields.Select(Field);
        }

        int inherited = Fields((XmlSchemaComplexType)type.BaseXmlSchemaType!).Count();
        return fields.Skip(inherited).Select(Field).Prepend($"extends {Name(type.BaseXmlSchemaType!)}");
    }

    // Extending a type nests its sequence in another one.
    private static IEnumerable<XmlSchemaElement> Flatten(XmlSchemaSequence sequence) =>
        sequence.Items.Cast<XmlSchemaObject>().SelectMany(
            item => item is XmlSchemaSequence inner ? Flatten(inner) : [(XmlSchemaElement)item]);

    private static string Field(XmlSchemaElement field) =>
        $"{Line(field)} {(field.MinOccurs == 0 ? "optional" : "required")}";

    private static string Line(XmlSchemaElement element) =>
        $"{{{element.QualifiedName.Namespace}}}{element.QualifiedName.Name} : {TypeName(element.ElementSchemaType!)}";

    private static string TypeName(XmlSchemaType type) =>
        type is XmlSchemaSimpleType simple && !Values(simple).Any() ? type.TypeCode.ToString() : Name(type);

    private static string Name(XmlSchemaType type) => $"{{{type.QualifiedName.Namespace}}}{type.QualifiedName.Name}";
}
