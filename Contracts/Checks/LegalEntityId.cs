namespace FinTax.Soap.Contracts.Checks;

/// <summary>A legal entity identifier, ISO 17442: 18 characters and two check digits.</summary>
public static class LegalEntityId
{
    /// <summary>True for an identifier whose check digits hold.</summary>
    public static bool IsValid(string lei) =>
        lei.Length == 20
        && char.IsAsciiDigit(lei[18])
        && char.IsAsciiDigit(lei[19])
        && Mod97.LeavesOne(lei);
}
