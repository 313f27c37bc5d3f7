using System.Text.RegularExpressions;

namespace FinTax.Soap.Service.Checks;

/// <summary>A business identifier code, ISO 9362. It has a shape and no check digit.</summary>
internal static partial class Bic
{
    public static bool IsValid(string bic) => Shape().IsMatch(bic);

    [GeneratedRegex(@"\A[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?\z")]
    private static partial Regex Shape();
}
