namespace FinTax.Soap.Security.Keys;

/// <summary>Our second signing key, for partners who use SM2; none where it is not configured.</summary>
public sealed record Sm2ReplySigner(SigningCredential? Credential);
