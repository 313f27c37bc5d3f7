using System.Globalization;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Binding;

/// <summary>The simple types that contracts are made of.</summary>
internal static class SimpleValues
{
    /// <summary>The form of a type, or null where it is no simple type.</summary>
    internal static object? Of(Type type) => type switch
    {
        _ when type == typeof(string) => new TextValue(),
        _ when type == typeof(decimal) => new NumberValue<decimal>(),
        _ when type == typeof(int) => new NumberValue<int>(),
        _ when type == typeof(long) => new NumberValue<long>(),
        _ when type == typeof(bool) => new BooleanValue(),
        _ when type == typeof(byte[]) => new BinaryValue(),
        _ when type == typeof(DateOnly) => new DateValue(),
        _ when type == typeof(DateTime) => new InstantValue(),
        { IsEnum: true } => Activator.CreateInstance(typeof(EnumValue<>).MakeGenericType(type)),
        _ => null,
    };
}

internal sealed class TextValue : SimpleValue<string>
{
    // The validator's text has had its white space handled as the type says [XSD2 §4.3.6]; for xs:string it is the
    // same.
    internal override string Parse(string text, object? typed) => typed as string ?? text;

    internal override void Write(string value, CanonicalWriter output) => output.Text(XmlText.Legal(value));
}

/// <summary>Integers, and decimals with the scale that they hold: 100.00 stays 100.00.</summary>
internal sealed class NumberValue<TNumber> : SimpleValue<TNumber>
    where TNumber : struct, IUtf8SpanFormattable, ISpanParsable<TNumber>
{
    internal override TNumber Parse(string text, object? typed) =>
        typed is TNumber number ? number : TNumber.Parse(text, CultureInfo.InvariantCulture);

    internal override void Write(TNumber value, CanonicalWriter output)
    {
        Span<byte> digits = stackalloc byte[40];
        value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        output.Raw(digits[..length]);
    }
}

internal sealed class BooleanValue : SimpleValue<bool>
{
    internal override bool Parse(string text, object? typed) => typed is bool value ? value : text is "true" or "1";

    internal override void Write(bool value, CanonicalWriter output) => output.Raw(value ? "true"u8 : "false"u8);
}

internal sealed class DateValue : SimpleValue<DateOnly>
{
    internal override DateOnly Parse(string text, object? typed) =>
        LexicalTime.TryParseDate(text.AsSpan().Trim(), out DateOnly date)
            ? date
            : throw new InvalidOperationException("A valid xs:date could not be read.");

    internal override void Write(DateOnly value, CanonicalWriter output)
    {
        Span<byte> digits = stackalloc byte[10];
        value.TryFormat(digits, out int length, "O", CultureInfo.InvariantCulture);
        output.Raw(digits[..length]);
    }
}
