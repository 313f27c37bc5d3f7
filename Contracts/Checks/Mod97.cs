namespace FinTax.Soap.Contracts.Checks;

/// <summary>ISO 7064 MOD 97-10, on which IBAN, LEI and the creditor reference agree: letters count as 10 to 35, the rest is 1.</summary>
internal static class Mod97
{
    public static bool LeavesOne(string text)
    {
        int remainder = 0;

        foreach (char character in text)
        {
            if (!char.IsAsciiDigit(character) && !char.IsAsciiLetterUpper(character))
            {
                return false;
            }

            remainder = char.IsAsciiDigit(character)
                ? (remainder * 10 + character - '0') % 97
                : (remainder * 100 + character - 'A' + 10) % 97;
        }

        return remainder == 1;
    }
}
