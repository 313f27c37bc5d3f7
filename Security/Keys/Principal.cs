namespace FinTax.Soap.Security.Keys;

/// <summary>Somebody whom a credential can prove: a name that means something to the application, and the policy.</summary>
public sealed record Principal(string Name, SecurityPolicy Policy);
