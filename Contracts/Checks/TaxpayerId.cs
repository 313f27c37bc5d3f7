namespace FinTax.Soap.Contracts.Checks;

/// <summary>
/// The taxpayer number (纳税人识别号). Only the 18-character ones carry a check: a credit code, or a resident's number.
/// Fifteen-digit numbers (region and organization code) and suffixed individual ones are still in use and carry none.
/// </summary>
public static class TaxpayerId
{
    /// <summary>False only for 18 characters of which neither check holds.</summary>
    public static bool IsValid(string id) =>
        id.Length != 18 || CreditCode.IsValid(id) || ResidentId.HasValidCheck(id);
}
