using System.Globalization;
using FinTax.Soap.Security.Xml;

namespace FinTax.Soap.Service.Binding;

/// <summary>A point in time: read with any offset, kept and written as UTC.</summary>
internal sealed class InstantValue : SimpleValue<DateTime>
{
    private const int LengthWithoutFraction = 19;

    // What the validator made of it is in the machine's own time zone, and has lost the offset.
    internal override DateTime Parse(string text, object? typed) =>
        LexicalTime.TryParseInstant(text.AsSpan().Trim(), out DateTime utc)
            ? utc
            : throw new InvalidOperationException("A valid xs:dateTime could not be read.");

    internal override void Write(DateTime value, CanonicalWriter output)
    {
        DateTime utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        Span<byte> written = stackalloc byte[32];

        // 2026-11-23T12:00:00.1234567: as long as the fraction is, and without the point where there is none.
        DateTime.SpecifyKind(utc, DateTimeKind.Unspecified)
            .TryFormat(written, out int length, "O", CultureInfo.InvariantCulture);
        written = written[..length].TrimEnd((byte)'0');
        written = written.Length <= LengthWithoutFraction + 1 ? written[..LengthWithoutFraction] : written;

        output.Raw(written);
        output.Raw("Z"u8);
    }
}
