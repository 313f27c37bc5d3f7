namespace FinTax.Soap.Service.Schemas;

/// <summary>
/// White space as XML has it, four characters [XML §2.3]. What else looks blank, U+00A0 or U+3000, is text.
/// </summary>
internal static class XmlSpace
{
    internal const string Characters = " \t\r\n";

    internal static bool IsAll(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Characters);
}
