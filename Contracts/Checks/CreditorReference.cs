namespace FinTax.Soap.Contracts.Checks;

/// <summary>A structured creditor reference, ISO 11649: RF, two check digits, at most 21 characters.</summary>
public static class CreditorReference
{
    /// <summary>True for a reference whose check digits hold.</summary>
    public static bool IsValid(string reference) =>
        reference.Length is >= 5 and <= 25
        && reference.StartsWith("RF", StringComparison.Ordinal)
        && char.IsAsciiDigit(reference[2])
        && char.IsAsciiDigit(reference[3])
        && Mod97.LeavesOne(reference[4..] + reference[..4]);
}
