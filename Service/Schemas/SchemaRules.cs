using System.Xml.Schema;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// Names the rule of XML Schema that an error breaks, as its specification does [XSD1 App. C]. The validator tells
/// only in words: where in the element it was, and the facet's name inside the words, give the rule.
/// </summary>
internal static class SchemaRules
{
    private static readonly (string Words, string Rule)[] Facets =
    [
        ("Pattern", "cvc-pattern-valid"),
        ("Enumeration", "cvc-enumeration-valid"),
        ("MinLength", "cvc-minLength-valid"),
        ("MaxLength", "cvc-maxLength-valid"),
        ("MinInclusive", "cvc-minInclusive-valid"),
        ("MaxInclusive", "cvc-maxInclusive-valid"),
        ("MinExclusive", "cvc-minExclusive-valid"),
        ("MaxExclusive", "cvc-maxExclusive-valid"),
        ("TotalDigits", "cvc-totalDigits-valid"),
        ("FractionDigits", "cvc-fractionDigits-valid"),
        ("Length", "cvc-length-valid"),
    ];

    internal static string Of(SchemaPlace place, XmlSchemaException error) => place switch
    {
        SchemaPlace.StartTag when Says(error, "xsi:nil") => "cvc-elt.3.1",
        SchemaPlace.StartTag when Says(error, "xsi:type") => "cvc-elt.4.3",
        SchemaPlace.StartTag when error.InnerException is not null => "cvc-elt.4.1",
        SchemaPlace.StartTag when Says(error, "expected") => "cvc-complex-type.2.4.a",
        SchemaPlace.StartTag when Says(error, "text only") => "cvc-type.3.1.2",
        SchemaPlace.StartTag => "cvc-complex-type.2.4.d",
        SchemaPlace.Attribute when error.InnerException is null => "cvc-complex-type.3.2.2",
        SchemaPlace.Attribute => "cvc-attribute.3",
        SchemaPlace.Text => "cvc-complex-type.2.3",
        _ when error.InnerException is { } value => OfValue(value.Message),
        _ => "cvc-complex-type.2.4.b",
    };

    private static string OfValue(string message)
    {
        foreach (var (words, rule) in Facets)
        {
            if (message.Contains(words, StringComparison.Ordinal))
            {
                return rule;
            }
        }

        return "cvc-datatype-valid.1.2.1";
    }

    private static bool Says(XmlSchemaException error, string words) =>
        error.Message.Contains(words, StringComparison.Ordinal);
}

/// <summary>The part of an element that was being looked at.</summary>
internal enum SchemaPlace
{
    StartTag,
    Attribute,
    Text,
    EndTag,
}
