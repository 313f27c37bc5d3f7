namespace FinTax.Soap.Contracts.Checks;

/// <summary>
/// An invoice's number: twenty digits for a fully digital invoice (数电票), or the older code (10 or 12 digits) with its
/// number (8 digits).
/// </summary>
public static class InvoiceNumber
{
    // GB/T 2260: the provinces, and the cities planned apart that issue under a number of their own.
    private static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
        "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65",
    ];

    /// <summary>True for the twenty digits of a fully digital invoice.</summary>
    public static bool IsDigital(string number) => number.Length == 20 && IsDigits(number);

    /// <summary>True for the code and number of a paper invoice.</summary>
    public static bool IsPaper(string code, string number) =>
        code.Length is 10 or 12 && number.Length == 8 && IsDigits(code) && IsDigits(number);

    /// <summary>Digits 3 and 4 of a digital invoice name the province. New regions appear, so this warns and never refuses.</summary>
    public static bool HasKnownProvince(string number) => IsDigital(number) && Provinces.Contains(number[2..4]);

    private static bool IsDigits(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
