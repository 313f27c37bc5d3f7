using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Schema;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// The facets of a simple type and of all it is derived from, read from the compiled schema. [XSD2 §4.3]
/// </summary>
internal sealed class ValueFacets
{
    private readonly List<CharacterPattern> patterns = [];
    private FrozenSet<string>? enumeration;
    private int lengthMin;
    private int lengthMax = int.MaxValue;
    private int digitsMax = int.MaxValue;
    private int fractionDigitsMax = int.MaxValue;
    private decimal numberMin = decimal.MinValue;
    private decimal numberMax = decimal.MaxValue;

    internal int LengthMin => lengthMin;

    internal int LengthMax => lengthMax;

    /// <summary>A text of more UTF-16 units is beyond one of the facets; a character has two at the most.</summary>
    internal int UnitsMax => (int)Math.Min(
        int.MaxValue,
        Math.Min(lengthMax * 2L, patterns.Select(pattern => (long)pattern.UnitsMax).DefaultIfEmpty(int.MaxValue).Min()));

    internal bool HasPattern => patterns.Count > 0;

    internal bool HasEnumeration => enumeration is not null;

    /// <summary>The facets, or null where there is one that is not compiled here.</summary>
    internal static ValueFacets? Of(XmlSchemaSimpleType type)
    {
        var facets = new ValueFacets();

        for (XmlSchemaSimpleType? step = type; step is not null; step = step.BaseXmlSchemaType as XmlSchemaSimpleType)
        {
            if (step.QualifiedName.Namespace == XmlSchema.Namespace)
            {
                return facets;
            }

            if (step.Content is not XmlSchemaSimpleTypeRestriction restriction || !facets.Add(restriction))
            {
                return null;
            }
        }

        return null;
    }

    internal bool AdmitPattern(string text)
    {
        foreach (CharacterPattern pattern in patterns)
        {
            if (!pattern.IsMatch(text))
            {
                return false;
            }
        }

        return true;
    }

    // [XSD2 §4.3.1] Length is counted in characters. .NET counts a character outside the BMP as two, and would refuse
    // a rare name that fits.
    internal bool AdmitText(string text)
    {
        int length = text.Length;

        if (length > lengthMax)
        {
            foreach (char unit in text)
            {
                length -= char.IsHighSurrogate(unit) ? 1 : 0;
            }
        }

        return length >= lengthMin && length <= lengthMax && (enumeration is null || enumeration.Contains(text));
    }

    /// <summary>Counts the digits as they are written: more zeros than needed are left to the validator.</summary>
    internal bool AdmitDigits(string text)
    {
        int point = text.IndexOf('.');
        int digits = text.Length - (text[0] is '-' or '+' ? 1 : 0) - (point < 0 ? 0 : 1);

        return digits <= digitsMax && (point < 0 || text.Length - point - 1 <= fractionDigitsMax);
    }

    internal bool AdmitNumber(decimal value) => value >= numberMin && value <= numberMax;

    private bool Add(XmlSchemaSimpleTypeRestriction restriction)
    {
        // Patterns of one step are alternatives; those of different steps must all hold. [XSD2 §4.3.4.3]
        var alternatives = new List<string>();
        var values = new HashSet<string>();

        foreach (XmlSchemaFacet facet in restriction.Facets.Cast<XmlSchemaFacet>())
        {
            if (facet is XmlSchemaPatternFacet)
            {
                alternatives.Add(facet.Value!);
            }
            else if (facet is XmlSchemaEnumerationFacet)
            {
                values.Add(facet.Value!);
            }
            else if (!AddBound(facet))
            {
                return false;
            }
        }

        enumeration ??= values.Count > 0 ? values.ToFrozenSet() : null;

        return alternatives.Count == 0 || AddPattern(alternatives);
    }

    private bool AddBound(XmlSchemaFacet facet)
    {
        // A bound that is a date, or a white space facet.
        if (!decimal.TryParse(facet.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value))
        {
            return false;
        }

        switch (facet)
        {
            case XmlSchemaMinLengthFacet:
                lengthMin = Math.Max(lengthMin, (int)value);
                return true;

            case XmlSchemaMaxLengthFacet:
                lengthMax = Math.Min(lengthMax, (int)value);
                return true;

            case XmlSchemaTotalDigitsFacet:
                digitsMax = Math.Min(digitsMax, (int)value);
                return true;

            case XmlSchemaFractionDigitsFacet:
                fractionDigitsMax = Math.Min(fractionDigitsMax, (int)value);
                return true;

            case XmlSchemaMinInclusiveFacet:
                numberMin = Math.Max(numberMin, value);
                return true;

            case XmlSchemaMaxInclusiveFacet:
                numberMax = Math.Min(numberMax, value);
                return true;

            default:
                return false;
        }
    }

    private bool AddPattern(List<string> alternatives)
    {
        CharacterPattern? pattern = CharacterPattern.Compile(alternatives);

        if (pattern is not null)
        {
            patterns.Add(pattern);
        }

        return pattern is not null;
    }
}
