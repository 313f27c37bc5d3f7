namespace FinTax.Soap.Contracts.Checks;

/// <summary>The unified social credit code (统一社会信用代码) of GB 32100: 18 characters, the last of them a check.</summary>
public static class CreditCode
{
    // The 31 characters of GB 32100: no I, O, S, V, Z, which are too easily misread.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>True for 18 characters of the alphabet with the right check.</summary>
    public static bool IsValid(string code)
    {
        if (code.Length != 18 || !IsDigits(code.AsSpan(2, 6)))
        {
            return false;
        }

        int sum = 0;
        int weight = 1;

        foreach (char character in code.AsSpan(0, 17))
        {
            int value = Alphabet.IndexOf(character);

            if (value < 0)
            {
                return false;
            }

            sum += value * weight;
            weight = weight * 3 % 31;
        }

        return code[17] == Alphabet[(31 - sum % 31) % 31];
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
