namespace FinTax.Soap.Contracts.Checks;

/// <summary>A bank card's number: ISO 7812, 12 to 19 digits with a Luhn check. Corporate accounts carry no common check.</summary>
public static class CardNumber
{
    /// <summary>True for a number whose Luhn check holds.</summary>
    public static bool IsValid(string number)
    {
        if (number.Length is < 12 or > 19 || number.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        int sum = 0;

        for (int i = 0; i < number.Length; i++)
        {
            int digit = number[^(i + 1)] - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }
}
