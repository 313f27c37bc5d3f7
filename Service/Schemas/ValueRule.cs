using System.Globalization;
using FinTax.Soap.Service.Binding;

namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// A simple type compiled to code: a value costs a tenth of what the validator takes for it. It says yes only to what
/// is surely valid, and no only where .NET's validator is known to be wrong; all else it leaves to the validator.
/// </summary>
internal abstract class ValueRule(ValueFacets facets)
{
    /// <summary>
    /// Characters of a value whose type names no bound: many times what a person would write into one field.
    /// </summary>
    internal const int CharactersMaxByDefault = 1024 * 1024;

    /// <summary>A text of more UTF-16 units is no value of the type.</summary>
    internal virtual int CharactersMax => CharactersMaxByDefault;

    protected ValueFacets Facets { get; } = facets;

    internal abstract ValueVerdict Judge(string text);

    protected static ValueVerdict ValidIf(bool isValid) => isValid ? ValueVerdict.Valid : ValueVerdict.Unsure;
}

internal sealed class TextRule(ValueFacets facets) : ValueRule(facets)
{
    internal override int CharactersMax { get; } = Math.Min(facets.UnitsMax, CharactersMaxByDefault);

    internal override ValueVerdict Judge(string text)
    {
        if (Facets.AdmitText(text) && Facets.AdmitPattern(text))
        {
            return ValueVerdict.Valid;
        }

        // .NET ends a pattern with $, which a line feed may follow: 00000001 and a line feed would be a second business
        // key for one and the same call. [XSD2 §4.3.4.4]
        return Facets.HasPattern && text.EndsWith('\n') ? ValueVerdict.Invalid : ValueVerdict.Unsure;
    }
}

internal sealed class DecimalRule(ValueFacets facets) : ValueRule(facets)
{
    internal override ValueVerdict Judge(string text) =>
        ValidIf(
            decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal value)
            && Facets.AdmitDigits(text)
            && Facets.AdmitNumber(value)
            && Facets.AdmitPattern(text));
}

internal sealed class IntegerRule(ValueFacets facets, long min, long max) : ValueRule(facets)
{
    internal override ValueVerdict Judge(string text) =>
        ValidIf(
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            && value >= min
            && value <= max
            && Facets.AdmitDigits(text)
            && Facets.AdmitNumber(value)
            && Facets.AdmitPattern(text));
}

internal sealed class BooleanRule(ValueFacets facets) : ValueRule(facets)
{
    internal override ValueVerdict Judge(string text) =>
        ValidIf(text is "true" or "false" or "1" or "0" && Facets.AdmitPattern(text));
}

internal sealed class DateRule(ValueFacets facets) : ValueRule(facets)
{
    // .NET admits offsets and years that there are not, which could then not be read.
    internal override ValueVerdict Judge(string text) =>
        !LexicalTime.TryParseDate(text.AsSpan().Trim(XmlSpace.Characters), out _)
            ? ValueVerdict.Invalid
            : ValidIf(Facets.AdmitPattern(text));
}

internal sealed class InstantRule(ValueFacets facets) : ValueRule(facets)
{
    internal override ValueVerdict Judge(string text) =>
        !LexicalTime.TryParseInstant(text.AsSpan().Trim(XmlSpace.Characters), out _)
            ? ValueVerdict.Invalid
            : ValidIf(Facets.AdmitPattern(text));
}

/// <summary>xs:base64Binary, of which the bytes are counted and not the text. [XSD2 §4.3.1]</summary>
internal sealed class BinaryRule(ValueFacets facets) : ValueRule(facets)
{
    /// <summary>
    /// Bytes of a value whose type has no maxLength: a scanned document of a hundred pages. Who means more says so in
    /// the schema.
    /// </summary>
    private const long BytesMaxByDefault = 16 * 1024 * 1024;

    internal long BytesMax { get; } = facets.LengthMax == int.MaxValue ? BytesMaxByDefault : facets.LengthMax;

    /// <summary>A text that is valid, for the validator, which is not shown the value.</summary>
    internal string StandIn { get; } = Convert.ToBase64String(new byte[facets.LengthMin]);

    internal override ValueVerdict Judge(string text)
    {
        var whole = new Base64Reader();
        whole.Begin(null, BytesMax);
        whole.Append(text);

        return Judge(whole);
    }

    internal ValueVerdict Judge(Base64Reader value) =>
        value.IsValid && !value.IsTooLong && value.Length >= Facets.LengthMin
            ? ValueVerdict.Valid
            : ValueVerdict.Invalid;
}
