namespace FinTax.Soap.Contracts.Common;

/// <summary>Gives a value the one form that the schema admits, without changing what it means.</summary>
internal static class WireForm
{
    // A decimal remembers its scale: adding 0.00 makes 100 be written as 100.00, as the schema demands, and leaves
    // 1.005 as it is, for the schema to refuse. It never rounds. Applied where a property is read, it holds for one that
    // was never set too.
    internal static decimal Money(decimal value) => value + 0.00m;

    internal static decimal? Money(decimal? value) => value + 0.00m;

    // Written with Z always. A time of unspecified kind is taken for UTC, so that no machine's zone has a say.
    internal static DateTime Utc(DateTime value) =>
        value.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : value.ToUniversalTime();

    internal static DateTime? Utc(DateTime? value) => value is { } given ? Utc(given) : null;
}
