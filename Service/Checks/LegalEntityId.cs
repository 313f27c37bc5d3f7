namespace FinTax.Soap.Service.Checks;

/// <summary>A legal entity identifier, ISO 17442: 18 characters and two check digits.</summary>
internal static class LegalEntityId
{
    public static bool IsValid(string lei) =>
        lei.Length == 20
        && char.IsAsciiDigit(lei[18])
        && char.IsAsciiDigit(lei[19])
        && Mod97.LeavesOne(lei);
}
