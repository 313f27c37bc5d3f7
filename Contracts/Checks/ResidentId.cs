using System.Globalization;

namespace FinTax.Soap.Contracts.Checks;

/// <summary>The resident identity number (居民身份证号) of GB 11643: region, birth date, sequence, ISO 7064 MOD 11-2 check.</summary>
public static class ResidentId
{
    private const string CheckCharacters = "10X98765432";

    /// <summary>True for 18 characters with the right check, whatever date of birth they name.</summary>
    public static bool HasValidCheck(string id)
    {
        if (id.Length != 18 || id.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        int remainder = 0;

        foreach (char digit in id.AsSpan(0, 17))
        {
            remainder = (remainder + digit - '0') * 2 % 11;
        }

        return id[17] == CheckCharacters[remainder];
    }

    /// <summary>The standard's own example is of 1880: it passes the check and names nobody who still pays tax.</summary>
    public static bool HasPlausibleBirthDate(string id, DateOnly today) =>
        id.Length == 18
        && DateOnly.TryParseExact(id.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly born)
        && born <= today
        && born > today.AddYears(-130);
}
