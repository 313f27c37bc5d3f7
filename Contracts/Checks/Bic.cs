using System.Text.RegularExpressions;

namespace FinTax.Soap.Contracts.Checks;

/// <summary>A business identifier code, ISO 9362. It has a shape and no check digit.</summary>
public static partial class Bic
{
    /// <summary>True for 8 or 11 characters of the right shape.</summary>
    public static bool IsValid(string bic) => Shape().IsMatch(bic);

    [GeneratedRegex(@"\A[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?\z")]
    private static partial Regex Shape();
}
