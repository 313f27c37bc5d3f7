using System.Xml.Schema;

namespace FinTax.Soap.Service.Schemas;

/// <summary>Compiles simple types to rules.</summary>
internal static class ValueRules
{
    /// <summary>The rule of a type, or null where it has something that is not compiled here.</summary>
    internal static ValueRule? Of(XmlSchemaSimpleType type)
    {
        if (ValueFacets.Of(type) is not { } facets)
        {
            return null;
        }

        // The type code of a derived type is that of the built-in type it comes from.
        return type.TypeCode switch
        {
            XmlTypeCode.String => new TextRule(facets),
            _ when facets.HasEnumeration => null,
            XmlTypeCode.Decimal => new DecimalRule(facets),
            XmlTypeCode.Int => new IntegerRule(facets, int.MinValue, int.MaxValue),
            XmlTypeCode.Long => new IntegerRule(facets, long.MinValue, long.MaxValue),
            XmlTypeCode.Boolean => new BooleanRule(facets),
            XmlTypeCode.Base64Binary when !facets.HasPattern => new BinaryRule(facets),
            XmlTypeCode.Date => new DateRule(facets),
            XmlTypeCode.DateTime => new InstantRule(facets),
            _ => null,
        };
    }
}
