namespace FinTax.Soap.Contracts.Checks;

/// <summary>An international bank account number, ISO 13616: country, two check digits, at most 30 characters of account.</summary>
public static class Iban
{
    /// <summary>True for a number whose check digits hold.</summary>
    public static bool IsValid(string iban) =>
        iban.Length is >= 15 and <= 34
        && char.IsAsciiLetterUpper(iban[0])
        && char.IsAsciiLetterUpper(iban[1])
        && char.IsAsciiDigit(iban[2])
        && char.IsAsciiDigit(iban[3])
        && Mod97.LeavesOne(iban[4..] + iban[..4]);
}
