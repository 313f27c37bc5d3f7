namespace FinTax.Soap.Contracts.Checks;

/// <summary>The organization code (组织机构代码) of GB 11714: eight characters and a check; characters 9–17 of a credit code.</summary>
public static class OrganizationCode
{
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>True for nine characters with the right check.</summary>
    public static bool IsValid(string code)
    {
        if (code.Length != 9)
        {
            return false;
        }

        int sum = 0;

        for (int i = 0; i < 8; i++)
        {
            if (!char.IsAsciiDigit(code[i]) && !char.IsAsciiLetterUpper(code[i]))
            {
                return false;
            }

            int value = char.IsAsciiDigit(code[i]) ? code[i] - '0' : code[i] - 'A' + 10;
            sum += value * Weights[i];
        }

        // The two values that no digit can show: 10 is written X, 11 is written 0.
        char check = (11 - sum % 11) switch
        {
            10 => 'X',
            11 => '0',
            int digit => (char)('0' + digit),
        };

        return code[8] == check;
    }
}
