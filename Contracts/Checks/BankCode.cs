namespace FinTax.Soap.Contracts.Checks;

/// <summary>The payment system's bank code (支付系统行号): twelve digits, the last an ISO 7064 MOD 11,10 check.</summary>
public static class BankCode
{
    /// <summary>True for twelve digits with the right check digit.</summary>
    public static bool IsValid(string code)
    {
        if (code.Length != 12 || code.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        int product = 10;

        foreach (char digit in code.AsSpan(0, 11))
        {
            int sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (product + code[11] - '0') % 10 == 1;
    }
}
